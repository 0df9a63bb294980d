import { expect, test } from 'vitest';
import { failureLines, readPlaywrightReport, readVitestReport, settleCounts } from './test-reports.ts';

const passes = { status: 'passed', fullName: 'counts ends', failureMessages: [] };
const fails = {
	status: 'failed',
	fullName: 'counts ports',
	failureMessages: ['AssertionError: expected 2 to be 3\n    at ports.test.ts:9'],
};
const ok = { name: '/project/tests/a.test.ts', status: 'passed', message: '', assertionResults: [passes] };
const wrong = { name: '/project/tests/b.test.ts', status: 'failed', message: '', assertionResults: [passes, fails] };
const broken = {
	name: '/project/tests/c.test.ts',
	status: 'failed',
	message: 'Cannot find module',
	assertionResults: [],
};
const wrongTest = {
	file: '/project/tests/b.test.ts',
	title: 'counts ports',
	message: 'AssertionError: expected 2 to be 3\n    at ports.test.ts:9',
};
const vitest = (passed: number, failed: number, pending: number, todo: number, testResults: object[]) => ({
	numPassedTests: passed,
	numFailedTests: failed,
	numPendingTests: pending,
	numTodoTests: todo,
	testResults,
	success: true,
});

test.each([
	[vitest(3, 0, 0, 0, [ok]), { passed: 3, failed: 0, skipped: 0, failures: [] }],
	[vitest(3, 1, 2, 1, [ok, wrong]), { passed: 3, failed: 1, skipped: 3, failures: [wrongTest] }],
	[
		vitest(3, 1, 0, 0, [ok, wrong, broken]),
		{
			passed: 3,
			failed: 2,
			skipped: 0,
			failures: [
				wrongTest,
				{ file: '/project/tests/c.test.ts', title: 'the file itself', message: 'Cannot find module' },
			],
		},
	],
])('vitest %#', (report, counts) => {
	expect(readVitestReport(report)).toEqual(counts);
});

test.each([
	[{ expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, [], { passed: 4, failed: 0, skipped: 0 }],
	[{ expected: 4, unexpected: 2, flaky: 1, skipped: 3 }, [], { passed: 4, failed: 3, skipped: 3 }],
	[
		{ expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
		[{ message: 'SyntaxError' }],
		{ passed: 0, failed: 1, skipped: 0 },
	],
])('playwright %#', (stats, errors, counts) => {
	const report = readPlaywrightReport({ config: { rootDir: '/project/tests' }, stats, errors, suites: [] });
	expect(report).toEqual({ ...counts, failures: report.failures });
	expect(report.failures).toHaveLength(errors.length);
});

test('playwright names what failed, in groups and outside of tests', () => {
	const spec = (title: string, status: string, messages: string[]) => ({
		title,
		file: 'browser/hosts.spec.ts',
		tests: [{ status, results: messages.map((message) => ({ errors: [{ message }] })) }],
	});
	const report = readPlaywrightReport({
		config: { rootDir: '/project/tests' },
		stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 1 },
		errors: [{ message: 'SyntaxError' }],
		suites: [
			{
				title: 'browser/hosts.spec.ts',
				specs: [spec('opens', 'expected', []), spec('at times', 'flaky', ['Error: closed', 'Error: again'])],
				suites: [
					{
						title: 'on a phone',
						specs: [spec('fits', 'unexpected', ['Error: too wide']), spec('left', 'skipped', [])],
					},
				],
			},
		],
	});
	expect(report.failures).toEqual([
		{ file: '/project/tests/browser/hosts.spec.ts', title: 'at times', message: 'Error: closed\nError: again' },
		{ file: '/project/tests/browser/hosts.spec.ts', title: 'on a phone › fits', message: 'Error: too wide' },
		{ file: '', title: 'outside of any test', message: 'SyntaxError' },
	]);
});

test('each test that failed is told in one line, as long as continuous integration shows them', () => {
	const failure = { ...wrongTest, title: 'unit: counts ports', message: '\n\u001b[31mError: two\u001b[39m\n  at b' };
	expect(failureLines([failure, { file: '', title: 'types: the step itself', message: '' }], '/project')).toEqual([
		'tests/b.test.ts · unit: counts ports · Error: two',
		'types: the step itself',
	]);
	const many = failureLines(
		Array.from({ length: 75 }, () => failure),
		'/project',
	);
	expect(many).toHaveLength(61);
	expect(many.at(-1)).toBe('and 15 more');
});

test.each([{}, null, { stats: {} }, { numPassedTests: 1 }])('%j is no report', (report) => {
	expect(() => readVitestReport(report)).toThrow();
	expect(() => readPlaywrightReport(report)).toThrow();
});

test.each([
	['all is well', { passed: 2, failed: 0, skipped: 0 }, true, false, 0],
	['a failure is a failure', { passed: 2, failed: 1, skipped: 0 }, false, false, 1],
	['a failure counts once', { passed: 2, failed: 1, skipped: 0 }, true, false, 1],
	['the command failed though no test did', { passed: 2, failed: 0, skipped: 0 }, false, false, 1],
	['nothing ran', { passed: 0, failed: 0, skipped: 0 }, true, false, 1],
	['left out on a laptop', { passed: 2, failed: 0, skipped: 3 }, true, false, 0],
	['left out in CI', { passed: 2, failed: 0, skipped: 3 }, true, true, 3],
	['all left out', { passed: 0, failed: 0, skipped: 3 }, true, false, 1],
])('%s', (_, counts, endedWell, strict, failed) => {
	expect(settleCounts(counts, { endedWell, strict })).toEqual({ ...counts, failed });
});
