// The words that script adds to a firewall request.
import { andList, counted } from './grammar.ts';

/** Above the table, where it shows the hosts of a list. */
export function hostsFrom(environment: string): string {
	return environment === ''
		? 'These are the hosts of your list. They stay in this browser.'
		: `These are the hosts of your list “${environment}”. They stay in this browser.`;
}

/** Above the table, where lines are taken out that the list says do not concern the reader. */
export function linesLeftOut(lines: number, environment: string): string {
	const list = environment === '' ? 'your list' : `your list “${environment}”`;
	return `${counted(lines, 'line is', 'lines are')} left out: ${list} names other releases, regions or stages, or leaves their part out.`;
}

/** What a request is called: in the name of its file, and with `more` below a copy. Empty texts are left out. */
export function requestTitle(version: string, environment: string, ...more: string[]): string {
	return [`${version}, firewall request`, environment, ...more].filter((text) => text !== '').join(', ');
}

/** Columns at the end of its CSV, so that a file on its own says what it is. */
export const aboutColumns = ['Product', 'Data version', 'Environment', 'Address'] as const;

/** Opens the fields on this page: "Name your hosts, regions and stages here". */
export function nameHere(names: readonly string[]): string {
	return `Name your ${andList(names)} here`;
}
export const answersHere =
	'Lines for other releases, regions or stages leave the table. Your answers stay in this browser, in your list.';
export const answersSaved = 'Saved in your list.';
export const hostsHere =
	'One host, address or network a line: fe1.example.com, 10.2.0.5, 10.2.0.0/16. They stay in this browser, in your list. If you add a port, as in 10.2.0.5:8443, choose on the checklist which requirements it counts for.';
export const listNotRead = 'This page cannot read the list in this browser. Enter this on the checklist.';
export const listNotSaved = 'This browser has no room for this, so it was not saved.';
export const partMissing = 'The fields did not load. Close and open this again once you are online.';

/** The button that copies the request, for mails and spreadsheets. */
export const copyAsTable = 'Copy as table';
export function tableCopied(lines: number): string {
	return `Copied, ${counted(lines, 'line', 'lines')}`;
}

/** Rules for firewalls, proxies and clouds. */
export const rulesNotLoaded = 'The rules could not be loaded. Choose the format again once you are online.';
export const noHosts = 'You have not named any hosts. Name them above, or on the checklist.';
export const copyFile = 'Copy';
export const fileCopied = 'Copied';
export const saveFile = 'Download';
export const emptyFile = 'This file is empty.';
export const reasonTitles = {
	notExpressed: 'Not expressed',
	inPart: 'Expressed in part',
	wider: 'Wider than asked',
} as const;
