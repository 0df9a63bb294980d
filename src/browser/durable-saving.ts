import type { DurableCopy } from './durable-copy.ts';
import { savedTexts } from './guarded-storage.ts';
import { siteKey } from './list-keys.ts';

/** Keeps the copy of what is saved that outlives a browser that dies. Its code is loaded once there is something to find or to keep. */
export class DurableSaving {
	#site: string;
	#root: HTMLElement;
	#copy: Promise<DurableCopy> | undefined;
	#onFault: () => void;

	constructor(key: string, root: HTMLElement, onFault: () => void) {
		this.#site = siteKey(key);
		this.#root = root;
		this.#onFault = onFault;
	}

	/** Brings back what localStorage has lost, before anything is read. Rejects where the code for it cannot be loaded. */
	async recover(): Promise<void> {
		if (savedTexts.isRefused) return;
		if (savedTexts.keys.some((key) => key.startsWith(this.#site)) || (await this.#mayHoldCopy())) {
			await (await this.#load()).recover();
		}
	}

	/** Copies from now on what is saved. Until the browser has confirmed it, the page says so. */
	follow(): void {
		savedTexts.follow = (key, text) => {
			this.#onSaving(true);
			this.#load().then(
				(copy) => copy.keep(key, { text }),
				() => {
					this.#onSaving(false);
					this.#onFault();
				},
			);
		};
	}

	async #mayHoldCopy(): Promise<boolean> {
		try {
			return (await indexedDB.databases()).some(({ name }) => name === this.#site);
		} catch {
			// A browser that cannot list them is asked for the one; where there is none at all, an entry will say so.
			return 'indexedDB' in window;
		}
	}

	#load(): Promise<DurableCopy> {
		return (this.#copy ??= import('./durable-copy.ts').then(
			(code) =>
				new code.DurableCopy(this.#site, savedTexts, {
					onSaving: (isSaving) => this.#onSaving(isSaving),
					onFault: this.#onFault,
				}),
		));
	}

	#onSaving(isSaving: boolean): void {
		this.#root.toggleAttribute('data-saving', isSaving);
	}
}
