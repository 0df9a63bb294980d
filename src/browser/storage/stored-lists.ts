import { migrate } from '../../checklist/state/migrations.ts';
import { readState, type SavedReading } from '../../checklist/state/read-state.ts';
import { emptyState, type ChecklistState } from '../../checklist/state/state.ts';
import { savedTexts } from './guarded-storage.ts';
import { openListKey } from './open-list.ts';
import { siteKey, versionKeyOf, versionOf, randomDigits } from './list-keys.ts';

/** A list that is saved in this browser. */
export interface StoredList {
	key: string;
	/** Id of its version. */
	version: string;
	reading: Exclude<SavedReading, { kind: 'empty' }>;
}

/**
 * The lists of a version that are saved in this browser, the first list first. They are found by their keys each time: there is no index
 * that could be wrong.
 */
export function storedLists(versionKey: string): StoredList[] {
	return listsWhere((key) => key === versionKey);
}

/** The readable lists of other versions of the same site. Other keys of the site are skipped. */
export function listsOfOtherVersions(versionKey: string): (StoredList & { state: ChecklistState })[] {
	return listsWhere((key) => siteKey(key) === siteKey(versionKey) && key !== versionKey).flatMap((list) =>
		list.reading.kind === 'ok' ? [{ ...list, state: list.reading.state }] : [],
	);
}

/** Reads one list again. */
export function storedList(key: string): StoredList | undefined {
	const version = versionOf(key);
	const reading = readState(savedTexts.get(key) ?? null, version, migrate);
	return reading.kind === 'empty' ? undefined : { key, version, reading };
}

/**
 * The list of a version that was opened last, or a new one, for a page that enters something in it; undefined if it cannot be read
 * completely.
 */
export function listToFill(versionKey: string, version: string): ChecklistState | undefined {
	const reading = storedList(openListKey(versionKey))?.reading;
	if (!reading) return emptyState(version);
	return reading.kind === 'ok' && reading.unread.length === 0 ? reading.state : undefined;
}

/** A key for one more list of a version. */
export function newListKey(versionKey: string): string {
	return `${versionKey}:list:${randomDigits()}`;
}

/** Saves a list; false if the browser refuses or has no space. The caller tells the reader, if there is something to do about it. */
export function saveList(key: string, state: ChecklistState): boolean {
	return savedTexts.set(key, JSON.stringify(state)) === undefined;
}

/** Without storage there are no lists, and the notice about saving says so. */
function listsWhere(isWanted: (versionKey: string) => boolean): StoredList[] {
	return savedTexts.keys
		.filter((key) => isWanted(versionKeyOf(key)))
		.sort()
		.flatMap((key) => storedList(key) ?? []);
}
