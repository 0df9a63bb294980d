/** Why something could not be saved: the browser lets the page save nothing, or has no space left. */
export type StorageFault = 'refused' | 'full';

/** A saved text; null if there is none, as for `Storage`; undefined if the browser refuses access. */
type Saved = string | null | undefined;

/**
 * A storage of the browser. Each use of that may throw: if site data is blocked, in private windows, or if it is full. This class never
 * throws, and all code saves through it.
 */
export class GuardedStorage {
	#open: () => Storage;
	/** Texts for which there was no space; they hide the saved ones. */
	#held = new Map<string, string>();
	/** Called for everything that is saved or removed, so that a second copy can follow. `text` is a text for which there was no space. */
	follow: ((key: string, text?: string) => void) | undefined;

	constructor(open: () => Storage) {
		this.#open = open;
	}

	/** Whether the browser refuses all access. */
	get isRefused(): boolean {
		return this.#use(Object.keys) === undefined;
	}

	/** All keys, in no particular order. */
	get keys(): string[] {
		return this.#use((storage) => Object.keys(storage)) ?? [];
	}

	get(key: string): Saved {
		return this.#held.get(key) ?? this.#use((storage) => storage.getItem(key));
	}

	/** Saves a text; returns what prevented it. */
	set(key: string, text: string): StorageFault | undefined {
		try {
			this.#open().setItem(key, text);
		} catch (error) {
			// Firefox uses a different name for this error.
			return /quota/i.test(String(error)) ? 'full' : 'refused';
		}
		this.#held.delete(key);
		this.follow?.(key);
		return undefined;
	}

	/** From now on returns a text as if it were saved, although there is no space for it. */
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

/** What this browser saves for the site. */
export const savedTexts = new GuardedStorage(() => localStorage);

/** What a single tab saves while it is open. */
export const tabTexts = new GuardedStorage(() => sessionStorage);
