import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { openingOf } from '../../../src/checklist/files/opening.ts';
import { emptyState, marks, marksOf, notesOf, type ChecklistState } from '../../../src/checklist/state/state.ts';
import { undo } from '../../../src/checklist/marks/undo.ts';
import { update, type ChecklistEvent } from '../../../src/checklist/marks/update.ts';
import { given } from '../../support/sample-item.ts';
import { randomRuns } from '../../support/random-runs.ts';

// Three people in their own browsers, who write, undo, and open each other's files.
const writers = ['ines', 'joao', 'rui'] as const;
const step = fc.record({
	who: fc.nat(2),
	what: fc.constantFrom('mark', 'reason', 'note', 'open', 'undo'),
	mark: fc.constantFrom(...marks, null),
	text: fc.constantFrom('', 'seen'),
	from: fc.nat(2),
});

test('an undo brings back all that stood there, in each tab, and what it took can be had again', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
			const lists = writers.map(() => emptyState('11'));
			const lastChange = new Map<number, { before: ChecklistState; after: ChecklistState }>();
			let seconds = 0;
			const now = () => new Date(Date.UTC(2026, 10, 21, 10, 0, (seconds += 1))).toISOString();
			for (const { who, what, mark, text, from } of steps) {
				const writer = writers[who] ?? '';
				const before = lists[who] ?? emptyState('11');
				const file = lists[from] ?? emptyState('11');
				const time = now();
				const events: Record<string, ChecklistEvent> = {
					mark: { type: 'marked', id: 'a', mark, given, time },
					reason: { type: 'reason-given', id: 'a', reason: text, given, time },
					note: { type: 'noted', id: 'a', text, given, time },
				};
				const event = events[what];
				const opened = (list: ChecklistState) =>
					mergeStates(list, openingOf(list, file, { writer, now: now() }).theirs);
				const change = lastChange.get(who);
				if (what === 'undo') {
					if (change) lists[who] = undo(before, change, writer, time);
					lastChange.delete(who);
					continue;
				}
				const after = event ? update(before, event, writer) : opened(before);
				const undone = undo(after, { before, after }, writer, now());
				expect(said(undone)).toEqual(said(before));
				expect(said(mergeStates(undone, after)), 'in a tab that holds the change').toEqual(said(before));
				expect(said(mergeStates(undone, before)), 'in a tab that never saw it').toEqual(said(before));
				if (!event) expect(said(opened(undone)), 'opened again').toEqual(expect.arrayContaining(said(after)));
				lastChange.set(who, { before, after });
				lists[who] = after;
			}
		}),
		randomRuns(500),
	);
});

/** All that stands in a list, each thing once, in words that compare. */
function said({ marks: records }: ChecklistState): string[] {
	const words = Object.values(records).flatMap((record) => [
		...marksOf(record).flatMap(({ mark, reason, time }) => (mark ? [`${mark} ${reason} ${time}`] : [])),
		...notesOf(record).flatMap(({ text, time }) => (text === '' ? [] : [`${text} ${time}`])),
	]);
	return [...new Set(words)].sort();
}
