import { expect, test } from 'vitest';
import { askingAgain } from '../../../src/checklist/files/asking-again.ts';
import { seenItem } from '../../../src/checklist/item/seen-item.ts';
import type { ChecklistState } from '../../../src/checklist/state/state.ts';
import { given, sampleItem, sampleMark, sampleState } from '../../support/sample-item.ts';

const roles = new Map([['hub', { label: 'Hub', aliases: [] }]]);
const item = (id: string, ref: string) => sampleItem({ id, ref, sourceRoles: ['hub'] });
const items = [item('a', 'R01'), item('b', 'R02'), sampleItem({ id: 'c', ref: 'R03' })];

const [early, late] = ['2026-11-20T10:00:00.000Z', '2026-11-22T10:00:00.000Z'];
/** A list that names a host at a moment, and marks these for it. */
function list(host: string, time: string, ids: readonly string[], digest = given.digest): ChecklistState {
	const named = { ...sampleState(), hosts: { hub: { text: host, time } } };
	const marks = ids.map((id) => {
		const seen = seenItem(items.find((each) => each.id === id) ?? sampleItem(), named, roles);
		return [id, sampleMark({ given: { ...seen.given, digest }, time, writer: host })] as const;
	});
	return { ...named, marks: Object.fromEntries(marks) };
}
const told = (mine: ChecklistState, theirs: ChecklistState) =>
	askingAgain(mine, theirs, items, roles).map((each) => `${each.item.ref} ${each.held ? 'held' : 'new'}`);

test.each([
	['marks of the file come with its hosts and hold', list('one', early, []), list('two', late, ['b', 'a']), []],
	[
		'marks of the list stop holding where the file names later hosts',
		list('one', early, ['b', 'a']),
		list('two', late, []),
		['R01 held', 'R02 held'],
	],
	[
		'marks of the file ask where the hosts of the list are later',
		list('one', late, []),
		list('two', early, ['b']),
		['R02 new'],
	],
	['both: what comes holds, what was there asks', list('one', early, ['a']), list('two', late, ['b']), ['R01 held']],
	['what has no hosts is not touched by them', list('one', early, ['c']), list('two', late, []), []],
	['a mark for another text asks', list('one', early, []), list('one', early, ['c'], 'earlier'), ['R03 new']],
])('%s', (_what, mine, theirs, expected) => {
	expect(told(mine, theirs)).toEqual(expected);
});
