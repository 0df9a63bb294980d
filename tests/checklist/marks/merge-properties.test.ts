import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import {
	emptyRecord,
	emptyState,
	marks,
	marksOf,
	notesOf,
	type ChecklistState,
} from '../../../src/checklist/state/state.ts';
import { update, type ChecklistEvent } from '../../../src/checklist/marks/update.ts';
import { isKeptOrAnswered } from './kept-or-answered.ts';
import { given } from '../../support/sample-item.ts';
import { randomRuns } from '../../support/random-runs.ts';

// Three people in their own browsers, who write in turn and now and then open each other's files.
const writers = ['ines', 'joao', 'rui'] as const;
const step = fc.record({
	who: fc.nat(2),
	what: fc.constantFrom('mark', 'reason', 'note', 'open', 'hosts'),
	id: fc.constantFrom('a', '__proto__'),
	mark: fc.constantFrom(...marks, null),
	text: fc.constantFrom('', 'CHG-1', 'seen'),
	from: fc.nat(2),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** The lists of the three after these steps, and each word that was entered with what it had been given in view of. */
function play(steps: readonly Step[]): ChecklistState[] {
	const lists = writers.map(() => emptyState('11'));
	steps.forEach(({ who, what, id, mark, text, from }, index) => {
		const list = lists[who] ?? emptyState('11');
		const time = new Date(Date.UTC(2026, 10, 21, 10, 0, index)).toISOString();
		const events: Record<string, ChecklistEvent> = {
			mark: { type: 'marked', id, mark, given, time },
			reason: { type: 'reason-given', id, reason: text, given, time },
			note: { type: 'noted', id, text, given, time },
			hosts: { type: 'hosts-named', part: 'hosts', key: id, text, time },
		};
		const event = events[what];
		lists[who] = event ? update(list, event, writers[who] ?? '') : mergeStates(list, lists[from] ?? list);
	});
	return lists;
}

const lists = fc.array(step, { maxLength: 40 }).map(play);
const all = (of: readonly ChecklistState[]) => of.reduce(mergeStates);

/** All marks and notes, whichever of them is in the field: what was cleared gives the field up when it is merged. */
const writings = ({ marks: records }: ChecklistState) =>
	Object.entries(records)
		.flatMap(([id, record]) => [...marksOf(record), ...notesOf(record)].map((each) => JSON.stringify([id, each])))
		.sort();

test('the order of merging does not matter, and twice is once', () => {
	fc.assert(
		fc.property(lists, ([a, b, c]) => {
			if (!a || !b || !c) return;
			const merged = all([a, b, c]);
			expect(all([c, a, b])).toEqual(merged);
			expect(mergeStates(a, mergeStates(b, c))).toEqual(merged);
			expect(all([merged, a, c, merged])).toEqual(merged);
		}),
		randomRuns(100),
	);
});

test('nothing that someone said is lost unless it was answered in view of it', () => {
	fc.assert(
		fc.property(lists, (three) => {
			const merged = all(three);
			for (const list of three) {
				expect(writings(mergeStates(list, list))).toEqual(writings(list));
				for (const [id, record] of Object.entries(list.marks)) {
					const kept = merged.marks[id] ?? emptyRecord(given);
					const marksSaid = marksOf(record).filter(({ mark }) => mark !== null);
					expect(marksSaid.filter((each) => !isKeptOrAnswered(each, marksOf(kept)))).toEqual([]);
					const notesSaid = notesOf(record).filter(({ text }) => text !== '');
					expect(notesSaid.filter((each) => !isKeptOrAnswered(each, notesOf(kept)))).toEqual([]);
				}
			}
		}),
		randomRuns(2000),
	);
});
