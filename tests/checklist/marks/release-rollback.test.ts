// Releases that change a page and are rolled back, and tabs of both beside each other.
import { expect, test } from 'vitest';
import { carryFrom } from '../../../src/checklist/marks/carry-from.ts';
import { carryOver, goneMarks } from '../../../src/checklist/marks/carry-over.ts';
import type { Item } from '../../../src/checklist/item/item.ts';
import { listCsv } from '../../../src/checklist/files/list-csv.ts';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { emptyState, marksOf, notesOf, type ChecklistState, type Given } from '../../../src/checklist/state/state.ts';
import { update } from '../../../src/checklist/marks/update.ts';
import { verdictOf } from '../../../src/checklist/item/verdict.ts';
import { given, sampleItem } from '../../support/sample-item.ts';

const at = (second: number) => `2026-11-28T10:00:${String(second).padStart(2, '0')}.000Z`;
const changedText: Given = { ...given, digest: 'sha256:new', source: 'X', destination: 'Y', ports: 'UDP 1' };
const page = (...items: Item[]) => items;
const earlier = page(sampleItem({ id: 'old/id' }));
const renamed = page(sampleItem({ id: 'new/id' }));
const rewritten = page(sampleItem({ id: 'new/id', formerIds: ['old/id'], given: changedText }));
const on = (items: readonly Item[]) => new Map(items.map((item) => [item.id, item]));
const mark = (state: ChecklistState, items: readonly Item[], word: 'met' | 'not-met', second: number, writer: string) =>
	items.reduce(
		(list, { id, given: now }) =>
			update(list, { type: 'marked', id, mark: word, given: now, time: at(second) }, writer),
		state,
	);
const shown = (state: ChecklistState, items: readonly Item[]) =>
	items.map(({ id }) => {
		const record = state.marks[id];
		return record && marksOf(record).map((each) => each.mark);
	});

test.each([
	['a heading is renamed', renamed],
	['a requirement is rewritten', rewritten],
])('%s, and the release is rolled back: the mark is there each time', (_, later) => {
	let state = mark(emptyState('11'), earlier, 'met', 1, 'first');
	for (const items of [later, earlier, later, earlier]) {
		state = carryOver(state, items);
		expect(shown(state, items)).toEqual([['met']]);
		expect(goneMarks(state, on(items))).toEqual([]);
		expect(carryOver(state, items)).toBe(state);
	}
	expect(verdictOf(earlier[0] ?? sampleItem(), state)).toBe('met');
});

test.each([
	['a heading is renamed', renamed],
	['a requirement is rewritten', rewritten],
])('%s: a word that was given under the new id is there under the old one, and answers the older word', (_, later) => {
	let state = mark(emptyState('11'), earlier, 'met', 1, 'first');
	state = mark(carryOver(state, later), later, 'not-met', 3, 'second');
	expect(shown(state, later)).toEqual([['not-met']]);
	state = carryOver(state, earlier);
	expect(shown(state, earlier)).toEqual([['not-met']]);
	state = mark(state, earlier, 'met', 5, 'third');
	state = carryOver(state, later);
	expect(shown(state, later)).toEqual([['met']]);
});

test('tabs of two releases side by side both show the marks, and what one says the other shows', () => {
	let saved = mark(emptyState('11'), earlier, 'met', 1, 'old tab');
	saved = carryOver(saved, rewritten);
	expect(shown(carryOver(saved, earlier), earlier)).toEqual([['met']]);
	saved = mark(saved, rewritten, 'not-met', 4, 'new tab');
	saved = carryOver(saved, earlier);
	expect(shown(saved, earlier)).toEqual([['not-met']]);
	saved = mark(saved, earlier, 'met', 6, 'old tab');
	saved = carryOver(saved, rewritten);
	expect(shown(saved, rewritten)).toEqual([['met']]);
});

test('a list from before a release that is put together with one from after it shows each word once', () => {
	const before = mark(emptyState('11'), earlier, 'met', 1, 'first');
	const after = mark(carryOver(before, renamed), renamed, 'not-met', 3, 'second');
	for (const both of [mergeStates(before, after), mergeStates(after, before)]) {
		expect(shown(carryOver(both, renamed), renamed)).toEqual([['not-met']]);
		expect(shown(carryOver(both, earlier), earlier)).toEqual([['not-met']]);
	}
});

test('two requirements that become one keep the words of both, and part again', () => {
	const two = page(sampleItem({ id: 'a' }), sampleItem({ id: 'b', given: changedText }));
	const one = page(sampleItem({ id: 'a', formerIds: ['b'] }));
	let state = update(
		update(emptyState('11'), { type: 'noted', id: 'a', text: 'Of a', given, time: at(1) }, 'visit'),
		{ type: 'noted', id: 'b', text: 'Of b', given: changedText, time: at(2) },
		'visit',
	);
	const notes = (id: string) =>
		state.marks[id] &&
		notesOf(state.marks[id])
			.map(({ text }) => text)
			.sort();
	state = carryOver(state, one);
	expect(notes('a')).toEqual(['Of a', 'Of b']);
	state = carryOver(state, two);
	expect(notes('b')).toContain('Of b');
});

test('a mark that moved counts once where a list is exported or carried over to another version', () => {
	const state = carryOver(mark(emptyState('11'), earlier, 'met', 1, 'first'), renamed);
	const csv = listCsv(
		renamed.map((item) => ({ item, section: '', members: [] })),
		state,
		{ name: '11', digest: '0', savedAt: at(3) },
	);
	expect(csv.trim().split('\r\n')).toHaveLength(2);
	const carried = carryFrom(emptyState('12'), state, renamed, '11', { writer: 'visit', now: at(4) });
	expect(carried).toMatchObject({ carried: ['new/id'], left: 0 });
});

test('what was cleared under one id is cleared under the other, and is not kept as gone', () => {
	const marked = carryOver(mark(emptyState('11'), earlier, 'met', 1, 'first'), renamed);
	const clear = { type: 'marked', id: 'new/id', mark: null, given, time: at(2) } as const;
	const cleared = update(marked, clear, 'second');
	expect(shown(carryOver(cleared, earlier), earlier)).toEqual([[null]]);
	expect(goneMarks(cleared, new Map())).toEqual([]);
});
