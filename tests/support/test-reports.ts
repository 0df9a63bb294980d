import { z } from 'zod';

/** What a step of `npm test` came to. */
export interface Counts {
	passed: number;
	failed: number;
	/** Left out on purpose. */
	skipped: number;
}

/** The part of vitest's JSON report that counts: https://vitest.dev/guide/reporters#json-reporter */
const vitestReport = z.object({
	numPassedTests: z.number(),
	numFailedTests: z.number(),
	numPendingTests: z.number(),
	numTodoTests: z.number(),
	testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** The part of Playwright's JSON report that counts: https://playwright.dev/docs/api/class-testreporter */
const playwrightReport = z.object({
	stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
	/** What went wrong outside of any test: a file that cannot be loaded, the time limit of the whole run. */
	errors: z.array(z.unknown()),
});

/** Counts of a vitest run; a file that fails outside of its tests counts as one failure. */
export const readVitestReport = (report: unknown): Counts => {
	const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = vitestReport.parse(report);
	const brokenFiles = testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
	);
	return {
		passed: numPassedTests,
		failed: numFailedTests + brokenFiles.length,
		skipped: numPendingTests + numTodoTests,
	};
};

/** Counts of a Playwright run; a test that passes only at times has failed. */
export const readPlaywrightReport = (report: unknown): Counts => {
	const { stats, errors } = playwrightReport.parse(report);
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
		skipped: stats.skipped,
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
