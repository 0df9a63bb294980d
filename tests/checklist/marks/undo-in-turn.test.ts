import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyState, marks, type ChecklistState } from '../../../src/checklist/state/state.ts';
import type { Change } from '../../../src/checklist/marks/undo.ts';
import { undoInTurn } from '../../../src/checklist/marks/undo-in-turn.ts';
import { update, type ChecklistEvent } from '../../../src/checklist/marks/update.ts';
import { given } from '../../support/sample-item.ts';
import { randomRuns } from '../../support/random-runs.ts';

/** What a reader sees of a list, whatever its entries are called. */
const seen = ({ marks: records, choices, hosts, environment }: ChecklistState) => ({
	marks: Object.entries(records).flatMap(([id, { mark, reason, note }]) =>
		mark === null && note.text === '' ? [] : [[id, mark, mark === 'not-applicable' ? reason : '', note.text]],
	),
	texts: [choices, hosts].map((part) =>
		Object.entries(part).flatMap(([key, { text }]) => (text === '' ? [] : [[key, text]])),
	),
	environment: environment.text,
});

const step = fc.record({
	what: fc.constantFrom('marked', 'reason-given', 'noted', 'chosen', 'hosts-named', 'detail-entered', 'undo'),
	id: fc.constantFrom('a', 'b'),
	mark: fc.constantFrom(...marks, null),
	text: fc.constantFrom('', 'one', 'two'),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function eventOf({ what, id, mark, text }: Step, time: string): ChecklistEvent {
	switch (what) {
		case 'marked':
			return { type: 'marked', id, mark, given, time };
		case 'reason-given':
			return { type: 'reason-given', id, reason: text, given, time };
		case 'noted':
			return { type: 'noted', id, text, given, time };
		case 'chosen':
			return { type: 'chosen', key: id, text, time };
		case 'hosts-named':
			return { type: 'hosts-named', part: 'hosts', key: id, text, time };
		default:
			return { type: 'detail-entered', detail: 'environment', text, time };
	}
}

test('each undo brings the list back to what it was before the change that it names', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
			let list = emptyState('11');
			let seconds = 0;
			const changes: Change[] = [];
			const undone: Change[] = [];
			const now = () => new Date(Date.UTC(2026, 10, 28, 10, 0, (seconds += 1))).toISOString();
			const undoLast = () => {
				const change = changes.pop();
				if (!change) return;
				list = undoInTurn(list, change, undone, { writer: 'ines', now: now() });
				expect(seen(list)).toEqual(seen(change.before));
			};
			for (const each of steps) {
				if (each.what === 'undo') {
					undoLast();
					continue;
				}
				const before = list;
				list = update(before, eventOf(each, now()), 'ines');
				changes.push({ before, after: list });
			}
			while (changes.length > 0) undoLast();
			expect(seen(list)).toEqual(seen(emptyState('11')));
		}),
		randomRuns(500),
	);
});

test('what another tab changed since stays', () => {
	const at = (minute: number) => `2026-11-28T10:0${minute}:00.000Z`;
	const mark = (list: ChecklistState, value: (typeof marks)[number], minute: number, writer = 'ines') =>
		update(list, { type: 'marked', id: 'a', mark: value, given, time: at(minute) }, writer);
	const empty = emptyState('11');
	const first = mark(empty, 'met', 1);
	const second = mark(first, 'not-met', 2);
	const undone: Change[] = [];
	const once = undoInTurn(second, { before: first, after: second }, undone, { writer: 'ines', now: at(3) });
	expect(once.marks['a']?.mark).toBe('met');
	const theirs = mark(once, 'not-applicable', 4, 'joao');
	const twice = undoInTurn(theirs, { before: empty, after: first }, undone, { writer: 'ines', now: at(5) });
	expect(twice.marks['a']).toEqual(theirs.marks['a']);
});
