/** Why something could not be saved: the browser lets the page save nothing, or has no room left. */
export type StorageFault = 'refused' | 'full';

/** A text that cannot be asked for is undefined; one that is not there is null, as for `Storage`. */
type Saved = string | null | undefined;

/**
 * A storage of the browser, each use of which may throw: where site data is blocked, in private windows, where it is full. Nothing here
 * throws. Whatever is kept in a browser is kept through it.
 */
export class GuardedStorage {
	#open: () => Storage;
	/** Texts for which there was no room; they are above what is saved. */
	#held = new Map<string, string>();
	/** Is told what was saved or removed: what keeps a second copy follows by it. `text` is one for which there was no room. */
	follow: ((key: string, text?: string) => void) | undefined;

	constructor(open: () => Storage) {
		this.#open = open;
	}

	/** Whether the browser refuses it altogether. */
	get isRefused(): boolean {
		return this.#use(Object.keys) === undefined;
	}

	/** All keys, in no order. */
	get keys(): string[] {
		return this.#use((storage) => Object.keys(storage)) ?? [];
	}

	get(key: string): Saved {
		return this.#held.get(key) ?? this.#use((storage) => storage.getItem(key));
	}

	/** Saves a text; says what kept it from being saved. */
	set(key: string, text: string): StorageFault | undefined {
		try {
			this.#open().setItem(key, text);
		} catch (error) {
			// Firefox has a name of its own for it.
			return /quota/i.test(String(error)) ? 'full' : 'refused';
		}
		this.#held.delete(key);
		this.follow?.(key);
		return undefined;
	}

	/** Gives a text from now on as if it were saved, where there is no room for it. */
	hold(key: string, text: string): void {
		this.#held.set(key, text);
	}

	remove(key: string): void {
		this.#held.delete(key);
		this.#use((storage) => storage.removeItem(key));
		this.follow?.(key);
	}

	#use<Result>(use: (storage: Storage) => Result): Result | undefined {
		try {
			return use(this.#open());
		} catch {
			return undefined;
		}
	}
}

/** What this browser keeps of the site. */
export const savedTexts = new GuardedStorage(() => localStorage);

/** What one tab keeps as long as it is open. */
export const tabTexts = new GuardedStorage(() => sessionStorage);
