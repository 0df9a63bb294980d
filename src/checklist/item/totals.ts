import { isDone, type Verdict } from './verdict.ts';

/** The totals of a list. Refs are in the order of the page. */
export interface Totals {
	all: number;
	done: number;
	/** Neither done nor marked as not met; includes marks that ask again. */
	open: readonly string[];
	notMet: readonly string[];
	/** Marks that newer evidence contradicts. None of them is done, and only "not met" is counted elsewhere too. */
	findings: readonly string[];
	counts: Readonly<Record<Verdict, number>>;
}

/** An item with its verdict. */
export interface JudgedItem {
	ref: string;
	verdict: Verdict;
	/** Whether newer evidence contradicts its mark. */
	isFinding?: boolean | undefined;
}

/** Whether nothing is left to do for an item. */
export function isSettled({ verdict, isFinding = false }: Omit<JudgedItem, 'ref'>): boolean {
	return isDone(verdict) && !isFinding;
}

/** Counts the verdicts of a list, or of a section. */
export function totalsOf(items: Iterable<JudgedItem>): Totals {
	const counts = { 'ask-again': 0, met: 0, 'not-met': 0, 'not-applicable': 0, answered: 0, open: 0 };
	const open: string[] = [];
	const notMet: string[] = [];
	const findings: string[] = [];
	let all = 0;
	let done = 0;
	for (const item of items) {
		const { ref, verdict } = item;
		all += 1;
		counts[verdict] += 1;
		if (item.isFinding) findings.push(ref);
		if (isSettled(item)) done += 1;
		else if (!isDone(verdict)) (verdict === 'not-met' ? notMet : open).push(ref);
	}
	return { all, done, open, notMet, findings, counts };
}
