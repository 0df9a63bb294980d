import { savedTexts, tabTexts } from './guarded-storage.ts';
import { siteKey } from './list-keys.ts';
import type { ListReader } from './store.ts';

/**
 * Key of the list that a page opens: the last one of this tab, else the last one of this browser, if it still exists. Otherwise the first
 * list, whose key is that of the version. Other lists have keys of the form `<key>:list:<digits>`.
 */
export function openListKey(versionKey: string): string {
	const place = `${versionKey}:open`;
	const wanted = tabTexts.get(place) ?? savedTexts.get(place);
	return wanted?.startsWith(`${versionKey}:list:`) && savedTexts.get(wanted) != null ? wanted : versionKey;
}

/** Saves which list is open, for this tab and for the next visit. Without storage there is only one list. */
export function keepOpenList(versionKey: string, key: string): void {
	const place = `${versionKey}:open`;
	tabTexts.set(place, key);
	savedTexts.set(place, key);
}

/** Whether this browser may have lists of other versions of this site: other keys of the site whose text begins as JSON. */
export function hasOtherVersions(versionKey: string): boolean {
	const site = `${siteKey(versionKey)}:`;
	return savedTexts.keys.some(
		(key) =>
			key.startsWith(site) && !`${key}:`.startsWith(`${versionKey}:`) && savedTexts.get(key)?.startsWith('{') === true,
	);
}

/** Loads the reader of saved lists. */
export async function loadReader(): Promise<ListReader> {
	return (await import('./list-reader.ts')).listReader;
}

/** The reader, if anything is saved for a list. */
export async function readerFor(key: string): Promise<ListReader | undefined> {
	return savedTexts.keys.some((name) => name.startsWith(key)) ? loadReader() : undefined;
}
