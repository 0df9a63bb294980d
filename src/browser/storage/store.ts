import { emptyState, type ChecklistState } from '../../checklist/state/state.ts';
import type { Change } from '../../checklist/marks/undo.ts';
import { update, type ChecklistEvent } from '../../checklist/marks/update.ts';
import { partNotLoaded } from '../../checklist/words/words-offline.ts';
import type { GuardedStorage, StorageFault } from './guarded-storage.ts';

/** Number of changes that can be undone, one after the other. */
const undoable = 100;

/** What went wrong with saving. `late`: the browser does not confirm what is saved. */
export type StoreProblem = { kind: StorageFault | 'erased' | 'late' } | UnreadProblem;

/**
 * A saved text that could not be read: a newer release saved it, it was set aside, or it stays where it is. If part of it could be read,
 * `unread` names the other parts, as in "marks › a/b › time".
 */
export type UnreadProblem =
	| { kind: 'newer'; raw: string }
	| { kind: 'set-aside' | 'unreadable'; raw: string; why: string; unread: readonly string[] };

/** A change that the reader can undo: by an event, or by a tool that describes in words what it did. */
export interface ReaderChange extends Change {
	about: ChecklistEvent | string;
}

/** The parts of the browser that the store needs. */
export interface StoreOptions {
	storage: GuardedStorage;
	key: string;
	version: string;
	/** Random digits that identify this visit among the writers of lists. */
	writer: string;
	/** ISO 8601. */
	now: () => string;
	/** Passed if something is saved; a first visit works without. */
	reader?: ListReader | undefined;
	/** Loads the reader if there is something to read later. */
	loadReader: () => Promise<ListReader>;
	onChange: (state: ChecklistState, previous: ChecklistState) => void;
	onProblem: (problem: StoreProblem) => void;
}

/** Holds the list that a page shows, saves each change at once, and merges what other tabs save. */
export class ChecklistStore {
	#state: ChecklistState;
	/** The text that was last read or written: a different one comes from another tab. */
	#saved: string | null = null;
	/** False for a list that must not be overwritten: then nothing is written any more. */
	#mayWrite: boolean;
	#options: StoreOptions;
	#reader: ListReader | undefined;
	#changes: ReaderChange[] = [];
	/** The text field of the last change, while the reader is typing in it. */
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

	/** The key under which the list is saved. */
	get key(): string {
		return this.#options.key;
	}

	/** Identifies this visit among the writers of lists. */
	get writer(): string {
		return this.#options.writer;
	}

	/** Applies an event to the list; the reader can undo it. */
	dispatch(event: ChecklistEvent): void {
		const change = this.apply((state) => update(state, event, this.#options.writer));
		if (change) this.#remember(event, change);
	}

	/** Changes the list by a function; returns the list before and after, or nothing if nothing changed. */
	apply(make: (state: ChecklistState) => ChecklistState): Change | undefined {
		const previous = this.#state;
		// Another tab may have saved, and its storage event may not have arrived: merge that, and never overwrite it.
		const saved = this.#read();
		const holdsMore = saved !== this.#saved && this.#absorb(saved);
		const before = this.#state;
		this.#state = make(before);
		if (holdsMore || this.#state !== before) this.#write();
		if (this.#state !== previous) this.#options.onChange(this.#state, previous);
		return this.#state === before ? undefined : { before, after: this.#state };
	}

	/** The same, as a change that the reader can undo. */
	change(make: (state: ChecklistState) => ChecklistState, about: string): void {
		const change = this.apply(make);
		this.#typing = '';
		if (change) this.#push({ ...change, about });
	}

	/** Returns the last change that can be undone, and no longer offers it. */
	takeLastChange(): ReaderChange | undefined {
		this.#typing = '';
		return this.#changes.pop();
	}

	/** The last change that can be undone. */
	get lastChange(): ReaderChange | undefined {
		return this.#changes.at(-1);
	}

	/** Who checks is not a change to undo. A text is one change, however many letters are typed. */
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

	/** Takes over what another tab saved; if both wrote at the same time, merges both and saves the result. */
	takeOver(): void {
		const previous = this.#state;
		const saved = this.#read();
		if (saved === this.#saved) return;
		if (this.#absorb(saved)) this.#write();
		if (this.#state !== previous) this.#options.onChange(this.#state, previous);
	}

	/** Merges a saved text into the list; true if the list then has more than the text. */
	#absorb(raw: string | null): boolean {
		const { onProblem } = this.#options;
		// The existing text has to be read before anything overwrites it.
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
		// Saved at once, or each visit would set aside another copy.
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
		// If storage can no longer be read, the page keeps what it has; writing will report the fault.
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
		// The second copy may have space for it.
		if (kind === 'full') storage.follow?.(key, text);
	}
}

/** The facts that reading a list needs. */
export type ReadOptions = Pick<StoreOptions, 'storage' | 'key' | 'version' | 'now'>;

/** A list with the readable parts of its saved text. `holdsMore`: it has more than that text. */
export interface TakenList {
	state?: ChecklistState;
	holdsMore: boolean;
	problem?: UnreadProblem;
}

/** Reads saved lists of this release and earlier ones, merges two of them, and sets aside what it cannot read. */
export interface ListReader {
	take: (raw: string, state: ChecklistState, options: ReadOptions) => TakenList;
	/** The texts of a list that were set aside. */
	problemsAside: (options: ReadOptions) => UnreadProblem[];
}
