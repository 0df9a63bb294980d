import { migrate } from '../checklist/migrations.ts';
import { readState, type SavedReading } from '../checklist/read-state.ts';
import type { ChecklistState } from '../checklist/state.ts';
import { openStorage } from './open-storage.ts';
import { randomDigits } from './random-digits.ts';
import { siteKey } from './site-key.ts';

/** A list that is saved in this browser. */
export interface StoredList {
	key: string;
	/** Id of its version. */
	version: string;
	reading: Exclude<SavedReading, { kind: 'empty' }>;
}

/**
 * The lists of a version that are saved in this browser, the first one first. They are found by their keys, each time anew: there is no
 * index that could differ from them.
 */
export function storedLists(versionKey: string): StoredList[] {
	return listsWhere((key) => key === versionKey);
}

/** The lists of other versions of the same site, as far as they can be read. What else a site keeps is no list to read. */
export function listsOfOtherVersions(versionKey: string): (StoredList & { state: ChecklistState })[] {
	return listsWhere((key) => siteKey(key) === siteKey(versionKey) && key !== versionKey).flatMap((list) =>
		list.reading.kind === 'ok' ? [{ ...list, state: list.reading.state }] : [],
	);
}

/** Reads one list again. */
export function storedList(key: string): StoredList | undefined {
	const [, versionKey] = keyPattern.exec(key) ?? [];
	const raw = openStorage()?.getItem(key) ?? null;
	if (versionKey === undefined || raw === null) return undefined;
	const version = versionKey.slice(siteKey(versionKey).length + 1);
	const reading = readState(raw, version, migrate);
	return reading.kind === 'empty' ? undefined : { key, version, reading };
}

/** A key for a further list of a version. */
export function newListKey(versionKey: string): string {
	return `${versionKey}:list:${randomDigits()}`;
}

/** Saves a list; false where the browser has no room for it, or refuses. */
export function saveList(key: string, state: ChecklistState): boolean {
	return saveText(key, JSON.stringify(state));
}

/** Saves the text of a list as it was. */
export function saveText(key: string, text: string): boolean {
	try {
		const storage = openStorage();
		storage?.setItem(key, text);
		return storage !== null;
	} catch {
		// The caller says so, where the reader can do something about it.
		return false;
	}
}

const keyPattern = /^(portolan:.*?)(:list:[0-9a-f]{8})?$/;

function listsWhere(isWanted: (versionKey: string) => boolean): StoredList[] {
	try {
		return Object.keys({ ...openStorage() })
			.filter((key) => isWanted(keyPattern.exec(key)?.[1] ?? ''))
			.sort()
			.flatMap((key) => storedList(key) ?? []);
	} catch {
		// Without storage there are no other lists, and the notice about saving says so.
		return [];
	}
}
