import { openStorage, readSaved } from './open-storage.ts';
import { siteKey } from './site-key.ts';

/**
 * Key of the list that a page opens: the one that this tab had open, else the one that was opened last in this browser, as long
 * as it is there; else the first list, whose key is that of the version. Other lists have keys of the form `<key>:list:<digits>`.
 */
export function openListKey(versionKey: string): string {
	const place = `${versionKey}:open`;
	const wanted = tabStorage()?.getItem(place) ?? readSaved(place);
	return wanted?.startsWith(`${versionKey}:list:`) && readSaved(wanted) !== null ? wanted : versionKey;
}

/** Keeps which list is open, for this tab and for the next visit. */
export function keepOpenList(versionKey: string, key: string): void {
	const place = `${versionKey}:open`;
	try {
		tabStorage()?.setItem(place, key);
		openStorage()?.setItem(place, key);
	} catch {
		// Without storage there is one list, and the notice about saving says so.
	}
}

/** Whether this browser may hold lists of another version of this site: they start as all that is saved under such a key does. */
export function hasOtherVersions(versionKey: string): boolean {
	const site = `${siteKey(versionKey)}:`;
	try {
		return Object.entries({ ...openStorage() }).some(
			([key, text]) => key.startsWith(site) && !`${key}:`.startsWith(`${versionKey}:`) && String(text).startsWith('{'),
		);
	} catch {
		// As above.
		return false;
	}
}

function tabStorage(): Storage | null {
	try {
		return window.sessionStorage;
	} catch {
		// As for localStorage.
		return null;
	}
}
