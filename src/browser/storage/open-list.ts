import { savedTexts, tabTexts } from './guarded-storage.ts';
import { siteKey } from './list-keys.ts';
import type { ListReader } from './store.ts';

/**
 * Key of the list that a page opens: the one that this tab had open, else the one that was opened last in this browser, as long
 * as it is there; else the first list, whose key is that of the version. Other lists have keys of the form `<key>:list:<digits>`.
 */
export function openListKey(versionKey: string): string {
	const place = `${versionKey}:open`;
	const wanted = tabTexts.get(place) ?? savedTexts.get(place);
	return wanted?.startsWith(`${versionKey}:list:`) && savedTexts.get(wanted) != null ? wanted : versionKey;
}

/** Keeps which list is open, for this tab and for the next visit. Without storage there is one list. */
export function keepOpenList(versionKey: string, key: string): void {
	const place = `${versionKey}:open`;
	tabTexts.set(place, key);
	savedTexts.set(place, key);
}

/** Whether this browser may hold lists of another version of this site: they start as all that is saved under such a key does. */
export function hasOtherVersions(versionKey: string): boolean {
	const site = `${siteKey(versionKey)}:`;
	return savedTexts.keys.some(
		(key) =>
			key.startsWith(site) && !`${key}:`.startsWith(`${versionKey}:`) && savedTexts.get(key)?.startsWith('{') === true,
	);
}

/** Gets what reads saved lists. */
export async function loadReader(): Promise<ListReader> {
	return (await import('./list-reader.ts')).listReader;
}

/** The reader, where anything is saved of a list. */
export async function readerFor(key: string): Promise<ListReader | undefined> {
	return savedTexts.keys.some((name) => name.startsWith(key)) ? loadReader() : undefined;
}
