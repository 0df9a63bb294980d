import type { Totals } from '../../checklist/item/totals.ts';
import { doneText, tallyLeft } from '../../checklist/item/words-list.ts';
import { element } from '../dom/element.ts';
import { partOf, setText } from '../dom/part-of.ts';

/** The tally in the bar: how much is done, drawn and in words, and what is left, each with a link to the first of them. */
export class ListSummaryElement extends HTMLElement {
	#ids: ReadonlyMap<string, string> = new Map();
	#shown = '';

	/** Takes where each number leads. */
	prepare(items: readonly { id: string; ref: string }[]): void {
		this.#ids = new Map(items.map(({ id, ref }) => [ref, id]));
	}

	/** Shows the totals. */
	show(totals: Totals): void {
		this.showProgress(doneText(totals));
		const { all, done, notMet, findings } = totals;
		const loud = new Set([...notMet, ...findings]).size;
		this.style.setProperty('--done', `${(100 * done) / all}%`);
		this.style.setProperty('--loud', `${(100 * (done + loud)) / all}%`);
		const left = tallyLeft(totals);
		const shown = JSON.stringify(left);
		// The same again would take the focus from a link.
		if (shown === this.#shown) return;
		this.#shown = shown;
		partOf(this, 'left', HTMLElement).replaceChildren(
			...left.map(({ text, ref, isLoud }) => {
				const link = element('a', { href: `#${this.#ids.get(ref) ?? ''}` }, text);
				return element('span', { className: isLoud ? 'loud' : '' }, ' · ', link);
			}),
		);
	}

	/** How far a run is, in the place of how much is done. */
	showProgress(words: string): void {
		setText(partOf(this, 'progress', HTMLElement), words);
	}
}
