import { partOf } from './part-of.ts';

/** A card that asks for something without getting in the way: its button leads to the field, and "Not now" puts it away. */
export class ReaderQuestionElement extends HTMLElement {
	#dismissed = false;
	#listening = new AbortController();

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		partOf(this, 'go', HTMLButtonElement).addEventListener('click', () => this.#go(), { signal });
		partOf(this, 'later', HTMLButtonElement).addEventListener(
			'click',
			() => {
				this.#dismissed = true;
				this.hidden = true;
			},
			{ signal },
		);
	}

	disconnectedCallback(): void {
		this.#listening.abort();
	}

	/** Asks, unless the reader has put the question away; the focus stays where it is. True if the question is new on screen. */
	ask(): boolean {
		if (this.#dismissed || !this.hidden) return false;
		this.hidden = false;
		return true;
	}

	/** The question is answered. */
	settle(): void {
		this.hidden = true;
		this.#dismissed = false;
	}

	#go(): void {
		const field = this.ownerDocument.getElementById(this.dataset['field'] ?? '');
		const control = field?.matches('input') ? field : field?.querySelector('input');
		control?.scrollIntoView({ block: 'center' });
		control?.focus({ preventScroll: true });
	}
}
