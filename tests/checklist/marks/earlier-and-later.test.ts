// The two places in which a browser keeps a list may hold an earlier and a later state of it: put together they are the later one.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { emptyState, marks, type ChecklistState } from '../../../src/checklist/state/state.ts';
import { undo, type Change } from '../../../src/checklist/marks/undo.ts';
import { update, type ChecklistEvent } from '../../../src/checklist/marks/update.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { given } from '../../support/sample-item.ts';

const step = fc.record({
	what: fc.constantFrom('mark', 'reason', 'note', 'hosts', 'choice', 'detail', 'undo', 'undo'),
	id: fc.constantFrom('a', 'b', '__proto__'),
	mark: fc.constantFrom(...marks, null),
	text: fc.constantFrom('', 'CHG-1', 'seen'),
	/** Seconds by which the clock goes on; it may be set back. */
	seconds: fc.integer({ min: -3, max: 9 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** All states that a list has while one browser does this. */
function play(steps: readonly Step[]): ChecklistState[] {
	const states = [emptyState('11')];
	const changes: Change[] = [];
	let clock = Date.UTC(2026, 10, 21, 10);
	for (const { what, id, mark, text, seconds } of steps) {
		clock += seconds * 1000;
		const time = new Date(clock).toISOString();
		const before = states.at(-1) ?? emptyState('11');
		const events: Record<string, ChecklistEvent> = {
			mark: { type: 'marked', id, mark, given, time },
			reason: { type: 'reason-given', id, reason: text, given, time },
			note: { type: 'noted', id, text, given, time },
			hosts: { type: 'hosts-named', part: 'hosts', key: id, text, time },
			choice: { type: 'chosen', key: id, text, time },
			detail: { type: 'detail-entered', detail: 'environment', text, time },
		};
		const event = events[what];
		const change = event ? undefined : changes.pop();
		const after = event ? update(before, event, 'ines') : change ? undo(before, change, 'ines', time) : before;
		if (event) changes.push({ before, after });
		states.push(after);
	}
	return states;
}

function expectLater(states: readonly ChecklistState[]): void {
	const last = states.at(-1);
	if (!last) return;
	const settled = mergeStates(last, last);
	for (const earlier of states) {
		expect(mergeStates(earlier, last)).toEqual(settled);
		expect(mergeStates(last, earlier)).toEqual(settled);
	}
}

test('nothing that was replaced, cleared or undone comes back, whichever state the other place holds', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
			expectLater(play(steps));
		}),
		randomRuns(200),
	);
});

// `npm run fuzz` found it.
test('an empty reason after an "Undo", on a clock that was set back meanwhile, comes first in both', () => {
	const marked: Step = { what: 'mark', id: 'a', mark: 'met', text: '', seconds: 0 };
	expectLater(play([marked, { ...marked, what: 'undo' }, { ...marked, what: 'reason', seconds: -1 }]));
});
