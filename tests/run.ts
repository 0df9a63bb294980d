// `npm test`: every check of the project. `npm test -- unit` runs a single step, by its name below.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from './support/find-browser.ts';
import { findShells } from './support/shells/find-shells.ts';
import { packageCommand, projectFolder } from './support/package-command.ts';
import {
	type Counts,
	type Failure,
	failureLines,
	readPlaywrightReport,
	readVitestReport,
	type StepReport,
	settleCounts,
} from './support/test-reports.ts';

interface Step {
	name: string;
	/** A package's command and its arguments. */
	command: { of: string; named: string; words: string[] };
	/** What the command gets besides the environment of this process. */
	environment?: NodeJS.ProcessEnv;
	/** Where the command writes its counts; a step without a report counts as one test. */
	report?: { file: string; read: (report: unknown) => StepReport };
	/** Does what the command needs; the reason why it cannot run, or what it needs in its environment. */
	prepare?: () => Promise<string | NodeJS.ProcessEnv>;
}

const results = join(projectFolder, '.results');
const built = join(projectFolder, 'dist');
/** The site of an invented product, which has one of each kind of requirement, whatever `content/` holds. */
const fixtureBuilt = join(results, 'fixture-product');
const unitReport = join(results, 'unit.json');
const strict = Boolean(process.env['CI']);
/** Ends a step that hangs, and none that is slow: continuous integration gives all of them 90 minutes (.github/workflows/publish.yml). */
const stepLimitInMilliseconds = 60 * 60_000;

/** Steps that have failed in this run. */
const failedSteps = new Set<string>();

/** What check scripts run in. Tests without theirs are left out, and have then failed where no one watches. */
const prepareShells = async (): Promise<string | NodeJS.ProcessEnv> => {
	try {
		return await findShells();
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
};

const prepareBrowser = (build: string, folder: string) => async (): Promise<string | NodeJS.ProcessEnv> => {
	if (failedSteps.has(build) || !existsSync(folder)) return `There is no built site to test in ${folder}.`;
	try {
		return { PORTOLAN_BROWSER: await findBrowser(), ...(await findShells()) };
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
};

/** The steps that open the site in a browser: some projects of tests/playwright.config.ts, on one built folder. */
const browserStep = (name: string, projects: readonly string[], build: string, folder: string): Step => {
	const file = join(results, `${name}.json`);
	return {
		name,
		command: {
			of: 'playwright',
			named: 'playwright',
			words: ['test', '--config', 'tests/playwright.config.ts', ...projects.map((project) => `--project=${project}`)],
		},
		environment: { PORTOLAN_DIST: folder, PORTOLAN_BROWSER_REPORT: file },
		report: { file, read: readPlaywrightReport },
		prepare: prepareBrowser(build, folder),
	};
};

const typesOf = (folder: string) => ({ of: 'typescript', named: 'tsc', words: ['--noEmit', '-p', folder] });

/** Each takes one core: these rows run side by side. */
const sideBySide: Step[][] = [
	[{ name: 'types', command: { of: 'astro', named: 'astro', words: ['check'] } }],
	[
		{ name: 'types-requirements', command: typesOf('src/requirements') },
		{ name: 'types-checklist', command: typesOf('src/checklist') },
		{ name: 'formatting', command: { of: 'prettier', named: 'prettier', words: ['--check', '.'] } },
		{ name: 'unused', command: { of: 'knip', named: 'knip', words: [] } },
	],
];
/** Each takes all cores, or files that the next one needs. */
const oneByOne: Step[] = [
	{
		name: 'unit',
		command: {
			of: 'vitest',
			named: 'vitest',
			words: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
		},
		report: { file: unitReport, read: readVitestReport },
		prepare: prepareShells,
	},
	{ name: 'build', command: { of: 'astro', named: 'astro', words: ['build'] } },
	{
		name: 'fixture',
		command: { of: 'astro', named: 'astro', words: ['build', '--outDir', fixtureBuilt] },
		environment: { CONTENT_DIR: 'tests/fixture-product' },
	},
	browserStep('browser', ['long', 'browser', 'apart'], 'fixture', fixtureBuilt),
	browserStep('pages', ['pages'], 'build', built),
];

/** Where a command writes: to the terminal at once, or to be shown when the command has ended, so that two do not mix. */
type Output = 'inherit' | string[];

/** Runs a command with this Node; true when it ended well. */
const endsWell = (
	{ of, named, words }: Step['command'],
	environment: NodeJS.ProcessEnv,
	output: Output,
): Promise<boolean> =>
	new Promise((resolve) => {
		// What a command starts by name must find the project's Node before an older one of the system.
		const path = [join(projectFolder, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
		const child = spawn(process.execPath, [packageCommand(of, named), ...words], {
			cwd: projectFolder,
			env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
			stdio: output === 'inherit' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
			timeout: stepLimitInMilliseconds,
		});
		for (const stream of [child.stdout, child.stderr]) {
			stream?.setEncoding('utf8').on('data', (text: string) => output !== 'inherit' && output.push(text));
		}
		child.on('error', (error) => {
			console.error(error.message);
			resolve(false);
		});
		child.on('close', (code) => resolve(code === 0));
	});

/** What a step did wrong that is no single test: it is named after the step. */
const stepFailed = (message: string): StepReport => ({
	passed: 0,
	failed: 1,
	skipped: 0,
	failures: [{ file: '', title: 'the step itself', message }],
});

const readReport = ({ file, read }: NonNullable<Step['report']>): StepReport => {
	try {
		const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
		return read(report);
	} catch (error) {
		const message = `${file} cannot be read: ${error instanceof Error ? error.message : error}`;
		console.error(message);
		return stepFailed(message);
	}
};

const runStep = async ({ name, command, environment, report, prepare }: Step, output: Output): Promise<StepReport> => {
	if (report !== undefined) rmSync(report.file, { force: true });
	const prepared = (await prepare?.()) ?? {};
	if (typeof prepared === 'string') {
		console.error(prepared);
		return stepFailed(prepared);
	}
	const endedWell = await endsWell(command, { ...environment, ...prepared }, output);
	const alone: StepReport = { passed: endedWell ? 1 : 0, failed: endedWell ? 0 : 1, skipped: 0, failures: [] };
	const read = report === undefined ? alone : readReport(report);
	const settled = settleCounts(read, { endedWell, strict });
	// What failed and names no test is found further up, in what the command wrote.
	const unnamed = settled.failed > 0 && read.failures.length === 0;
	return { ...settled, failures: unnamed ? stepFailed(`see “== ${name} ==” above`).failures : read.failures };
};

const steps = [...sideBySide.flat(), ...oneByOne];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
	console.error(`There is no step ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}.`);
	process.exit(1);
}

mkdirSync(results, { recursive: true });
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
const failures: Failure[] = [];

/** Runs a step and tells what it came to; `output` is told with it. */
const tellStep = async (step: Step, output: Output): Promise<void> => {
	if (output === 'inherit') console.log(`\n== ${step.name} ==`);
	const begun = performance.now();
	const { passed, failed, skipped, failures: failuresOfStep } = await runStep(step, output);
	const seconds = ((performance.now() - begun) / 1000).toFixed(1);
	if (failed > 0) failedSteps.add(step.name);
	total.passed += passed;
	total.failed += failed;
	failures.push(...failuresOfStep.map((failure) => ({ ...failure, title: `${step.name}: ${failure.title}` })));
	const left = skipped > 0 ? `, ${skipped} left out` : '';
	const line = `${step.name.padEnd(20)}${`${seconds} s`.padStart(8)}   ${passed} passed, ${failed} failed${left}`;
	lines.push(line);
	if (output !== 'inherit') console.log(`\n== ${step.name} ==\n${output.join('')}`);
	console.log(line);
};

const chosen = (some: readonly Step[]) => some.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
await Promise.all(
	sideBySide.map(async (row) => {
		for (const step of chosen(row)) await tellStep(step, []);
	}),
);
for (const step of chosen(oneByOne)) await tellStep(step, 'inherit');

console.log(`\n${lines.join('\n')}\n`);
if (failures.length > 0) console.log(`Failed:\n${failureLines(failures, projectFolder).join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
