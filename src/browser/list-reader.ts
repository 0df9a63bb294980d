import { mergeStates } from '../checklist/merge-states.ts';
import { migrate } from '../checklist/migrations.ts';
import { readState } from '../checklist/read-state.ts';
import type { ChecklistState } from '../checklist/state.ts';
import { copiesAside, setAside } from './set-aside.ts';
import type { StoreOptions, UnreadProblem } from './store.ts';

/** What it needs to know of the list that it reads. */
type ReadOptions = Pick<StoreOptions, 'storage' | 'key' | 'version' | 'now'>;

/** A list with what could be read of its saved text. `holdsMore`: it then holds more than that text. */
interface TakenList {
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

export const listReader: ListReader = {
	take: (raw, state, { storage, key, version, now }) => {
		const reading = readState(raw, version, migrate);
		// Only what lies safely under another key may be written over.
		const aside = (why: string, unread: readonly string[]): UnreadProblem => {
			const kind = setAside(raw, storage, key, now()) ? 'set-aside' : 'unreadable';
			return { kind, raw, why, unread };
		};
		switch (reading.kind) {
			case 'ok': {
				const merged = mergeStates(reading.state, state);
				const holdsMore = JSON.stringify(merged) !== JSON.stringify(reading.state);
				if (reading.unread.length === 0) return { state: merged, holdsMore };
				return { state: merged, holdsMore, problem: aside('', reading.unread) };
			}
			case 'empty':
				return { holdsMore: true };
			case 'newer':
				return { holdsMore: false, problem: { kind: 'newer', raw } };
			case 'unreadable':
				return { holdsMore: false, problem: aside(reading.why, []) };
		}
	},
	problemsAside: ({ storage, key, version }) =>
		copiesAside(storage, key).map((raw) => {
			const reading = readState(raw, version, migrate);
			return {
				kind: 'set-aside',
				raw,
				why: reading.kind === 'unreadable' ? reading.why : '',
				unread: reading.kind === 'ok' ? reading.unread : [],
			};
		}),
};
