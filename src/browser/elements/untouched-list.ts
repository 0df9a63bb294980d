import type { ChecklistState } from '../../checklist/state/state.ts';
import type { Totals } from '../../checklist/item/totals.ts';

/** Whether nothing was entered in a list, and nothing found: the HTML shows it as it is. */
export function isUntouched(state: ChecklistState): boolean {
	return Object.values(state).every(
		(part) => typeof part !== 'object' || ('text' in part ? part.time === '' : Object.keys(part).length === 0),
	);
}

/** Where such a list stands. */
export function untouchedTotals(items: readonly { ref: string }[]): Totals {
	const open = items.map(({ ref }) => ref);
	const counts = { 'ask-again': 0, met: 0, 'not-met': 0, 'not-applicable': 0, answered: 0, open: open.length };
	return { all: open.length, done: 0, open, notMet: [], findings: [], counts };
}
