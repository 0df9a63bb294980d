import { mergeStates } from '../../checklist/marks/merge-states.ts';
import { migrate } from '../../checklist/state/migrations.ts';
import { readState, type SavedReading } from '../../checklist/state/read-state.ts';
import type { GuardedStorage } from './guarded-storage.ts';
import { versionOf } from './list-keys.ts';
import { setAside } from './set-aside.ts';

/**
 * Merges two saved texts of one list; returns the first if they are not lists that can be merged. Unreadable parts of either are set aside.
 */
export function joinTexts(key: string, mine: string, theirs: string, storage: GuardedStorage): string {
	if (mine === theirs) return mine;
	const version = versionOf(key);
	const readings = [mine, theirs].map((text) => readState(text, version, migrate));
	const now = new Date().toISOString();
	const keep = (raw: string, reading: SavedReading | undefined, place: string) => {
		const isWhole = reading?.kind === 'ok' && reading.unread.length === 0;
		if (!isWhole) setAside(raw, storage, key, now + place);
	};
	const [ours, other] = readings;
	if (ours?.kind !== 'ok') return mine;
	keep(theirs, other, '-2');
	if (other?.kind !== 'ok') return mine;
	keep(mine, ours, '');
	return JSON.stringify(mergeStates(ours.state, other.state));
}
