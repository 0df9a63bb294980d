// Results of check scripts in lists that several people or tabs hold: none is lost, and what was taken out stays out.
import { describe, expect, test } from 'vitest';
import { openingOf } from '../../../src/checklist/files/opening.ts';
import { listFileText, readListFile } from '../../../src/checklist/files/list-file.ts';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { undo } from '../../../src/checklist/marks/undo.ts';
import { migrate } from '../../../src/checklist/state/migrations.ts';
import type { MachineRuns } from '../../../src/checklist/state/machine-run.ts';
import { own, type ChecklistState } from '../../../src/checklist/state/state.ts';
import { sampleMachineRun, sampleState } from '../../support/sample-item.ts';

const list = (machineRuns: MachineRuns): ChecklistState => ({ ...sampleState(), machineRuns });
const one = sampleMachineRun();
const other = sampleMachineRun({ machine: 'FE2' });
const later = '2026-11-21T16:00:00.000Z';
const writing = { writer: 'ines', now: later };

describe('merging', () => {
	test.each<[string, MachineRuns, MachineRuns, MachineRuns]>([
		['runs of two lists', { one }, { other }, { one, other }],
		['the same run in both', { one }, { one }, { one }],
		[
			'a role that was corrected in one of them',
			{ one },
			{ one: { ...one, role: 'server', changed: later } },
			{ one: { ...one, role: 'server', changed: later } },
		],
		[
			'a run that both took, at different times',
			{ one },
			{ one: { ...one, added: later, changed: later } },
			{ one: { ...one, changed: later } },
		],
		[
			'a key that every object inherits',
			Object.fromEntries([['__proto__', one]]),
			{ other },
			Object.fromEntries([
				['__proto__', one],
				['other', other],
			]),
		],
	])('%s', (_, mine, theirs, both) => {
		expect(mergeStates(list(mine), list(theirs)).machineRuns).toEqual(both);
		expect(mergeStates(list(theirs), list(mine)).machineRuns).toEqual(both);
		expect(mergeStates(list(both), list(theirs)).machineRuns).toEqual(both);
	});
});

describe('undo', () => {
	const before = list({});
	const after = list({ one, other });
	const undone = undo(after, { before, after }, 'ines', later);

	test('takes out what was added, and nothing of it is kept but that', () => {
		expect(Object.values(undone.machineRuns)).toMatchObject([
			{ removed: true, checks: [], machine: '' },
			{ removed: true, checks: [], machine: '' },
		]);
	});

	test('holds in another tab that still has the results', () => {
		expect(mergeStates(after, undone).machineRuns).toEqual(undone.machineRuns);
	});

	test('brings an earlier role back', () => {
		const corrected = list({ one: { ...one, role: 'server', changed: later } });
		const again = undo(corrected, { before: list({ one }), after: corrected }, 'ines', later);
		expect(own(again.machineRuns, 'one')).toMatchObject({ role: 'workstation', removed: false });
	});

	test('leaves what another tab has changed since', () => {
		const since = list({ one: { ...one, role: 'server', changed: later } });
		expect(undo(since, { before, after: list({ one }) }, 'ines', later).machineRuns).toEqual(since.machineRuns);
	});

	test('is not carried to another list by a file, and the file that held the results offers them again', () => {
		expect(openingOf(list({ one }), undone, writing).machineRuns).toBe(0);
		const opening = openingOf(undone, after, writing);
		expect(opening).toMatchObject({ machineRuns: 2, changes: true });
		const opened = mergeStates(undone, opening.theirs);
		expect(own(opened.machineRuns, 'one')).toMatchObject({ removed: false, checks: one.checks });
	});
});

test('a list file brings them, and no record of the future that would hold against later ones', () => {
	const facts = { product: 'P', version: { id: '11', label: '11' }, digest: '', schemaAddress: '' };
	const ahead = { ...one, added: '2030-01-01T00:00:00.000Z', changed: '2030-01-01T00:00:00.000Z' };
	const reading = readListFile(listFileText(list({ one: ahead, other }), facts, later), facts, migrate, later);
	expect(reading.kind === 'ok' && reading.list.state.machineRuns).toEqual({
		one: { ...one, added: later, changed: later },
		other,
	});
});

test.each([
	['a run that is none', { one: 1, other }, ['machineRuns › one']],
	['a run without a time', { one: { ...one, added: 'today' }, other }, ['machineRuns › one']],
	['a removed run that says nothing', { one: { ...one, removed: 'no' }, other }, ['machineRuns › one']],
	['no map at all', [one], ['machineRuns']],
])('%s is left out, and named', (_, machineRuns, places) => {
	const facts = { product: 'P', version: { id: '11', label: '11' } };
	const reading = readListFile(JSON.stringify({ ...sampleState(), machineRuns }), facts, migrate, later);
	expect(reading.kind === 'ok' && reading.list.unread).toEqual(places);
});

test('of a run with one bad check the others are kept', () => {
	const facts = { product: 'P', version: { id: '11', label: '11' } };
	const bad = {
		...one,
		checks: [{ ...one.checks[0], kind: 'guess' }, one.checks[0], { ...one.checks[0], serves: [] }],
	};
	const reading = readListFile(JSON.stringify({ ...sampleState(), machineRuns: { bad } }), facts, migrate, later);
	expect(reading.kind === 'ok' && [reading.list.state.machineRuns, reading.list.unread]).toEqual([
		{ bad: one },
		['machineRuns › bad › checks › 1', 'machineRuns › bad › checks › 3'],
	]);
});
