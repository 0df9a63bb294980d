import type { Item } from '../../checklist/item/item.ts';
import { readItem } from '../../checklist/page/item-attributes.ts';
import { conditionKey } from '../../checklist/state/digests.ts';
import { partOf, setText } from '../dom/part-of.ts';

/** One requirement of the list: a row, and what opens below it. It reads what it is about from its attributes; `ItemDisplay` shows where it stands. */
export class ChecklistItemElement extends HTMLElement {
	#item: Item | undefined;

	/** What the page says of the requirement. */
	get item(): Item {
		if (this.#item) return this.#item;
		const sentence = partOf(this, 'sentence', HTMLElement).textContent.trim();
		const condition = this.querySelector('.condition')?.lastChild?.textContent?.trim() ?? '';
		return (this.#item = readItem(this.dataset, sentence, condition));
	}

	/** All digits of its digest are known from now on, by those that the page has. */
	completeDigest(whole: ReadonlyMap<string, string>): void {
		const { item } = this;
		const digest = whole.get(item.given.digest);
		if (digest !== undefined) this.#item = { ...item, given: { ...item.given, digest } };
	}

	/** What opens below the row. */
	get details(): HTMLDetailsElement | null {
		return this.querySelector('details');
	}

	/** Opens or closes the row, unless the reader is selecting text in it. */
	toggleDetails(): void {
		const { details } = this;
		if (details && getSelection()?.isCollapsed !== false) details.open = !details.open;
	}

	/** Says in a word or two what was found. */
	showWord(word: string): void {
		const place = this.querySelector('.word');
		if (place) setText(place, word);
	}

	/** Shows how far its requests are while a run goes on. No outcome stands until the run has ended. */
	showProgress(word: string): void {
		delete this.dataset['outcome'];
		this.setAttribute('aria-busy', 'true');
		this.showWord(word);
	}
}

/** Under which key the list keeps the reply that a control of the page stands for; undefined for other controls. */
export function choiceOf(control: Element): string | undefined {
	const choice = control.closest<HTMLElement>('[data-choice]')?.dataset['choice'];
	const row = choice === '' ? control.closest('[data-requirement]') : null;
	return row instanceof ChecklistItemElement ? conditionKey(row.item.given.digest) : choice;
}
