import type { Totals } from '../checklist/totals.ts';
import { allVerdicts } from '../checklist/words-list.ts';
import { partOf, setText } from './part-of.ts';

/** The totals at the side. It names what is open and what is not met, each with a link to its item. */
export class ListSummaryElement extends HTMLElement {
	/** Makes the links to the items, all hidden: afterwards showing and hiding is all there is to do. */
	prepare(items: Iterable<{ id: string; ref: string }>): void {
		const all = [...items];
		for (const list of ['open', 'not-met']) {
			const links = all.map(({ id, ref }) => {
				const link = this.ownerDocument.createElement('a');
				link.href = `#${id}`;
				link.textContent = ref;
				link.hidden = true;
				return link;
			});
			partOf(this, `${list}-refs`, HTMLElement).replaceChildren(...links);
		}
	}

	/** Shows the totals, in numbers and in `words`. */
	show(totals: Totals, words: { total: string; place: string }): void {
		setText(partOf(this, 'total', HTMLElement), words.total);
		setText(partOf(this, 'place', HTMLElement), words.place);
		for (const verdict of allVerdicts) {
			const count = partOf(this, `count-${verdict}`, HTMLElement);
			setText(count, String(totals.counts[verdict]));
			// What has to be marked again is rare: its line stands there only when it has something to say.
			if (verdict === 'ask-again' && count.parentElement) count.parentElement.hidden = totals.counts[verdict] === 0;
		}
		this.#name('open', totals.open);
		this.#name('not-met', totals.notMet);
	}

	#name(list: string, refs: readonly string[]): void {
		partOf(this, list, HTMLElement).hidden = refs.length === 0;
		const named = new Set(refs);
		for (const link of partOf(this, `${list}-refs`, HTMLElement).querySelectorAll('a')) {
			const hidden = !named.has(link.textContent);
			if (link.hidden !== hidden) link.hidden = hidden;
		}
	}
}
