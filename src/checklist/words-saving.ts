// The words for saving: what could not be saved or read, and what the reader can do.
import { aboutList } from './words-lists.ts';

/** Notices about saving: above the list. */
export const storageRefused =
	'This browser does not let the page save anything. The list works, but closing or reloading the page loses it: print it, or download a copy.';
/** `name` is that of a list which is no longer the open one; null for the one that is. */
export function storageFull(name: string | null): string {
	const list = name === null ? 'this list' : `the list ${aboutList(name)}`;
	return `The browser has no room left to save ${list}. What is entered in it now may be lost when the page is closed: print it, or download a copy.`;
}
/** Where IndexedDB refuses: Chromium then writes up to 45 seconds late. */
export const storageLate =
	'This browser does not confirm what it saves: if it crashes, what you entered in the last minute can be lost. Close the page before you switch off the computer, or download a copy.';
/** Beside the progress of the list. */
export const saving = 'Saving…';
/** In place of what needs script, as long as the page cannot keep an entry. */
export const nothingKeptYet =
	'Nothing can be entered yet: a part of this page is still missing. If this stays, reload the page.';

export const storageErased =
	'The saved list was erased outside this page. What you see is still here and is saved again with your next entry.';
export const stateNewer =
	'A newer release of this site saved this list. It is left as it is, and nothing that you enter here is saved. Reload the page to get the newer release.';
export function stateSetAside(why: string): string {
	return `A saved list could not be read and was set aside, unchanged. ${why}`;
}
export function stateUnreadable(why: string): string {
	return `A saved list could not be read. It is left as it is, and nothing that you enter here is saved. ${why}`;
}
/** The button of these notices. */
export const downloadCopy = 'Download a copy';

/** Spoken after "Undo". */
export const nothingToUndo = 'There is nothing to take back on this page.';
