import { partOf, setText } from '../dom/part-of.ts';

declare global {
	interface GlobalEventHandlersEventMap {
		'run-requested': CustomEvent;
		'stop-requested': CustomEvent;
	}
}

/** The bar: "Run checks" and "Stop", and below it what the reader must know about a run, visible and spoken. */
export class RunPanelElement extends HTMLElement {
	connectedCallback(): void {
		if (this.#run) this.#run.onclick = () => this.#request('run-requested');
		this.#stop.onclick = () => this.#request('stop-requested');
	}

	/** Shows that a run is about to start. */
	showBusy(): void {
		this.#run?.setAttribute('aria-disabled', 'true');
	}

	/** Announces once, only to screen readers, that a run has started. */
	showStart(words: string): void {
		this.#stop.hidden = false;
		this.toggleAttribute('data-running', true);
		this.showNotice(undefined);
		this.speak(words);
	}

	/** Shows the progress of the run, without announcing it. */
	showProgress(words: string): void {
		setText(partOf(this, 'progress', HTMLElement), words);
	}

	/** Shows the buttons again. */
	showEnd(): void {
		const hadFocus = this.ownerDocument.activeElement === this.#stop;
		this.#run?.removeAttribute('aria-disabled');
		this.#stop.hidden = true;
		this.toggleAttribute('data-running', false);
		if (hadFocus) this.#run?.focus();
	}

	/** Shows how much of the list a browser can test; the button is only shown if it can test anything. */
	showTestable(words: string, any: boolean): void {
		setText(partOf(this, 'testable', HTMLElement), words);
		if (this.#run) this.#run.hidden = !any;
	}

	/** Shows what the reader must know about the last run as a whole. */
	showNotice(words: string | undefined): void {
		const notice = partOf(this, 'notice', HTMLElement);
		notice.hidden = words === undefined;
		setText(notice, words ?? '');
	}

	/** Shows and announces what cannot be done, and why. */
	tell(words: string): void {
		this.showNotice(words);
		this.speak(words);
	}

	/** Announces something to screen readers. */
	speak(words: string): void {
		partOf(this, 'spoken', HTMLElement).textContent = words;
	}

	get #run(): HTMLButtonElement | null {
		return this.querySelector<HTMLButtonElement>("button[data-show='run']");
	}

	get #stop(): HTMLButtonElement {
		return partOf(this, 'stop', HTMLButtonElement);
	}

	#request(type: 'run-requested' | 'stop-requested'): void {
		if (type === 'run-requested' && this.#run?.hasAttribute('aria-disabled')) return;
		this.dispatchEvent(new CustomEvent(type, { bubbles: true }));
	}
}
