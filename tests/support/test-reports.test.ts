import { expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport, settleCounts } from './test-reports.ts';

const ok = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const wrong = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
const broken = { status: 'failed', assertionResults: [] };
const vitest = (passed: number, failed: number, pending: number, todo: number, testResults: object[]) => ({
	numPassedTests: passed,
	numFailedTests: failed,
	numPendingTests: pending,
	numTodoTests: todo,
	testResults,
	success: true,
});

test.each([
	[vitest(3, 0, 0, 0, [ok]), { passed: 3, failed: 0, skipped: 0 }],
	[vitest(3, 1, 2, 1, [ok, wrong]), { passed: 3, failed: 1, skipped: 3 }],
	[vitest(3, 1, 0, 0, [ok, wrong, broken]), { passed: 3, failed: 2, skipped: 0 }],
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
	expect(readPlaywrightReport({ stats, errors, suites: [] })).toEqual(counts);
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
