import { relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** What a step of `npm test` came to. */
export interface Counts {
	passed: number;
	failed: number;
	/** Left out on purpose. */
	skipped: number;
}

/** A test that failed. */
export interface Failure {
	/** The absolute path of its file; empty for what failed outside of any file. */
	file: string;
	/** Its title, after those of the groups it is in. */
	title: string;
	/** All that was said, as a terminal shows it. */
	message: string;
}

/** What a report says of a step. */
export interface StepReport extends Counts {
	failures: Failure[];
}

/** The part of vitest's JSON report that counts: https://vitest.dev/guide/reporters#json-reporter */
const vitestReport = z.object({
	numPassedTests: z.number(),
	numFailedTests: z.number(),
	numPendingTests: z.number(),
	numTodoTests: z.number(),
	testResults: z.array(
		z.object({
			name: z.string(),
			status: z.string(),
			message: z.string(),
			assertionResults: z.array(
				z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
			),
		}),
	),
});

const playwrightError = z.object({ message: z.string().optional() });

/** A file's tests, or a group of them in a file. */
const playwrightSuite = z.object({
	title: z.string(),
	specs: z.array(
		z.object({
			title: z.string(),
			file: z.string(),
			tests: z.array(
				z.object({ status: z.string(), results: z.array(z.object({ errors: z.array(playwrightError) })) }),
			),
		}),
	),
	get suites() {
		return z.array(playwrightSuite).optional();
	},
});

/** The part of Playwright's JSON report that counts: https://playwright.dev/docs/api/class-testreporter */
const playwrightReport = z.object({
	config: z.object({ rootDir: z.string() }),
	stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
	/** What went wrong outside of any test: a file that cannot be loaded, the time limit of the whole run. */
	errors: z.array(playwrightError),
	suites: z.array(playwrightSuite),
});

/** What a vitest run came to; a file that fails outside of its tests counts as one failure. */
export const readVitestReport = (report: unknown): StepReport => {
	const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = vitestReport.parse(report);
	const brokenFiles = testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
	);
	return {
		passed: numPassedTests,
		failed: numFailedTests + brokenFiles.length,
		skipped: numPendingTests + numTodoTests,
		failures: [
			...testResults.flatMap(({ name, assertionResults }) =>
				assertionResults
					.filter(({ status }) => status === 'failed')
					.map(({ fullName, failureMessages }) => ({
						file: name,
						title: fullName,
						message: failureMessages?.join('\n') ?? '',
					})),
			),
			...brokenFiles.map(({ name, message }) => ({ file: name, title: 'the file itself', message })),
		],
	};
};

const failuresOf = (suite: z.infer<typeof playwrightSuite>, rootFolder: string, groups: string[]): Failure[] => [
	...suite.specs.flatMap(({ title, file, tests }) =>
		tests
			.filter(({ status }) => status === 'unexpected' || status === 'flaky')
			.map(({ results }) => ({
				file: resolve(rootFolder, file),
				title: [...groups, title].join(' › '),
				message: results.flatMap(({ errors }) => errors.map(({ message }) => message ?? '')).join('\n'),
			})),
	),
	...(suite.suites ?? []).flatMap((group) => failuresOf(group, rootFolder, [...groups, group.title])),
];

/** What a Playwright run came to; a test that passes only at times has failed. */
export const readPlaywrightReport = (report: unknown): StepReport => {
	const { config, stats, errors, suites } = playwrightReport.parse(report);
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
		skipped: stats.skipped,
		failures: [
			...suites.flatMap((suite) => failuresOf(suite, config.rootDir, [])),
			...errors.map(({ message }) => ({ file: '', title: 'outside of any test', message: message ?? '' })),
		],
	};
};

/**
 * The counts that are told: never a success where a command failed or nothing ran. Where no one watches (`strict`), a test
 * that was left out has failed.
 */
export const settleCounts = (
	counts: Counts,
	{ endedWell, strict }: { endedWell: boolean; strict: boolean },
): Counts => {
	const failed = counts.failed + (strict ? counts.skipped : 0);
	const nothingProven = !endedWell || counts.passed + failed === 0;
	return { ...counts, failed: failed === 0 && nothingProven ? 1 : failed };
};

/** Continuous integration shows about 100 lines: the list and the table of steps fit in. */
const mostFailuresTold = 60;

/** One line for each test that failed: file, title, and the first line of what was said. */
export const failureLines = (failures: readonly Failure[], folder: string): string[] => {
	const lines = failures.slice(0, mostFailuresTold).map(({ file, title, message }) => {
		const first = stripVTControlCharacters(message).trim().split('\n')[0] ?? '';
		return [file && relative(folder, file), title, first].filter((part) => part !== '').join(' · ');
	});
	const left = failures.length - lines.length;
	return left > 0 ? [...lines, `and ${left} more`] : lines;
};
