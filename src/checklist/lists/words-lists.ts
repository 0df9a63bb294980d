// The words for the lists of a version: one for each environment.
import { momentText } from '../words/words-time.ts';

export const listsTitle = 'All lists';
export const listsLead = 'One list for each environment. Lists are kept in this browser.';
/** Replaces a missing name. */
export const unnamedList = 'Unnamed list';
export const listOpenNow = 'Open now';
export const openList = 'Open';
export const duplicateList = 'Duplicate';
export const deleteList = 'Delete';
export const restoreList = 'Undo';
export const closeLists = 'Close';
export const newListName = 'New list for the environment';
export const createList = 'Create and open';
/** Below the field for a new name, if it is empty. */
export const nameNeeded = 'Give the new list a name, such as Staging.';
/** The description of "Duplicate". */
export const duplicateLead = 'A duplicate keeps the hosts and your name. It has no marks and no results.';
/** Where nothing can be saved. */
export const listsRefused =
	'This browser does not let the page save anything. So there is one list, and closing the page loses it.';
export const listsFull = 'The browser has no room left to save this.';

/** The label of the field with a list's name. */
export function nameOfList(name: string): string {
	return `Name of ${quoted(name)}`;
}
/** Read aloud after a button: which list it is for. */
export function aboutList(name: string): string {
	return quoted(name);
}
/** The name of a copy. */
export function copyOf(name: string): string {
	return name === '' ? 'Copy' : `${name} (copy)`;
}

/** The facts of a list in one line. Empty parts are left out. */
export function listFacts(facts: { person: string; change: string; done: string; changed: string }): string {
	const changed = facts.changed === '' ? 'nothing entered yet' : `last changed ${momentText(facts.changed)}`;
	return [facts.person, facts.change, facts.done, changed].filter((part) => part !== '').join(' · ');
}
/** Replaces these facts where a list cannot be read. */
export function listUnreadable(why: string): string {
	return `It cannot be read. ${why} If you open it, the page sets it aside unchanged and offers it as a download.`;
}
export const listNewer = 'A newer release of this site saved it. Reload the page to get that release, then open it.';

/** Read aloud after “Undo”: what it restores. */
export function deletionOf(name: string): string {
	return `deletion of ${quoted(name)}`;
}
/** In the place of a deleted list. */
export function listDeleted(name: string): string {
	return `The list ${quoted(name)} was deleted.`;
}
export function listRestored(name: string): string {
	return `The list ${quoted(name)} is back.`;
}
export function listOpened(name: string): string {
	return `The list ${quoted(name)} is open.`;
}
export function listDuplicated(name: string): string {
	return `The list ${quoted(name)} was made. It is not open yet.`;
}

const quoted = (name: string) => (name === '' ? 'without a name' : `“${name}”`);
