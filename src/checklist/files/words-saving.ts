// The words for saving: what could not be saved or read, and what the reader can do about it.
import { unreadParts } from './words-files.ts';
import { aboutList } from '../lists/words-lists.ts';

/** Notices about saving: above the list. */
export const storageRefused =
	'This browser does not let the page save anything. You can use the list, but closing or reloading the page loses it. Print it, or download a copy.';
/** `name` is the name of a list that is no longer open; null for the open one. */
export function storageFull(name: string | null): string {
	const list = name === null ? 'this list' : `the list ${aboutList(name)}`;
	return `The browser has no room left to save ${list}. Closing the page may lose what you enter now. Print the list, or download a copy.`;
}
/** Where IndexedDB refuses: Chromium then writes up to 45 seconds late. */
export const storageLate =
	'This browser does not confirm what it saves. If it crashes, you can lose what you entered in the last minute. Close the page before you switch off the computer, or download a copy.';
/** In place of the parts that need script, as long as the page cannot save an entry. */
export const nothingKeptYet =
	'You cannot enter anything yet, because part of this page is missing. If this message stays, reload the page.';

export const storageErased =
	'The saved list was erased outside this page. What you see is still here. Your next entry saves it again.';
export const stateNewer =
	'A newer release of this site saved this list. This page cannot save to it, so nothing that you enter here is kept. Download a copy of what this page shows, then reload the page to get the newer release.';
export function stateSetAside(why: string): string {
	return `A saved list could not be read and was set aside, unchanged. ${why}`;
}
export function stateUnreadable(why: string): string {
	return `A saved list could not be read. The page leaves it unchanged, and nothing that you enter here is kept. ${why}`;
}
/** For a list with some unreadable parts. */
export function partsSetAside(unread: readonly string[]): string {
	return `Some parts of a saved list could not be read. ${unreadParts(unread)} The whole text was set aside, unchanged.`;
}
export function partsUnread(unread: readonly string[]): string {
	return `Some parts of a saved list could not be read, and there is no room to set its text aside. The page leaves it unchanged, and nothing that you enter here is kept. ${unreadParts(unread)}`;
}
/** The button of these notices. */
export const downloadCopy = 'Download a copy';
/** A second button, where the saved text differs from what this page shows. */
export const downloadEntered = 'Download what this page shows';

/** Spoken after "Undo". */
export const nothingToUndo = 'There is nothing to undo on this page.';
