import { agreed, type KeptCopy } from './agreed-text.ts';
import type { GuardedStorage } from './guarded-storage.ts';
import { joinTexts } from './join-texts.ts';
import { openDatabase } from './open-database.ts';

/** What to copy for a key: the text in localStorage, or `text` if that has no room for it. `theirs`: another tab wrote it. */
interface Waiting {
	text?: string | undefined;
	theirs?: true;
}

/**
 * Copies what a site saves in localStorage to IndexedDB. Chromium writes localStorage to disk up to 45 seconds late, and loses that if it
 * is killed. IndexedDB confirms a write within milliseconds, but loses one that begins as the page is left. So each has what the other may
 * lose. Each text in IndexedDB has a number, and localStorage saves for each key the last number whose text it held. If the copy's number
 * is higher, localStorage has lost something.
 */
export class DurableCopy {
	#site: string;
	#storage: GuardedStorage;
	#root: HTMLElement;
	#onEnd: (hasFault: boolean) => void;
	#database: Promise<IDBDatabase> | undefined;
	/** Keys that still have to be copied. */
	#waiting = new Map<string, Waiting>();
	#isWriting = false;
	#isLeft = false;
	#isRefused = false;

	/**
	 * While a write is unconfirmed, `root` has `data-saving`. `onEnd` is called when everything is confirmed, or when the browser refuses it.
	 */
	constructor(site: string, storage: GuardedStorage, root: HTMLElement, onEnd: (hasFault: boolean) => void) {
		this.#site = site;
		this.#storage = storage;
		this.#root = root;
		this.#onEnd = onEnd;
		window.addEventListener('storage', ({ key, newValue }) => {
			// Tabs of an earlier release write no copy.
			if (key?.startsWith(`${site}:`) && newValue !== null) this.keep(key, { theirs: true });
		});
		window.addEventListener('pagehide', () => (this.#isLeft = true), { capture: true });
		window.addEventListener('pageshow', () => {
			this.#isLeft = false;
			void this.#writeAll();
		});
	}

	/** Brings both places to the same texts, before anything is read. False if the browser refuses the copy: then nothing changes. */
	async recover(): Promise<boolean> {
		const copies = await this.#readAll().catch(() => undefined);
		if (!copies) {
			// The copy may hold something that was not read, so it is not overwritten.
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

	/** Copies the current text of a key. */
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
				// The next entry tries again.
				this.#waiting = new Map([...batch, ...this.#waiting]);
				hasFault = true;
				break;
			}
		}
		this.#isWriting = false;
		this.#onEnd(hasFault);
	}

	async #write(batch: ReadonlyMap<string, Waiting>): Promise<void> {
		// Strict: confirmed once it is on disk.
		const transaction = (await this.#open()).transaction('texts', 'readwrite', { durability: 'strict' });
		const ended = endOf(transaction);
		const texts = transaction.objectStore('texts');
		for (const [key, { text: unsaved, theirs }] of batch) {
			const reading: IDBRequest<KeptCopy | undefined> = texts.get(key);
			reading.onsuccess = () => {
				const { text: known, number = 0 } = reading.result ?? {};
				const text = unsaved ?? this.#storage.get(key);
				const counted = this.#counted.get(key) ?? 0;
				// A tab of this release copies its own texts: then the copy is newer, or the same.
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

	/** Opens the database again if it was closed, because it was deleted or recreated. */
	#open(): Promise<IDBDatabase> {
		const forget = () => (this.#database = undefined);
		return (this.#database ??= openDatabase(this.#site, forget));
	}

	/** This key cannot be that of a list, because no version has an empty id. Each line of its text has a number and a key. */
	get #numbersKey(): string {
		return `${this.#site}::numbers`;
	}

	get #counted(): Map<string, number> {
		const lines = (this.#storage.get(this.#numbersKey) ?? '').split('\n');
		return new Map(lines.map((line) => [line.slice(line.indexOf(' ') + 1), Number.parseInt(line, 10)]));
	}

	/** Records that localStorage held the text of this number. */
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
