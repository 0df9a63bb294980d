import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver, goneMarks, withoutMark } from '../../../src/checklist/marks/carry-over.ts';
import type { Item } from '../../../src/checklist/item/item.ts';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import type { ChecklistState, Given, MarkRecord } from '../../../src/checklist/state/state.ts';
import { undo } from '../../../src/checklist/marks/undo.ts';
import { update } from '../../../src/checklist/marks/update.ts';
import { verdictOf } from '../../../src/checklist/item/verdict.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { given, sampleItem, sampleMark, sampleNote, sampleState } from '../../support/sample-item.ts';

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
		const carried = carryOver(marked, [there, item({ id: 'unlike' })]);
		const { otherIds, ...record } = carried.marks[there.id] ?? sampleMark();
		expect(record).toMatchObject({ mark: 'met', name: 'Inês', note: { text: 'Ticket 1', name: 'João' } });
		expect(otherIds).toEqual(there.id === 'old/id' ? [] : ['old/id']);
		expect(carried.marks['old/id']).toEqual(marked.marks['old/id']);
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
		expect(carryOver(list, page)).toBe(list);
	});

	test('not by what both leave out', () => {
		const bare = { source: '', destination: '', ports: '' };
		const list = sampleState({ gone: sampleMark({ given: { ...given, ...bare } }) });
		expect(carryOver(list, [item({}, bare)])).toBe(list);
	});

	test('of two with one digest it takes the one that has no mark', () => {
		const page = ['one', 'two'].map((id) => item({ id }, { digest: given.digest }));
		const list = sampleState({ one: sampleMark({ given: other }), gone: sampleMark({ name: 'Rui', writer: 'rui' }) });
		expect(carryOver(list, page).marks['two']?.name).toBe('Rui');
	});
});

test('where people marked it under the old and the new id, both marks stand', () => {
	const mine = sampleMark({ mark: 'not-met', name: 'Rui', writer: 'rui', given: other });
	const list = sampleState({ 'old/id': sampleMark(), 'new/id': mine });
	const carried = carryOver(list, [item({ formerIds: ['old/id'] })]);
	expect(
		[carried.marks['new/id'], ...(carried.marks['new/id']?.others ?? [])].map((each) => each?.name).sort(),
	).toEqual(['Inês', 'Rui']);
});

test('two marks of one person are not taken for one that was changed: both stand', () => {
	const list = sampleState({
		'old/id': sampleMark({ time: '2026-11-20T10:00:00.000Z' }),
		'new/id': sampleMark({ mark: 'not-met', given: other }),
	});
	const carried = carryOver(list, [item({ formerIds: ['old/id'] })]);
	expect(
		wordsOf(carried.marks['new/id'])
			.map(({ said }) => said.split(' ')[0])
			.sort(),
	).toEqual(['met', 'not-met']);
});

test('a file from before does not bring a carried mark back to its old place', () => {
	const before = sampleState({ 'old/id': sampleMark() });
	const page = [item({ formerIds: ['old/id'] })];
	const carried = carryOver(before, page);
	for (const merged of [mergeStates(carried, before), mergeStates(before, carried)]) {
		expect(goneMarks(merged, new Map([['new/id', null]]))).toEqual([]);
		expect(carryOver(merged, page)).toBe(merged);
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

	test('comes back whole when the removal is undone', () => {
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
				name: `${writer.split(' at ')[0]} ${changed} mark`,
				said: `${mark} ${JSON.stringify(then)}`,
			})),
		...[record.note, ...record.note.others]
			.filter(({ text }) => text !== '')
			.map(({ writer, changed, text }) => ({ name: `${writer.split(' at ')[0]} ${changed} note`, said: text })),
	];
}
/** Each word once, under whichever ids it is kept. */
const wordsIn = (records: readonly (MarkRecord | undefined)[]) =>
	[...new Set(records.flatMap(wordsOf).map(({ name, said }) => `${name}: ${said}`))].sort();
const allWords = (state: ChecklistState) => wordsIn(Object.values(state.marks));

test('no mark and no note disappears, whatever changes on the page', () => {
	fc.assert(
		fc.property(list, fc.array(page, { minLength: 1, maxLength: 4 }), (start, pages) => {
			let state = start;
			for (const each of pages) {
				state = carryOver(state, each);
				expect(allWords(state)).toEqual(allWords(start));
				expect(carryOver(state, each)).toBe(state);
				const shown = each.map(({ id }) => (Object.hasOwn(state.marks, id) ? state.marks[id] : undefined));
				const gone = goneMarks(state, new Map(each.map((one) => [one.id, one]))).map(([, record]) => record);
				expect(wordsIn([...shown, ...gone])).toEqual(allWords(start));
			}
		}),
		randomRuns(100),
	);
});

test('what was carried over is put together with what was not, and nothing moves any more', () => {
	fc.assert(
		fc.property(list, page, (start, now) => {
			const carried = carryOver(start, now);
			for (const merged of [mergeStates(carried, start), mergeStates(start, carried)]) {
				expect(allWords(merged)).toEqual(allWords(start));
				expect(carryOver(merged, now)).toBe(merged);
			}
		}),
		randomRuns(200),
	);
});

test('tabs of two releases that take turns come to rest', () => {
	fc.assert(
		fc.property(list, page, page, (start, earlier, later) => {
			let state = start;
			let turns = 0;
			for (let last = start; turns < 20; turns += 1) {
				state = carryOver(state, turns % 2 === 0 ? later : earlier);
				if (turns % 2 === 1) {
					if (state === last) break;
					last = state;
				}
			}
			expect(turns).toBeLessThan(20);
			expect(allWords(state)).toEqual(allWords(start));
		}),
		randomRuns(200),
	);
});
