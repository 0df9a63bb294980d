import { mergeStates } from '../checklist/merge-states.ts';
import { migrate } from '../checklist/migrations.ts';
import { readState } from '../checklist/read-state.ts';
import type { ChecklistState } from '../checklist/state.ts';
import { copiesAside, setAside } from './set-aside.ts';
import type { StoreOptions, UnreadProblem } from './store.ts';

/** What it needs to know of the list that it reads. */
type ReadOptions = Pick<StoreOptions, 'storage' | 'key' | 'version' | 'now'>;

/** Reads saved lists, of this release and earlier ones, puts two together, and sets aside what it cannot read. */
export interface ListReader {
	/** A list with what is saved of it. `holdsMore`: it then holds more than that. */
	take: (
		raw: string,
		state: ChecklistState,
		options: ReadOptions,
	) => { state: ChecklistState; holdsMore: boolean } | { problem: UnreadProblem };
	/** What was set aside from a list. */
	problemsAside: (options: ReadOptions) => UnreadProblem[];
}

export const listReader: ListReader = {
	take: (raw, state, { storage, key, version, now }) => {
		const reading = readState(raw, version, migrate);
		switch (reading.kind) {
			case 'ok': {
				const merged = mergeStates(reading.state, state);
				return { state: merged, holdsMore: JSON.stringify(merged) !== JSON.stringify(reading.state) };
			}
			case 'empty':
				return { state, holdsMore: true };
			case 'newer':
				return { problem: { kind: 'newer', raw } };
			case 'unreadable': {
				// Only what lies safely under another key may be written over.
				const kind = setAside(raw, storage, key, now()) ? 'set-aside' : 'unreadable';
				return { problem: { kind, raw, why: reading.why } };
			}
		}
	},
	problemsAside: ({ storage, key, version }) =>
		copiesAside(storage, key).map((raw) => {
			const reading = readState(raw, version, migrate);
			return { kind: 'set-aside', raw, why: reading.kind === 'unreadable' ? reading.why : '' };
		}),
};
