// The words for the lists of a version: one for each environment.
import { momentText } from '../words/words-time.ts';

export const listsTitle = 'Lists';
export const listsLead = 'One list for each environment. Lists are kept in this browser.';
/** In place of a name. */
export const unnamedList = 'Without a name';
export const listOpenNow = 'Open now';
export const openList = 'Open';
export const duplicateList = 'Duplicate';
export const deleteList = 'Delete';
export const restoreList = 'Undo';
export const closeLists = 'Close';
export const newListName = 'Environment of a new list';
export const createList = 'Create and open';
/** Under the field for a new name, where it is empty. */
export const nameNeeded = 'Give the new list a name, such as Staging.';
/** Beside "Duplicate", in its description. */
export const duplicateLead = 'A duplicate has the hosts and the name of who checks, and no marks or results.';
/** Where nothing can be saved. */
export const listsRefused =
	'This browser does not let the page save anything, so this is the one list, as long as the page is open.';
export const listsFull = 'The browser has no room left to save this.';

/** The label of the field with a list's name. */
export function nameOfList(name: string): string {
	return `Name of ${quoted(name)}`;
}
/** Read aloud after a button: for which list. */
export function aboutList(name: string): string {
	return quoted(name);
}
/** The name of a copy. */
export function copyOf(name: string): string {
	return name === '' ? 'Copy' : `${name} (copy)`;
}

/** What is known of a list, in a line. Empty parts are left out. */
export function listFacts(facts: { person: string; change: string; done: string; changed: string }): string {
	const changed = facts.changed === '' ? 'nothing entered yet' : `last changed ${momentText(facts.changed)}`;
	return [facts.person, facts.change, facts.done, changed].filter((part) => part !== '').join(' · ');
}
/** In place of these, where a list cannot be read. */
export function listUnreadable(why: string): string {
	return `It cannot be read. ${why} Opening it sets it aside, unchanged, and offers it as a download.`;
}
export const listNewer = 'A newer release of this site saved it. It can be opened once the page is of that release.';

/** Read aloud after “Undo”: of what. */
export function deletionOf(name: string): string {
	return `deletion of ${quoted(name)}`;
}
/** Where a list was. */
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
