import type { Item } from '../../checklist/item/item.ts';
import { readItem } from '../../checklist/page/item-attributes.ts';
import { conditionKey } from '../../checklist/state/digests.ts';
import { partOf, setText } from '../dom/part-of.ts';

/**
 * One requirement of the list: a row, and the details below it. It reads the requirement from its attributes; `ItemDisplay` shows its
 * state.
 */
export class ChecklistItemElement extends HTMLElement {
	#item: Item | undefined;

	/** The requirement as the page states it. */
	get item(): Item {
		if (this.#item) return this.#item;
		const sentence = partOf(this, 'sentence', HTMLElement).textContent.trim();
		const condition = this.querySelector('.condition')?.lastChild?.textContent?.trim() ?? '';
		return (this.#item = readItem(this.dataset, sentence, condition));
	}

	/** Completes its digest to all digits, by the digits that the page has. */
	completeDigest(whole: ReadonlyMap<string, string>): void {
		const { item } = this;
		const digest = whole.get(item.given.digest);
		if (digest !== undefined) this.#item = { ...item, given: { ...item.given, digest } };
	}

	/** The details below the row. */
	get details(): HTMLDetailsElement | null {
		return this.querySelector('details');
	}

	/** Opens or closes the row, unless the reader is selecting text in it. */
	toggleDetails(): void {
		const { details } = this;
		if (details && getSelection()?.isCollapsed !== false) details.open = !details.open;
	}

	/** Shows the result in a word or two. */
	showWord(word: string): void {
		const place = this.querySelector('.word');
		if (place) setText(place, word);
	}

	/** Shows the progress of its requests during a run. It has no outcome until the run has ended. */
	showProgress(word: string): void {
		delete this.dataset['outcome'];
		this.setAttribute('aria-busy', 'true');
		this.showWord(word);
	}
}

/** The key under which the list keeps the reply of a control; undefined for controls that are no replies. */
export function choiceOf(control: Element): string | undefined {
	const choice = control.closest<HTMLElement>('[data-choice]')?.dataset['choice'];
	const row = choice === '' ? control.closest('[data-requirement]') : null;
	return row instanceof ChecklistItemElement ? conditionKey(row.item.given.digest) : choice;
}
