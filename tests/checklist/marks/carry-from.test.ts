import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryFrom, countHolding } from '../../../src/checklist/marks/carry-from.ts';
import { readMatching } from '../../../src/checklist/marks/version-matching.ts';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { emptyState, type ChecklistState, type Given } from '../../../src/checklist/state/state.ts';
import { undo } from '../../../src/checklist/marks/undo.ts';
import { update } from '../../../src/checklist/marks/update.ts';
import { verdictOf } from '../../../src/checklist/item/verdict.ts';
import { given, sampleEvidence, sampleItem, sampleMark, sampleNote, sampleState } from '../../support/sample-item.ts';
import { randomRuns } from '../../support/random-runs.ts';

const writing = { writer: 'tab', now: '2027-01-10T10:00:00.000Z' };
const from = 'Version 11, Production';
const changed: Given = { ...given, digest: 'sha256:changed', ports: 'TCP 8443' };
const page = [
	sampleItem({ id: 'same/elsewhere', ref: 'R01' }),
	sampleItem({ id: 'changed', ref: 'R02', given: changed }),
	sampleItem({ id: 'new', ref: 'R03', given: { ...given, digest: 'n', source: 'N', destination: 'N', ports: 'N' } }),
];
const before: ChecklistState = {
	...sampleState(
		{
			same: sampleMark({ note: sampleNote() }),
			changed: sampleMark({ given: { ...given, digest: 'sha256:then' }, name: '' }),
			dropped: sampleMark({ given: { ...given, digest: 'd', source: 'D', destination: 'D', ports: 'D' } }),
		},
		{ 'https://b.example/': sampleEvidence() },
	),
	environment: { text: 'Production', time: '2026-11-01T10:00:00.000Z' },
	person: { text: 'Inês', time: '2026-11-01T10:00:00.000Z' },
	change: { text: 'CHG-1', time: '2026-11-01T10:00:00.000Z' },
	hosts: {
		hub: { text: 'hub1', time: '2026-11-01T10:00:00.000Z' },
		old: { text: '', time: '2026-11-01T10:00:00.000Z' },
	},
	samples: { '*.b.example': { text: 'a.b.example', time: '2026-11-01T10:00:00.000Z' } },
};
const start = emptyState('12');
const carried = carryFrom(start, before, page, from, writing);

test('what is the same holds, with its name, its time and where it comes from', () => {
	const record = carried.state.marks['same/elsewhere'];
	expect(record).toMatchObject({
		mark: 'met',
		name: 'Inês',
		time: '2026-11-21T10:02:00.000Z',
		carriedFrom: from,
		given,
	});
	expect(record?.note).toMatchObject({ text: 'Ticket 1', name: 'João', time: '2026-11-21T15:00:00.000Z' });
	expect(page.map((item) => verdictOf(item, carried.state))).toEqual(['met', 'ask-again', 'open']);
});

test('what differs asks again; what has no requirement stays in the other list', () => {
	expect(carried.state.marks['changed']?.given.digest).toBe('sha256:then');
	expect([...carried.carried].sort()).toEqual(['changed', 'same/elsewhere']);
	expect(carried.left).toBe(1);
	expect(countHolding(carried.state, carried.carried, page)).toBe(1);
});

test('what nobody signed stays so, and is not signed by whoever carries it over', () => {
	const unsigned = sampleState({ same: sampleMark({ name: '', note: sampleNote({ name: '' }) }) });
	const named = { ...start, person: { text: 'Rui', time: '2027-01-09T10:00:00.000Z' } };
	const { state } = carryFrom(named, unsigned, page, from, writing);
	const after = update(state, { type: 'person-named' }, 'tab');
	const record = after.marks['same/elsewhere'];
	expect([record?.name, record?.note.name]).toEqual(['', '']);
});

test('hosts and people come too; evidence, runs and the change number do not', () => {
	const { state } = carried;
	expect([state.person.text, state.environment.text, state.change.text]).toEqual(['Inês', 'Production', '']);
	expect(Object.entries(state.hosts).map(([role, { text }]) => [role, text])).toEqual([['hub', 'hub1']]);
	expect(state.samples['*.b.example']?.text).toBe('a.b.example');
	expect([state.evidence, state.runs, state.choices]).toEqual([{}, [], {}]);
	expect(state.version).toBe('12');
});

test('what the list has already stays', () => {
	const mine: ChecklistState = {
		...emptyState('12'),
		environment: { text: 'Staging', time: '2027-01-09T10:00:00.000Z' },
		marks: { changed: sampleMark({ mark: 'not-met', given: changed }) },
		hosts: { hub: { text: 'mine', time: '2027-01-09T10:00:00.000Z' } },
	};
	const { state, carried: ids, left } = carryFrom(mine, before, page, from, writing);
	expect(state.marks['changed']).toBe(mine.marks['changed']);
	expect([state.environment.text, state.hosts['hub']?.text]).toEqual(['Staging', 'mine']);
	expect([ids, left]).toEqual([['same/elsewhere'], 2]);
});

test('a mark that was undone gives way, also when lists are put together', () => {
	const mine = update(
		update(
			start,
			{ type: 'marked', id: 'changed', mark: 'met', given: changed, time: '2027-01-09T10:00:00.000Z' },
			'tab',
		),
		...([
			{ type: 'marked', id: 'changed', mark: null, given: changed, time: '2027-01-09T10:01:00.000Z' },
			'tab',
		] as const),
	);
	const { state } = carryFrom(mine, before, page, from, writing);
	expect(mergeStates(mine, state).marks['changed']).toMatchObject({ mark: 'met', carriedFrom: from, others: [] });
});

test('hosts of the other list keep a mark from holding where this one names others', () => {
	const hosts = { ...given, hosts: 'Hub: hub1' };
	const { state, carried: ids } = carryFrom(
		start,
		sampleState({ same: sampleMark({ given: hosts }) }),
		page,
		from,
		writing,
	);
	expect(countHolding(state, ids, page)).toBe(0);
	expect(countHolding(state, ids, [sampleItem({ id: 'same/elsewhere', given: hosts })])).toBe(1);
});

test('it can be undone whole, also where it was saved meanwhile', () => {
	const undone = undo(carried.state, { before: start, after: carried.state }, 'tab', '2027-01-10T10:05:00.000Z');
	for (const state of [undone, mergeStates(carried.state, undone)]) {
		expect(Object.values(state.marks).map(({ mark, note }) => [mark, note.text])).toEqual(Array(2).fill([null, '']));
		expect([state.person.text, state.environment.text, state.hosts['hub']?.text]).toEqual(['', '', '']);
	}
});

test('both marks come where people differ, and each mark and note is either carried or counted as left', () => {
	const differing = mergeStates(
		sampleState({ same: sampleMark() }),
		sampleState({ same: sampleMark({ mark: 'not-met', name: 'Rui', writer: 'rui' }) }),
	);
	const record = carryFrom(start, differing, page, from, writing).state.marks['same/elsewhere'];
	expect([record, ...(record?.others ?? [])].map((each) => each?.mark).sort()).toEqual(['met', 'not-met']);
	const ids = fc.uniqueArray(fc.constantFrom('same', 'changed', 'dropped', '__proto__', 'x'));
	fc.assert(
		fc.property(ids, ids, (theirs, ours) => {
			const list = sampleState(
				Object.fromEntries(theirs.map((id) => [id, sampleMark({ given: { ...given, digest: id } })])),
			);
			const items = ours.map((id) => sampleItem({ id, given: { ...given, digest: id } }));
			const result = carryFrom(start, list, items, from, writing);
			expect(result.carried.length + result.left).toBe(theirs.length);
			expect(Object.keys(result.state.marks).sort()).toEqual([...result.carried].sort());
		}),
		randomRuns(100),
	);
});

// As between two versions of a product: two rows of the old one became one, and a third, which was never marked, is the one that lives on.
const hub: Given = { ...given, digest: 'hub', source: 'Client', destination: 'Hub', ports: 'TCP 443' };
const users: Given = { ...given, digest: 'users', source: 'End Users', destination: 'Hub', ports: 'TCP 443' };
const tool: Given = { ...given, digest: 'tool', source: 'Tool', destination: 'Hub', ports: 'TCP 443' };
const comparison = {
	format: 3,
	from: { id: '11' },
	to: { id: '12' },
	added: [],
	removed: [{ id: 'gone' }],
	changed: [{ from: { id: 'client' }, to: { id: 'tool' } }],
	moved: [],
	same: [{ from: { id: 'people' }, to: { id: 'users' } }],
};

test('a mark goes where the comparison of the versions finds its requirement, whichever others are marked', () => {
	const items = [sampleItem({ id: 'users', given: users }), sampleItem({ id: 'tool', ref: 'R02', given: tool })];
	const marks = {
		client: sampleMark({ given: hub }),
		people: sampleMark({ given: { ...users, digest: 'earlier' } }),
		gone: sampleMark({ given: { ...hub, digest: 'g', ports: 'TCP 80' } }),
	};
	const whole = { client: ['tool'], people: ['users'], gone: [] };
	const matching = readMatching(comparison, '11', '12', ['users', 'tool']);
	for (const marked of [
		['client'],
		['people'],
		['gone'],
		['client', 'people'],
		['client', 'gone'],
		['client', 'people', 'gone'],
	]) {
		const list = sampleState(Object.fromEntries(Object.entries(marks).filter(([id]) => marked.includes(id))));
		const { carried: ids, left } = carryFrom(start, list, items, from, writing, matching);
		const found = Object.entries(whole).flatMap(([id, to]) => (marked.includes(id) ? to : []));
		expect([...ids].sort()).toEqual(found.sort());
		expect(left).toBe(marked.length - found.length);
	}
});

test('what a comparison does not tell of is the same under its id', () => {
	const matching = readMatching(comparison, '11', '12', ['users', 'tool', 'kept']);
	expect(matching && Object.fromEntries(matching)).toEqual({
		gone: null,
		client: 'tool',
		people: 'users',
		kept: 'kept',
	});
});

test('from the later version to the earlier one the same file tells the other way round', () => {
	const matching = readMatching(comparison, '12', '11', ['client', 'people', 'gone', 'kept']);
	expect(matching && Object.fromEntries(matching)).toEqual({ tool: 'client', users: 'people', kept: 'kept' });
	const added = readMatching({ ...comparison, added: [{ id: 'new' }] }, '12', '11', ['client', 'people', 'gone']);
	expect(added?.get('new')).toBeNull();
});

test('without a comparison nothing is guessed: a mark goes to the same digest or id, or stays', () => {
	const items = [sampleItem({ id: 'users', given: users })];
	const result = carryFrom(start, sampleState({ client: sampleMark({ given: hub }) }), items, from, writing);
	expect(result).toMatchObject({ carried: [], left: 1 });
});

test('a mark of what the other version has dropped itself goes by its digest alone', () => {
	const items = [sampleItem({ id: 'users', given: users }), sampleItem({ id: 'older', ref: 'R02', given: tool })];
	const marks = { older: sampleMark({ given: hub }), former: sampleMark({ given: users }) };
	const matching = readMatching({ ...comparison, same: [], removed: [] }, '11', '12', []);
	expect(carryFrom(start, sampleState(marks), items, from, writing, matching)).toMatchObject({
		carried: ['users'],
		left: 1,
	});
});

test.each([
	['no object', null],
	['the form of an earlier release', { ...comparison, format: 2 }],
	[
		'a file that only says where the comparison is',
		{ ...comparison, added: undefined, turned: '/data/compare/12/11.json' },
	],
	['another comparison', { ...comparison, to: { id: '13' } }],
	['a part that is missing', { ...comparison, same: undefined }],
	['a side without an id', { ...comparison, removed: [{}] }],
	['a pair without a side', { ...comparison, same: [{ from: { id: 'a' } }] }],
])('%s is no comparison of these versions', (_what, file) => {
	expect(readMatching(file, '11', '12', [])).toBeUndefined();
});
