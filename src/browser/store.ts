import { mergeStates } from '../checklist/merge-states.ts';
import { readState } from '../checklist/read-state.ts';
import { emptyState, type ChecklistState } from '../checklist/state.ts';
import { update, type ChecklistEvent } from '../checklist/update.ts';

/** What went wrong with saving. `raw` is a saved text that this page did not understand. */
export type StoreProblem =
	| { kind: 'refused' | 'full' | 'erased' }
	| { kind: 'newer'; raw: string }
	| { kind: 'set-aside' | 'unreadable'; raw: string; why: string };

/** What the store needs of the browser. */
export interface StoreOptions {
	/** Null where the browser refuses storage altogether. */
	storage: Pick<Storage, 'getItem' | 'setItem' | 'key' | 'length'> | null;
	key: string;
	version: string;
	/** ISO 8601. */
	now: () => string;
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

	constructor(options: StoreOptions) {
		this.#options = options;
		this.#state = emptyState(options.version);
		if (!options.storage) options.onProblem({ kind: 'refused' });
		this.#reportCopies();
		this.#absorb(this.#read());
	}

	get state(): ChecklistState {
		return this.#state;
	}

	/** Lets something happen to the list. */
	dispatch(event: ChecklistEvent): void {
		const previous = this.#state;
		// Another tab may have saved while its storage event is still on its way: build on that, never over it.
		const saved = this.#read();
		const holdsMore = saved !== this.#saved && this.#absorb(saved);
		const before = this.#state;
		this.#state = update(before, event);
		if (holdsMore || this.#state !== before) this.#write();
		if (this.#state !== previous) this.#options.onChange(this.#state, previous);
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
		const reading = readState(raw, version);
		this.#saved = raw;
		switch (reading.kind) {
			case 'ok':
				this.#state = mergeStates(reading.state, this.#state);
				return JSON.stringify(this.#state) !== JSON.stringify(reading.state);
			case 'empty':
				if (wasSaved) onProblem({ kind: 'erased' });
				return false;
			case 'newer':
				this.#mayWrite = false;
				onProblem({ kind: 'newer', raw: reading.raw });
				return false;
			case 'unreadable':
				// Only what lies safely under another key may be written over.
				this.#mayWrite = this.#setAside(reading.raw);
				onProblem({ kind: this.#mayWrite ? 'set-aside' : 'unreadable', raw: reading.raw, why: reading.why });
				// At once, or each visit would set aside another copy.
				this.#write();
				return false;
		}
	}

	#setAside(raw: string): boolean {
		const { storage, now } = this.#options;
		const key = `${this.#asideKey}${now()}`;
		try {
			storage?.setItem(key, raw);
			return storage?.getItem(key) === raw;
		} catch {
			// No room for a copy: then the original stays where it is, and nothing is written.
			return false;
		}
	}

	/** Copies from earlier visits are still offered. */
	#reportCopies(): void {
		const { storage, version, onProblem } = this.#options;
		for (let index = 0; index < (storage?.length ?? 0); index += 1) {
			const key = storage?.key(index);
			const raw = key?.startsWith(this.#asideKey) ? storage?.getItem(key) : null;
			if (!raw) continue;
			const reading = readState(raw, version);
			onProblem({ kind: 'set-aside', raw, why: reading.kind === 'unreadable' ? reading.why : '' });
		}
	}

	get #asideKey(): string {
		return `${this.#options.key}:set-aside:`;
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
