import { mergeStates } from '../checklist/merge-states.ts';
import { migrate } from '../checklist/migrations.ts';
import { readState } from '../checklist/read-state.ts';
import type { GuardedStorage } from './guarded-storage.ts';
import { versionOf } from './list-keys.ts';
import { setAside } from './set-aside.ts';

/**
 * Two texts that were saved of one list, put together; the first one where they are no lists that can be. A second one that cannot be read
 * is set aside.
 */
export function joinTexts(key: string, mine: string, theirs: string, storage: GuardedStorage): string {
	const version = versionOf(key);
	const [ours, other] = [readState(mine, version, migrate), readState(theirs, version, migrate)];
	if (ours.kind !== 'ok') return mine;
	if (other.kind === 'ok') return JSON.stringify(mergeStates(ours.state, other.state));
	setAside(theirs, storage, key, new Date().toISOString());
	return mine;
}
