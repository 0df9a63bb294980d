// What the dialog says before results are added, and what is then added.
import { describe, expect, test } from 'vitest';
import { withMachineRuns } from '../../../src/checklist/evidence/machine-runs.ts';
import { isResults, readResults, type ResultsFile } from '../../../src/checklist/evidence/results-file.ts';
import { previewResults, type GivenFile, type PreviewFacts } from '../../../src/checklist/evidence/results-preview.ts';
import * as words from '../../../src/checklist/evidence/words-results.ts';
import type { Item } from '../../../src/checklist/item/item.ts';
import { undo } from '../../../src/checklist/marks/undo.ts';
import type { ChecklistState } from '../../../src/checklist/state/state.ts';
import { given, sampleItem, sampleMark, sampleState } from '../../support/sample-item.ts';
import { sampleResult, sampleResults } from '../../support/page/sample-results.ts';

const now = '2026-11-28T15:00:00.000Z';
const toSql = sampleItem({
	id: 'a/b',
	ref: 'R10',
	targets: [],
	reason: 'not-https',
	ends: [{ kind: 'role', text: 'SQL', name: 'sql', path: '', ports: [{ from: 1433, to: 1433 }], httpsPorts: [] }],
	sourceRoles: ['desk'],
	transports: ['tcp'],
});
const overUdp: Item = { ...toSql, id: 'a/c', ref: 'R11', transports: ['tcp', 'udp'] };
const roles = new Map([
	['desk', { label: 'Desk', aliases: [], machine: 'workstation' }],
	['sql', { label: 'SQL', aliases: [], machine: 'database server' }],
]);
const facts: PreviewFacts = { product: 'P', version: '11', items: [toSql, overUdp], roles, membersOf: () => [] };
const file = (part: Readonly<Record<string, unknown>> = {}): ResultsFile => {
	const value: unknown = sampleResults(part);
	const reading = isResults(value) && readResults(value);
	if (!reading || reading.kind !== 'ok') throw new Error('The sample cannot be read.');
	return reading.file;
};
const of = (...files: readonly (ResultsFile | [ResultsFile, string])[]): GivenFile[] =>
	files.map((each) => (Array.isArray(each) ? { file: each[0], role: each[1] } : { file: each, role: null }));
const check = (part: Readonly<Record<string, unknown>> = {}) => ({ checks: [sampleResult(part)] });
const state = (hosts = '', mark?: 'met' | 'not-met'): ChecklistState => ({
	...sampleState(mark ? { 'a/b': sampleMark({ mark, time: '2026-11-03T10:00:00.000Z' }) } : {}),
	hosts: { desk: { text: hosts, time: '' } },
});
const both = { requirements: ['a/b', 'a/c'].map((id) => ({ id, digest: given.digest })) };

test.each<[string, GivenFile[], ChecklistState, string[]]>([
	['an answer that settles', of(file()), state(), ['settles R10']],
	['an answer, and another machine is still to come', of(file()), state('fe1\nfe2'), ['counts R10']],
	[
		'two files that settle together',
		of(file(), file({ machine: { name: 'FE2', role: 'workstation' } })),
		state('fe1\nfe2'),
		['settles R10', 'settles R10'],
	],
	['no answer', of(file(check({ result: 'no-answer' }))), state(), ['no-answer R10']],
	['no answer, against a mark', of(file(check({ result: 'no-answer' }))), state('', 'met'), ['finding R10']],
	['an answer, and a mark that agrees', of(file()), state('', 'met'), ['agrees R10']],
	['an answer, against a mark', of(file()), state('', 'not-met'), ['finding R10']],
	['UDP stays unproven', of(file(check(both))), state(), ['settles R10', 'unproven R11']],
	['the script leaves something unproven', of(file(check({ unproven: ['range'] }))), state(), ['unproven R10']],
	['another target than the list needs', of(file(check({ target: 'sql1:14', port: 14 }))), state(), ['in-part R10']],
	['not run', of(file(check({ result: 'not-run', seen: 'no host given' }))), state(), ['not-run R10']],
	[
		'another text',
		of(file(check({ requirements: [{ id: 'a/b', digest: 'sha256:older' }] }))),
		state(),
		['other-text R10'],
	],
	[
		'a machine that it is not about',
		of(file({ machine: { name: 'DB1', role: 'database server' } })),
		state(),
		['not-source R10'],
	],
	[
		'the reader corrects what the machine is',
		of([file({ machine: { name: 'DB1', role: 'database server' } }), 'workstation']),
		state(),
		['settles R10'],
	],
	[
		'a requirement that the page does not have',
		of(file(check({ requirements: [{ id: 'x', digest: 'y' }] }))),
		state(),
		[],
	],
	['another version', of(file({ version: '10' })), state(), []],
	['another product', of(file({ product: 'Q' })), state(), []],
])('%s', (_, files, list, expected) => {
	const { files: previews } = previewResults(files, list, facts, now);
	expect(previews.flatMap(({ rows }) => rows.map(({ effect, item }) => `${effect} ${item.ref}`))).toEqual(expected);
});

test('an older run than the list has says so', () => {
	const newer = previewResults(
		of(file({ started: '2026-11-28T14:30:00Z', ...check({ at: '2026-11-28T14:30:00Z' }) })),
		state(),
		facts,
		now,
	);
	const list = withMachineRuns(state(), newer.added, now);
	const [older] = previewResults(of(file(check({ result: 'no-answer' }))), list, facts, now).files;
	expect(older?.rows.map(({ effect }) => effect)).toEqual(['older']);
});

test('the same file counts once, in one opening and in two', () => {
	const preview = previewResults(of(file(), file()), state(), facts, now);
	expect(preview.added).toHaveLength(1);
	const list = withMachineRuns(state(), preview.added, now);
	expect(Object.keys(list.machineRuns)).toHaveLength(1);
	const again = previewResults(of(file()), list, facts, '2026-11-29T10:00:00.000Z');
	expect(again.files[0]?.refused).toBe('held');
	expect(again.added).toEqual([]);
	expect(withMachineRuns(list, again.added, now)).toEqual(list);
});

test('a role that is corrected later takes the place of the first one', () => {
	const wrong = previewResults(of([file(), 'database server']), state(), facts, now);
	const list = withMachineRuns(state(), wrong.added, now);
	const right = previewResults(of(file()), list, facts, '2026-11-29T10:00:00.000Z');
	expect(right.settled.map(({ ref }) => ref)).toEqual(['R10']);
	const corrected = withMachineRuns(list, right.added, '2026-11-29T10:00:00.000Z');
	expect(Object.values(corrected.machineRuns)).toMatchObject([{ role: 'workstation', added: now }]);
});

test('one undo takes all of it out, and the files can be added again', () => {
	const files = of(file(), file({ machine: { name: 'FE2', role: 'workstation' } }));
	const before = state();
	const after = withMachineRuns(before, previewResults(files, before, facts, now).added, now);
	const undone = undo(after, { before, after }, 'ines', now);
	expect(previewResults([], undone, facts, now).settled).toEqual([]);
	expect(Object.values(undone.machineRuns).every(({ removed }) => removed)).toBe(true);
	const again = previewResults(files, undone, facts, now);
	expect(again.files.map(({ refused }) => refused)).toEqual([null, null]);
	expect(Object.values(withMachineRuns(undone, again.added, now).machineRuns).every(({ removed }) => !removed)).toBe(
		true,
	);
});

test('of checks that serve nothing here none is kept', () => {
	const stranger = sampleResult({ requirements: [{ id: 'x', digest: 'y' }] });
	const [preview] = previewResults(
		of(file({ checks: [stranger, sampleResult(), stranger] })),
		state(),
		facts,
		now,
	).files;
	expect(preview?.run.run.checks).toHaveLength(1);
	expect(preview?.unknown).toBe(2);
});

describe('in words', () => {
	const preview = (list: ChecklistState, ...files: ResultsFile[]) => previewResults(of(...files), list, facts, now);

	test.each<[string, ReturnType<typeof preview>, string]>([
		['nothing', preview(state()), words.nothingPasted],
		[
			'one machine',
			preview(state(), file()),
			'Results of 1 machine. They settle 1 requirement. Marks stay as they are.',
		],
		[
			'nothing settled',
			preview(state('fe1\nfe2'), file()),
			'Results of 1 machine. They settle nothing yet. Marks stay as they are.',
		],
		[
			'a finding',
			preview(state('', 'met'), file(check({ result: 'no-answer' }))),
			'Results of 1 machine. They settle nothing yet and contradict 1 mark. Marks stay as they are.',
		],
		['another version alone', preview(state(), file({ version: '10' })), 'None of this is added to the list.'],
	])('%s', (_, found, text) => {
		expect(words.previewSummary(found)).toBe(text);
	});

	test('a run, and one of a clock that is ahead', () => {
		const [one, ahead] = preview(state(), file(), file({ started: '2027-01-01T00:00:00Z', complete: false })).files;
		expect(one && words.runFacts(one, now)).toMatch(/^pwsh 7\.6\.9 \(Linux\), 28 Nov 2026, \d\d:\d\d \S+\. 1 check\.$/);
		expect(ahead && words.runFacts(ahead, now)).toMatch(
			/, stopped early, its clock is ahead, so it counts as of now\. 1 check\.$/,
		);
	});

	test('why a whole file is not added', () => {
		const said = preview(state(), file({ version: '10' }), file({ product: 'Q' })).files.map((each) =>
			words.refusedResults(each, 'P', 'Harbour 11'),
		);
		expect(said).toEqual([
			'These are results for the version 10; this list is for Harbour 11. Open them there.',
			'These are results for Q; this list is for P. They are not added.',
		]);
	});

	test('what is left out, and what cannot be read', () => {
		expect(words.leftOutOf(1, [])).toEqual(['1 check is for requirements that this page does not have.']);
		expect(words.leftOutOf(0, ['a', 'b', 'c', 'd', 'e', 'f'])).toEqual([
			'6 parts of the file are not in the form that a check script writes. Left out: “a”, “b”, “c”, “d”, “e” and 1 more.',
		]);
		expect(words.unreadableResults({ kind: 'unreadable', problems: ['started'] })).toBe(
			'These results cannot be used: “started” is missing, or not in the form that a check script writes.',
		);
		expect(words.unreadableResults({ kind: 'newer', format: 'portolan-check-results/2' })).toContain('newer form');
		expect(words.damagedResults(2)).toBe('2 sets of results are damaged or cut off, and left out.');
		expect(words.noResultsIn(['a.json'])).toBe(
			'Not opened, as there are no results in it: a.json. Open a saved list by itself.',
		);
	});

	test('what stays behind a requirement', () => {
		const rows =
			preview(state(), file(check({ ...both, result: 'no-answer', seen: 'timed out' }))).files[0]?.rows ?? [];
		expect(rows.map(words.effectDetail)).toEqual(['sql1:1433: timed out', 'sql1:1433: timed out']);
		const detail = (...checks: Readonly<Record<string, unknown>>[]) =>
			preview(state(), file({ checks: checks.map(sampleResult) })).files[0]?.rows.map(words.effectDetail);
		expect(detail({ target: 'sql1:14', port: 14 })).toEqual(['still to try: a host on port 1433']);
		expect(detail({ result: 'not-run', seen: 'no host given' })).toEqual(['no host given']);
		expect(detail({ ...both, unproven: ['range'] })).toEqual([
			'the ports between the first and the last',
			'the same over UDP and the ports between the first and the last',
		]);
		expect(new Set(words.effects.map(words.effectTitle)).size).toBe(words.effects.length);
	});
});

test('of two machines only the one that failed contradicts a mark', () => {
	const files = of(file(), file({ machine: { name: 'FE2', role: 'workstation' }, ...check({ result: 'no-answer' }) }));
	const { files: previews, findings } = previewResults(files, state('', 'met'), facts, now);
	expect(previews.map(({ rows }) => rows.map(({ effect }) => effect))).toEqual([['agrees'], ['finding']]);
	expect(findings.map(({ ref }) => ref)).toEqual(['R10']);
});
