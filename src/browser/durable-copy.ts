import { agreed, type KeptCopy } from './agreed-text.ts';
import type { GuardedStorage } from './guarded-storage.ts';
import { joinTexts } from './join-texts.ts';
import { openDatabase } from './open-database.ts';

/** What is to be copied of a key: what localStorage holds, or a text for which it has no room. `theirs`: another tab wrote it. */
interface Waiting {
	text?: string | undefined;
	theirs?: true;
}

/**
 * The copy of what a site keeps in localStorage, in IndexedDB. Chromium writes localStorage up to 45 seconds late, and a browser that dies
 * loses that; a write to IndexedDB is confirmed within milliseconds, but not where it begins as the page is left. So each of the two
 * has what the other may lose.
 *
 * Each text in IndexedDB has a number. localStorage keeps, for each key, the last number whose text it held: where the copy's is higher,
 * localStorage has lost something.
 */
export class DurableCopy {
	#site: string;
	#storage: GuardedStorage;
	#root: HTMLElement;
	#onEnd: (hasFault: boolean) => void;
	#database: Promise<IDBDatabase> | undefined;
	/** Keys to be copied. */
	#waiting = new Map<string, Waiting>();
	#isWriting = false;
	#isLeft = false;
	#isRefused = false;

	/** While anything is not confirmed, `root` has `data-saving`. `onEnd` is told when all of it was, or that the browser refuses it. */
	constructor(site: string, storage: GuardedStorage, root: HTMLElement, onEnd: (hasFault: boolean) => void) {
		this.#site = site;
		this.#storage = storage;
		this.#root = root;
		this.#onEnd = onEnd;
		window.addEventListener('storage', ({ key, newValue }) => {
			// A tab of an earlier release writes no copy.
			if (key?.startsWith(`${site}:`) && newValue !== null) this.keep(key, { theirs: true });
		});
		window.addEventListener('pagehide', () => (this.#isLeft = true), { capture: true });
		window.addEventListener('pageshow', () => {
			this.#isLeft = false;
			void this.#writeAll();
		});
	}

	/** Brings both to what they hold together, before anything is read. False where the browser refuses the copy: all stays as it is then. */
	async recover(): Promise<boolean> {
		const copies = await this.#readAll().catch(() => undefined);
		if (!copies) {
			// It may hold what was not read: nothing is written over that.
			this.#isRefused = true;
			return false;
		}
		const storage = this.#storage;
		const keys = new Set([...storage.keys.filter((key) => this.#isOurs(key)), ...copies.keys()]);
		for (const key of keys) {
			const copy = copies.get(key);
			const saved = storage.get(key) ?? null;
			const counted = this.#counted.get(key) ?? 0;
			const text = agreed({ saved, counted, copy }, (mine, theirs) => joinTexts(key, mine, theirs, storage));
			if (text !== (copy?.text ?? null)) this.#waiting.set(key, {});
			if (!copy || copy.number <= counted) continue;
			if (text === null) storage.remove(key);
			else if (text !== saved && storage.set(key, text)) {
				storage.hold(key, text);
				this.#waiting.set(key, { text });
				continue;
			}
			this.#count(key, copy.number);
		}
		void this.#writeAll();
		return true;
	}

	/** Copies what is saved under a key now. */
	keep(key: string, how: Waiting = {}): void {
		if (this.#isOurs(key)) this.#waiting.set(key, how);
		void this.#writeAll();
	}

	async #writeAll(): Promise<void> {
		if (this.#isRefused) return this.#onEnd(true);
		if (this.#isWriting || this.#isLeft) return;
		this.#isWriting = true;
		this.#root.dataset['saving'] = '';
		let hasFault = false;
		while (this.#waiting.size > 0 && !this.#isLeft) {
			const batch = this.#waiting;
			this.#waiting = new Map();
			try {
				await this.#write(batch);
			} catch {
				// With the next entry it is tried again.
				this.#waiting = new Map([...batch, ...this.#waiting]);
				hasFault = true;
				break;
			}
		}
		this.#isWriting = false;
		this.#onEnd(hasFault);
	}

	async #write(batch: ReadonlyMap<string, Waiting>): Promise<void> {
		// Strict: confirmed when it is on the disk.
		const transaction = (await this.#open()).transaction('texts', 'readwrite', { durability: 'strict' });
		const ended = endOf(transaction);
		const texts = transaction.objectStore('texts');
		for (const [key, { text: unsaved, theirs }] of batch) {
			const reading: IDBRequest<KeptCopy | undefined> = texts.get(key);
			reading.onsuccess = () => {
				const { text: known, number = 0 } = reading.result ?? {};
				const text = unsaved ?? this.#storage.get(key);
				const counted = this.#counted.get(key) ?? 0;
				// What another tab wrote it copies itself, if it is of this release: then it is ahead, or the same.
				if (text === undefined || text === known || (theirs && (text === null || number > counted))) return;
				const next = Math.max(number, counted) + 1;
				texts.put({ text, number: next } satisfies KeptCopy, key);
				if (unsaved === undefined) this.#count(key, next);
			};
		}
		await ended;
	}

	async #readAll(): Promise<Map<string, KeptCopy>> {
		const texts = (await this.#open()).transaction('texts').objectStore('texts');
		const [keys, copies]: [IDBRequest<IDBValidKey[]>, IDBRequest<KeptCopy[]>] = [texts.getAllKeys(), texts.getAll()];
		await endOf(texts.transaction);
		return new Map(copies.result.map((copy, index) => [String(keys.result[index]), copy]));
	}

	/** A database that is closed, because it is deleted or made anew, is opened again. */
	#open(): Promise<IDBDatabase> {
		const forget = () => (this.#database = undefined);
		return (this.#database ??= openDatabase(this.#site, forget));
	}

	/** No version has an empty id: this key is none of a list. It holds a number and a key in each line. */
	get #numbersKey(): string {
		return `${this.#site}::numbers`;
	}

	get #counted(): Map<string, number> {
		const lines = (this.#storage.get(this.#numbersKey) ?? '').split('\n');
		return new Map(lines.map((line) => [line.slice(line.indexOf(' ') + 1), Number.parseInt(line, 10)]));
	}

	/** localStorage held the text of this number. */
	#count(key: string, number: number): void {
		const lines = [...this.#counted.set(key, number)].flatMap(([each, last]) => (each ? `${last} ${each}` : []));
		this.#storage.set(this.#numbersKey, lines.join('\n'));
	}

	#isOurs(key: string): boolean {
		return key.startsWith(`${this.#site}:`) && key !== this.#numbersKey;
	}
}

function endOf(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new Error('The browser took the copy back'));
	});
}
