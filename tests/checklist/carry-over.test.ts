import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver, goneMarks, saysNothing, withoutMark } from '../../src/checklist/carry-over.ts';
import type { Item } from '../../src/checklist/item.ts';
import { mergeStates } from '../../src/checklist/merge-states.ts';
import type { ChecklistState, Given, MarkRecord } from '../../src/checklist/state.ts';
import { undo } from '../../src/checklist/undo.ts';
import { update } from '../../src/checklist/update.ts';
import { verdictOf } from '../../src/checklist/verdict.ts';
import { given, sampleItem, sampleMark, sampleNote, sampleState } from './sample-item.ts';
import { randomRuns } from '../support/random-runs.ts';

const writing = { writer: 'tab', now: '2026-12-01T10:00:00.000Z' };
const other: Given = { ...given, digest: 'sha256:other', source: 'X', destination: 'Y', ports: 'UDP 53' };

/** A page whose one item is not what the mark was given for, but for what a test says. */
const item = (part: Partial<Item> = {}, of: Partial<Given> = {}) =>
	sampleItem({ id: 'new/id', given: { ...other, ...of }, ...part });

describe('a mark finds its requirement', () => {
	const marked = sampleState({ 'old/id': sampleMark({ note: sampleNote() }) });

	test.each<[string, Item, string]>([
		['by its id, whatever the text is', item({ id: 'old/id' }), 'ask-again'],
		['by a former id', item({ formerIds: ['older', 'old/id'] }), 'ask-again'],
		['by its digest, under any id', item({}, { digest: given.digest }), 'met'],
		['by source and destination', item({}, { source: 'a', destination: 'B ' }), 'ask-again'],
		['by source and ports', item({}, { source: 'A', ports: given.ports }), 'ask-again'],
		['by destination and ports', item({}, { destination: 'B', ports: given.ports }), 'ask-again'],
	])('%s', (_, there, verdict) => {
		const carried = carryOver(marked, [there, item({ id: 'unlike' })], writing);
		expect(carried.marks[there.id]).toEqual(marked.marks['old/id']);
		expect(verdictOf(there, carried)).toBe(verdict);
		expect(goneMarks(carried, new Map([[there.id, there]]))).toEqual([]);
	});

	test.each<[string, Item[]]>([
		['shares one of the three', [item({}, { source: 'A' })]],
		[
			'has two candidates',
			[
				item({ id: 'one' }, { source: 'A', destination: 'B' }),
				item({ id: 'two' }, { source: 'A', ports: given.ports }),
			],
		],
		['was marked already', [item({ id: 'taken' }, { source: 'A', destination: 'B' })]],
	])('but not one that %s', (_, page) => {
		const unlike: Given = { ...other, digest: 'sha256:unlike', source: 'P', destination: 'Q', ports: 'R' };
		const list = sampleState({ ...marked.marks, taken: sampleMark({ given: unlike }) });
		expect(carryOver(list, page, writing)).toBe(list);
	});

	test('not by what both leave out', () => {
		const bare = { source: '', destination: '', ports: '' };
		const list = sampleState({ gone: sampleMark({ given: { ...given, ...bare } }) });
		expect(carryOver(list, [item({}, bare)], writing)).toBe(list);
	});

	test('of two with one digest it takes the one that has no mark', () => {
		const page = ['one', 'two'].map((id) => item({ id }, { digest: given.digest }));
		const list = sampleState({ one: sampleMark({ given: other }), gone: sampleMark({ name: 'Rui', writer: 'rui' }) });
		expect(carryOver(list, page, writing).marks['two']?.name).toBe('Rui');
	});
});

test('where people marked it under the old and the new id, both marks stand', () => {
	const mine = sampleMark({ mark: 'not-met', name: 'Rui', writer: 'rui', given: other });
	const list = sampleState({ 'old/id': sampleMark(), 'new/id': mine });
	const carried = carryOver(list, [item({ formerIds: ['old/id'] })], writing);
	expect(
		[carried.marks['new/id'], ...(carried.marks['new/id']?.others ?? [])].map((each) => each?.name).sort(),
	).toEqual(['Inês', 'Rui']);
});

test('two marks of one person are not taken for one that was changed', () => {
	const list = sampleState({
		'old/id': sampleMark({ time: '2026-11-20T10:00:00.000Z' }),
		'new/id': sampleMark({ mark: 'not-met', given: other }),
	});
	expect(carryOver(list, [item({ formerIds: ['old/id'] })], writing)).toBe(list);
});

test('a file from before does not bring a carried mark back to its old place', () => {
	const before = sampleState({ 'old/id': sampleMark() });
	const page = [item({ formerIds: ['old/id'] })];
	const carried = carryOver(before, page, writing);
	for (const merged of [mergeStates(carried, before), mergeStates(before, carried)]) {
		expect(goneMarks(merged, new Map([['new/id', null]]))).toEqual([]);
		expect(carryOver(merged, page, writing)).toBe(merged);
	}
});

describe('a mark that is no longer on the page', () => {
	const two = mergeStates(
		sampleState({ gone: sampleMark({ note: sampleNote() }) }),
		sampleState({
			gone: sampleMark({ mark: 'not-met', writer: 'rui', note: sampleNote({ text: 'Mine', writer: 'rui' }) }),
		}),
	);
	const without = withoutMark(two, 'gone', writing);

	test('is removed with all that others said, and merging does not bring it back', () => {
		expect(goneMarks(without, new Map())).toEqual([]);
		expect(goneMarks(mergeStates(two, without), new Map())).toEqual([]);
		expect(withoutMark(without, 'gone', writing)).toBe(without);
	});

	test('comes back whole when the removal is taken back', () => {
		const again = undo(without, { before: two, after: without }, 'tab', '2026-12-01T10:01:00.000Z');
		const words = ({ marks }: ChecklistState) =>
			wordsOf(marks['gone'])
				.map(({ said }) => said)
				.sort();
		expect(words(again)).toEqual(words(two));
		expect(words(mergeStates(again, without))).toEqual(words(two));
	});

	test('of which another person went on to say something comes back with that', () => {
		const later = { type: 'noted', id: 'gone', text: 'Later', given, time: '2026-12-02T10:00:00.000Z' } as const;
		const merged = mergeStates(without, update(two, later, 'eva'));
		expect(goneMarks(merged, new Map())[0]?.[1].note.text).toBe('Later');
	});
});

// Pages that change in any way between releases: ids renamed, rows dropped, added and reordered, texts changed.
const ids = ['a', 'b', 'c', 'd', '__proto__'] as const;
const givenOf = fc
	.record({
		digest: fc.constantFrom('1', '2', '3', '4'),
		source: fc.constantFrom('A', 'B', ''),
		destination: fc.constantFrom('X', 'Y', ''),
		ports: fc.constantFrom('443', '80', ''),
	})
	.map((part): Given => ({ ...given, ...part }));
const page = fc.uniqueArray(
	fc
		.record({
			id: fc.constantFrom(...ids),
			formerIds: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }),
			given: givenOf,
		})
		.map((part) => sampleItem(part)),
	{ selector: ({ id }) => id },
);
const list = fc
	.array(
		fc.record({
			id: fc.constantFrom(...ids),
			writer: fc.constantFrom('ines', 'rui'),
			given: givenOf,
			mark: fc.constantFrom('met', 'not-met', null),
			note: fc.constantFrom('', 'CHG-1'),
		}),
		{ maxLength: 8 },
	)
	.map((entries) =>
		entries
			.map(({ id, writer, given: then, mark, note }, index) => {
				const time = new Date(Date.UTC(2026, 10, 21, 10, 0, index)).toISOString();
				const record = sampleMark({ mark, writer, time, given: then, note: sampleNote({ text: note, writer, time }) });
				return sampleState(Object.fromEntries([[id, record]]));
			})
			.reduce(mergeStates, sampleState()),
	);

/** All that stands in a record, each word with the writing that it is and what it was given for. */
function wordsOf(record: MarkRecord | undefined): { name: string; said: string }[] {
	if (!record) return [];
	return [
		...[record, ...record.others]
			.filter(({ mark }) => mark !== null)
			.map(({ writer, changed, mark, given: then }) => ({
				name: `${writer} ${changed} mark`,
				said: `${mark} ${JSON.stringify(then)}`,
			})),
		...[record.note, ...record.note.others]
			.filter(({ text }) => text !== '')
			.map(({ writer, changed, text }) => ({ name: `${writer} ${changed} note`, said: text })),
	];
}
const allWords = (state: ChecklistState) =>
	Object.values(state.marks)
		.flatMap(wordsOf)
		.map(({ name, said }) => `${name}: ${said}`)
		.sort();

test('no mark and no note disappears, whatever changes on the page', () => {
	fc.assert(
		fc.property(list, fc.array(page, { minLength: 1, maxLength: 4 }), (start, pages) => {
			let state = start;
			for (const [index, each] of pages.entries()) {
				state = carryOver(state, each, { writer: 'tab', now: `2026-12-0${index + 1}T10:00:00.000Z` });
				expect(allWords(state)).toEqual(allWords(start));
				expect(carryOver(state, each, writing)).toBe(state);
				const shown = Object.entries(state.marks).filter(
					([id, record]) => !saysNothing(record) && each.some((one) => one.id === id),
				);
				const gone = goneMarks(state, new Map(each.map((one) => [one.id, one])));
				expect(shown.length + gone.length).toBe(
					Object.values(state.marks).filter((record) => !saysNothing(record)).length,
				);
			}
		}),
		randomRuns(100),
	);
});

test('two tabs that carry over at once, and open what the other saved, lose nothing and come to rest', () => {
	fc.assert(
		fc.property(list, page, (start, now) => {
			const [one, two] = [1, 2].map((second) =>
				carryOver(start, now, { writer: 'tab', now: `2026-12-01T10:00:0${second}.000Z` }),
			);
			if (!one || !two) return;
			const merged = mergeStates(one, two);
			expect(allWords(merged)).toEqual(allWords(start));
			expect(carryOver(mergeStates(merged, start), now, writing)).toEqual(mergeStates(merged, start));
		}),
		randomRuns(100),
	);
});

test('tabs of two releases that take turns come to rest', () => {
	fc.assert(
		fc.property(list, page, page, (start, earlier, later) => {
			let state = start;
			let turns = 0;
			for (let last = start; turns < 20; turns += 1) {
				const now = new Date(Date.UTC(2026, 11, 1, 10, 0, turns)).toISOString();
				state = carryOver(state, turns % 2 === 0 ? later : earlier, { writer: 'tab', now });
				if (turns % 2 === 1) {
					if (state === last) break;
					last = state;
				}
			}
			expect(turns).toBeLessThan(20);
			expect(allWords(state)).toEqual(allWords(start));
		}),
		randomRuns(100),
	);
});
