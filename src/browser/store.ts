import { emptyState, type ChecklistState } from '../checklist/state.ts';
import type { Change } from '../checklist/undo.ts';
import { update, type ChecklistEvent } from '../checklist/update.ts';
import { partNotLoaded } from '../checklist/words-offline.ts';
import type { ListReader } from './list-reader.ts';

/** Changes that can be taken back, one after the other. */
const undoable = 100;

/** What went wrong with saving. `raw` is a saved text that this page did not understand. */
export type StoreProblem =
	| { kind: 'refused' | 'full' | 'erased' }
	| { kind: 'newer'; raw: string }
	| { kind: 'set-aside' | 'unreadable'; raw: string; why: string; unread: readonly string[] };

/** A change that the reader can take back: by an event, or by a tool that says in words what it did. */
export interface ReaderChange extends Change {
	about: ChecklistEvent | string;
}

/** What the store needs of the browser. */
export interface StoreOptions {
	/** Null where the browser refuses storage altogether. */
	storage: Pick<Storage, 'getItem' | 'setItem' | 'key' | 'length'> | null;
	key: string;
	version: string;
	/** Names this visit among those that write lists: random digits. */
	writer: string;
	/** ISO 8601. */
	now: () => string;
	/** Given where something is saved; a first visit does without. */
	reader?: ListReader | undefined;
	/** Gets the reader, once there is something to read after all. */
	loadReader: () => Promise<ListReader>;
	onChange: (state: ChecklistState, previous: ChecklistState) => void;
	onProblem: (problem: StoreProblem) => void;
}

/** Holds the one list that a page shows, saves each change at once, and takes over what other tabs save. */
export class ChecklistStore {
	#state: ChecklistState;
	/** The text that was last read or written: another one is another tab's. */
	#saved: string | null = null;
	/** A list that must not be overwritten ends all writing. */
	#mayWrite = true;
	#options: StoreOptions;
	#reader: ListReader | undefined;
	#changes: ReaderChange[] = [];
	/** The text that the last change is about, as long as it is being typed. */
	#typing = '';

	constructor(options: StoreOptions) {
		this.#options = options;
		this.#reader = options.reader;
		this.#state = emptyState(options.version);
		if (!options.storage) options.onProblem({ kind: 'refused' });
		this.#reportCopies();
		this.#absorb(this.#read());
	}

	get state(): ChecklistState {
		return this.#state;
	}

	/** Under which it is saved. */
	get key(): string {
		return this.#options.key;
	}

	/** Names this visit among those that write lists. */
	get writer(): string {
		return this.#options.writer;
	}

	/** Lets something happen to the list, which the reader can take back. */
	dispatch(event: ChecklistEvent): void {
		const change = this.apply((state) => update(state, event, this.#options.writer));
		if (change) this.#remember(event, change);
	}

	/** Changes the list by a function of it; gives the list before and after, or nothing where nothing changed. */
	apply(make: (state: ChecklistState) => ChecklistState): Change | undefined {
		const previous = this.#state;
		// Another tab may have saved while its storage event is still on its way: build on that, never over it.
		const saved = this.#read();
		const holdsMore = saved !== this.#saved && this.#absorb(saved);
		const before = this.#state;
		this.#state = make(before);
		if (holdsMore || this.#state !== before) this.#write();
		if (this.#state !== previous) this.#options.onChange(this.#state, previous);
		return this.#state === before ? undefined : { before, after: this.#state };
	}

	/** Does the same as a change that the reader can take back. */
	change(make: (state: ChecklistState) => ChecklistState, about: string): void {
		const change = this.apply(make);
		this.#typing = '';
		if (change) this.#push({ ...change, about });
	}

	/** The last change that can be taken back; it is then no longer offered. */
	takeLastChange(): ReaderChange | undefined {
		this.#typing = '';
		return this.#changes.pop();
	}

	/** The last change that can be taken back. */
	get lastChange(): ReaderChange | undefined {
		return this.#changes.at(-1);
	}

	/** Who checks is no change to take back; a text is one, however many letters it has. */
	#remember(event: ChecklistEvent, { before, after }: Change): void {
		if (event.type === 'person-named') return;
		const typing =
			event.type === 'noted' || event.type === 'reason-given'
				? `${event.type} ${event.id}`
				: event.type === 'detail-entered'
					? event.detail
					: '';
		const last = typing !== '' && typing === this.#typing ? this.#changes.pop() : undefined;
		this.#typing = typing;
		this.#push({ before: last?.before ?? before, after, about: event });
	}

	#push(change: ReaderChange): void {
		this.#changes = [...this.#changes.slice(1 - undoable), change];
	}

	/** Takes over what another tab saved; where both wrote at once, puts both together and saves that. */
	takeOver(): void {
		const previous = this.#state;
		const saved = this.#read();
		if (saved === this.#saved) return;
		if (this.#absorb(saved)) this.#write();
		if (this.#state !== previous) this.#options.onChange(this.#state, previous);
	}

	/** Merges a saved text into the list; true if the list then holds more than the text. */
	#absorb(raw: string | null): boolean {
		const { version, onProblem } = this.#options;
		const wasSaved = this.#saved !== null;
		// What is there has to be read before anything is written over it.
		if (raw !== null && !this.#reader) return this.#waitForReader(raw);
		const reading = this.#reader?.read(raw, version) ?? { kind: 'empty' };
		this.#saved = raw;
		switch (reading.kind) {
			case 'ok':
				if (this.#reader) this.#state = this.#reader.merge(reading.state, this.#state);
				if (raw !== null && reading.unread.length > 0) return this.#setAside(raw, '', reading.unread);
				return JSON.stringify(this.#state) !== JSON.stringify(reading.state);
			case 'empty':
				if (wasSaved) onProblem({ kind: 'erased' });
				return false;
			case 'newer':
				this.#mayWrite = false;
				onProblem({ kind: 'newer', raw: reading.raw });
				return false;
			case 'unreadable':
				return this.#setAside(reading.raw, reading.why, []);
		}
	}

	#setAside(raw: string, why: string, unread: readonly string[]): false {
		const { storage, key, now, onProblem } = this.#options;
		// Only what lies safely under another key may be written over.
		this.#mayWrite = Boolean(storage && this.#reader?.setAside(raw, storage, key, now()));
		onProblem({ kind: this.#mayWrite ? 'set-aside' : 'unreadable', raw, why, unread });
		// At once, or each visit would set aside another copy.
		this.#write();
		return false;
	}

	#waitForReader(raw: string): false {
		const { loadReader, onProblem } = this.#options;
		this.#mayWrite = false;
		loadReader().then(
			(reader) => {
				this.#reader = reader;
				this.#mayWrite = true;
				this.takeOver();
			},
			() => onProblem({ kind: 'unreadable', raw, why: partNotLoaded, unread: [] }),
		);
		return false;
	}

	/** Copies from earlier visits are still offered. */
	#reportCopies(): void {
		const { storage, key, version, reader, onProblem } = this.#options;
		for (const problem of (storage && reader?.copiesAside(storage, key, version)) ?? []) onProblem(problem);
	}

	#read(): string | null {
		try {
			return this.#options.storage?.getItem(this.#options.key) ?? null;
		} catch {
			// Storage that can no longer be read is no reason to lose what the page holds; writing will say what is wrong.
			return this.#saved;
		}
	}

	#write(): void {
		const { storage, key, onProblem } = this.#options;
		if (!storage || !this.#mayWrite) return;
		const text = JSON.stringify(this.#state);
		try {
			storage.setItem(key, text);
			this.#saved = text;
		} catch (error) {
			onProblem({ kind: error instanceof DOMException && error.name === 'SecurityError' ? 'refused' : 'full' });
		}
	}
}
