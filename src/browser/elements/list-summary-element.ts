import type { Totals } from '../../checklist/item/totals.ts';
import { allVerdicts, andMore } from '../../checklist/item/words-list.ts';
import { partOf, setText } from '../dom/part-of.ts';

/** More numbers than this are a wall to read and slow to lay out; the filter shows all. */
const mostNamed = 100;

/** The totals at the side. It names what is open and what is not met, each with a link to its item. */
export class ListSummaryElement extends HTMLElement {
	#ids: ReadonlyMap<string, string> = new Map();
	/** What each list names now. */
	#named = new Map<string, string>();

	/** Takes where each number leads. */
	prepare(items: readonly { id: string; ref: string }[]): void {
		this.#ids = new Map(items.map(({ id, ref }) => [ref, id]));
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
		const text = refs.join();
		if (this.#named.get(list) === text) return;
		this.#named.set(list, text);
		const links = refs.slice(0, mostNamed).map((ref) => {
			const link = this.ownerDocument.createElement('a');
			link.href = `#${this.#ids.get(ref) ?? ''}`;
			link.textContent = ref;
			return link;
		});
		partOf(this, `${list}-refs`, HTMLElement).replaceChildren(...links, andMore(refs.length - links.length));
	}
}
