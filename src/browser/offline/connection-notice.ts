import { fromCopy, offlineNow } from '../../checklist/words/words-connection.ts';

/** Shows at the top of a page that the browser is offline, or that the page comes from a copy; and removes that again. */
export class ConnectionNotice {
	#page: Document;
	#keepsCopy: () => boolean;
	#status: HTMLElement | undefined;

	constructor(page: Document, keepsCopy: () => boolean) {
		this.#page = page;
		this.#keepsCopy = keepsCopy;
	}

	/** Updates the notice when the browser goes online or offline. */
	show(online: boolean): void {
		this.#say(online ? '' : offlineNow(this.#keepsCopy()));
	}

	/** Shows that the page was opened from the copy, although the browser seems to be online. */
	showCopy(): void {
		if (navigator.onLine) this.#say(fromCopy);
	}

	#say(words: string): void {
		if (words === '' && !this.#status) return;
		if (!this.#status) {
			this.#status = this.#page.createElement('div');
			this.#status.setAttribute('role', 'status');
			this.#page.querySelector('main')?.prepend(this.#status);
		}
		const status = this.#status;
		const text = this.#page.createElement('p');
		text.className = 'frame';
		text.textContent = words;
		// After a moment, because screen readers do not announce what is there from the start.
		setTimeout(() => {
			status.className = words && 'site-notice offline';
			status.replaceChildren(...(words ? [text] : []));
		});
	}
}
