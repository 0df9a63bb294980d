import { mergeStates } from '../checklist/merge-states.ts';
import { migrate } from '../checklist/migrations.ts';
import { readState, type SavedReading } from '../checklist/read-state.ts';
import type { ChecklistState } from '../checklist/state.ts';
import { copiesAside, setAside, type ListStorage } from './set-aside.ts';
import type { StoreProblem } from './store.ts';

/** What reads saved lists, of this release and earlier ones, puts two together, and sets aside what it cannot read. */
export interface ListReader {
	read: (raw: string | null, version: string) => SavedReading;
	merge: (mine: ChecklistState, theirs: ChecklistState) => ChecklistState;
	setAside: typeof setAside;
	/** What is wrong with each text that was set aside from a list. */
	copiesAside: (storage: ListStorage, key: string, version: string) => StoreProblem[];
}

export const listReader: ListReader = {
	read: (raw, version) => readState(raw, version, migrate),
	merge: mergeStates,
	setAside,
	copiesAside: (storage, key, version) =>
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
