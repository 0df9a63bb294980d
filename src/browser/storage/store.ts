import { emptyState, type ChecklistState } from '../../checklist/state/state.ts';
import type { Change } from '../../checklist/marks/undo.ts';
import { update, type ChecklistEvent } from '../../checklist/marks/update.ts';
import { partNotLoaded } from '../../checklist/words/words-offline.ts';
import type { GuardedStorage, StorageFault } from './guarded-storage.ts';

/** Changes that can be undone, one after the other. */
const undoable = 100;

/** What went wrong with saving. `late`: what is saved is not confirmed. */
export type StoreProblem = { kind: StorageFault | 'erased' | 'late' } | UnreadProblem;

/**
 * A saved text that could not be read: a newer release saved it, it was set aside, or it stays where it is. Where a part of it could be
 * read, `unread` names the others, as in "marks › a/b › time".
 */
export type UnreadProblem =
	| { kind: 'newer'; raw: string }
	| { kind: 'set-aside' | 'unreadable'; raw: string; why: string; unread: readonly string[] };

/** A change that the reader can undo: by an event, or by a tool that says in words what it did. */
export interface ReaderChange extends Change {
	about: ChecklistEvent | string;
}

/** What the store needs of the browser. */
export interface StoreOptions {
	storage: GuardedStorage;
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
	#mayWrite: boolean;
	#options: StoreOptions;
	#reader: ListReader | undefined;
	#changes: ReaderChange[] = [];
	/** The text that the last change is about, as long as it is being typed. */
	#typing = '';

	constructor(options: StoreOptions) {
		this.#options = options;
		this.#reader = options.reader;
		this.#state = emptyState(options.version);
		this.#mayWrite = !options.storage.isRefused;
		if (!this.#mayWrite) options.onProblem({ kind: 'refused' });
		// Copies from earlier visits are still offered.
		for (const problem of options.reader?.problemsAside(options) ?? []) options.onProblem(problem);
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

	/** Lets something happen to the list, which the reader can undo. */
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

	/** Does the same as a change that the reader can undo. */
	change(make: (state: ChecklistState) => ChecklistState, about: string): void {
		const change = this.apply(make);
		this.#typing = '';
		if (change) this.#push({ ...change, about });
	}

	/** The last change that can be undone; it is then no longer offered. */
	takeLastChange(): ReaderChange | undefined {
		this.#typing = '';
		return this.#changes.pop();
	}

	/** The last change that can be undone. */
	get lastChange(): ReaderChange | undefined {
		return this.#changes.at(-1);
	}

	/** Who checks is not a change to undo. A text is one change, however many letters it has. */
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
		const { onProblem } = this.#options;
		// What is there has to be read before anything is written over it.
		if (raw && !this.#reader) return this.#waitForReader(raw);
		const wasSaved = this.#saved !== null;
		this.#saved = raw;
		if (!raw) {
			if (wasSaved) onProblem({ kind: 'erased' });
			return false;
		}
		const found = this.#reader?.take(raw, this.#state, this.#options);
		if (!found) return false;
		if (found.state) this.#state = found.state;
		if (!found.problem) return found.holdsMore;
		this.#mayWrite = found.problem.kind === 'set-aside';
		onProblem(found.problem);
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

	#read(): string | null {
		const saved = this.#options.storage.get(this.#options.key);
		// Storage that can no longer be read is no reason to lose what the page holds; writing will say what is wrong.
		return saved === undefined ? this.#saved : saved;
	}

	#write(): void {
		const { storage, key, onProblem } = this.#options;
		if (!this.#mayWrite) return;
		const text = JSON.stringify(this.#state);
		const kind = storage.set(key, text);
		if (!kind) {
			this.#saved = text;
			return;
		}
		onProblem({ kind });
		// The copy may have room for it.
		if (kind === 'full') storage.follow?.(key, text);
	}
}

/** What it needs to know of the list that it reads. */
export type ReadOptions = Pick<StoreOptions, 'storage' | 'key' | 'version' | 'now'>;

/** A list with what could be read of its saved text. `holdsMore`: it then holds more than that text. */
export interface TakenList {
	state?: ChecklistState;
	holdsMore: boolean;
	problem?: UnreadProblem;
}

/** Reads saved lists, of this release and earlier ones, puts two together, and sets aside what it cannot read. */
export interface ListReader {
	take: (raw: string, state: ChecklistState, options: ReadOptions) => TakenList;
	/** What was set aside from a list. */
	problemsAside: (options: ReadOptions) => UnreadProblem[];
}
