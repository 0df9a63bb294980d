import type { Totals } from '../../checklist/item/totals.ts';
import { doneText, tallyLeft } from '../../checklist/item/words-list.ts';
import { element } from '../dom/element.ts';
import { partOf, setText } from '../dom/part-of.ts';

/** The text that each tally shows now. */
const shown = new WeakMap<HTMLElement, string>();

/** Shows the tally in the bar: how much is done, as a scale and in words, and what is left, each with a link to its first row. */
export function showTally(tally: HTMLElement, totals: Totals, items: readonly { id: string; ref: string }[]): void {
	setText(partOf(tally, 'progress', HTMLElement), doneText(totals));
	const { all, done, notMet, findings } = totals;
	const loud = new Set([...notMet, ...findings]).size;
	tally.style.setProperty('--done', `${(100 * done) / all}%`);
	tally.style.setProperty('--loud', `${(100 * (done + loud)) / all}%`);
	const left = tallyLeft(totals);
	const now = JSON.stringify(left);
	// Rendering the same again would take the focus from a link.
	if (shown.get(tally) === now) return;
	const place = partOf(tally, 'left', HTMLElement);
	// Replacing what the HTML already says would do so too.
	const isThere = !shown.has(tally) && place.textContent === left.map(({ text }) => ` · ${text}`).join('');
	shown.set(tally, now);
	if (isThere) return;
	place.replaceChildren(
		...left.map(({ text, ref, isLoud }) => {
			const link = element('a', { href: `#${items.find((item) => item.ref === ref)?.id ?? ''}` }, text);
			return element('span', { className: isLoud ? 'loud' : '' }, ' · ', link);
		}),
	);
}
