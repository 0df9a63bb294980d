import { mergeStates } from '../checklist/merge-states.ts';
import { migrate } from '../checklist/migrations.ts';
import { readState, type SavedReading } from '../checklist/read-state.ts';
import type { ChecklistState } from '../checklist/state.ts';
import { copiesAside, setAside } from './set-aside.ts';

/** What reads saved lists, of this release and earlier ones, puts two together, and sets aside what it cannot read. */
export interface ListReader {
	read: (raw: string | null, version: string) => SavedReading;
	merge: (mine: ChecklistState, theirs: ChecklistState) => ChecklistState;
	setAside: typeof setAside;
	copiesAside: typeof copiesAside;
}

export const listReader: ListReader = {
	read: (raw, version) => readState(raw, version, migrate),
	merge: mergeStates,
	setAside,
	copiesAside,
};
