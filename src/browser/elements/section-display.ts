import { totalsOf, type JudgedItem } from '../../checklist/item/totals.ts';
import { doneText, markRows } from '../../checklist/item/words-list.ts';
import { setText } from '../dom/part-of.ts';

/** Shows in the head of a section how many of its rows are done, and the buttons for the others. */
export function showSection(section: Element, rows: readonly JudgedItem[], isTestable: boolean): void {
	const count = section.querySelector("[data-show='section-count']");
	const check = section.querySelector<HTMLElement>("header [data-show='check']");
	const bulk = section.querySelector<HTMLElement>("header [data-open='bulk']");
	const totals = totalsOf(rows);
	const open = totals.open.length;
	if (count) setText(count, doneText(totals));
	if (check) check.hidden = !isTestable;
	if (!bulk) return;
	bulk.hidden = open === 0;
	setText(bulk, markRows(open));
}
