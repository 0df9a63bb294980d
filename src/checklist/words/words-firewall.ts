// The words that script adds to a firewall request as it loads.
import { andList, counted } from './grammar.ts';

/** The title of a request: in the name of its file, and with `more` below a copy. Empty texts are left out. */
export function requestTitle(version: string, environment: string, ...more: string[]): string {
	return [`${version}, firewall request`, environment, ...more].filter((text) => text !== '').join(', ');
}

/** Opens the fields on this page: "Name your hosts, regions and stages here". */
export function nameHere(names: readonly string[]): string {
	return `Name your ${andList(names)} here`;
}
/** Above the table, where this browser's list cannot be shown in it. */
export const listMissing =
	'Your list did not load, so this is the request without your hosts and answers. Reload the page once you are online.';
/** Replaces these fields. */
export const partMissing = 'The fields did not load. Close and open this again once you are online.';

/** The button that copies the request, for mails and spreadsheets. */
export const copyAsTable = 'Copy as table';
export function tableCopied(lines: number): string {
	return `Copied, ${counted(lines, 'line', 'lines')}`;
}

/** Replaces the rules of a format. */
export const rulesNotLoaded = 'The rules could not be loaded. Choose the format again once you are online.';
