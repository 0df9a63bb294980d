import { isDone, type Verdict } from './verdict.ts';

/** Where a list stands. Refs are in the order of the page. */
export interface Totals {
	all: number;
	done: number;
	/** Neither done nor marked as not met; what asks again is open too. */
	open: readonly string[];
	notMet: readonly string[];
	counts: Readonly<Record<Verdict, number>>;
}

/** Counts the verdicts of a list, or of a section. */
export function totalsOf(items: Iterable<{ ref: string; verdict: Verdict }>): Totals {
	const counts = { 'ask-again': 0, met: 0, 'not-met': 0, 'not-applicable': 0, answered: 0, open: 0 };
	const open: string[] = [];
	const notMet: string[] = [];
	let all = 0;
	let done = 0;
	for (const { ref, verdict } of items) {
		all += 1;
		counts[verdict] += 1;
		if (isDone(verdict)) done += 1;
		else (verdict === 'not-met' ? notMet : open).push(ref);
	}
	return { all, done, open, notMet, counts };
}
