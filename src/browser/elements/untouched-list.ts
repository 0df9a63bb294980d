import type { ChecklistState } from '../../checklist/state/state.ts';
import type { Totals } from '../../checklist/item/totals.ts';

/** Whether a list has no entries and no results: then the HTML already shows it. */
export function isUntouched(state: ChecklistState): boolean {
	return Object.values(state).every(
		(part) => typeof part !== 'object' || ('text' in part ? part.time === '' : Object.keys(part).length === 0),
	);
}

/** The totals of such a list. */
export function untouchedTotals(items: readonly { ref: string }[]): Totals {
	const open = items.map(({ ref }) => ref);
	const counts = { 'ask-again': 0, met: 0, 'not-met': 0, 'not-applicable': 0, answered: 0, open: open.length };
	return { all: open.length, done: 0, open, notMet: [], findings: [], counts };
}
