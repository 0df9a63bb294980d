// The words of buttons that copy, and what is said when that is done.
import { counted } from './grammar.ts';

/** Below a table, before its buttons. */
export const copyLead = 'Copy ';
/** What stands on a button, and its whole name. */
export const copyAsCsv = { text: 'CSV', name: 'Copy as CSV', done: 'CSV copied' } as const;
export const copyAsMarkdown = { text: 'Markdown', name: 'Copy as Markdown', done: 'Markdown copied' } as const;
export const copyHosts = { text: 'hosts', name: 'Copy hosts' } as const;
export function hostsCopied(count: number): string {
	return `${counted(count, 'host', 'hosts')} copied`;
}

/** Beside the number of a row. */
export const copyLink = 'Copy link';
export function copyLinkTo(ref: string): string {
	return `Copy link to ${ref}`;
}
export const linkCopied = 'Copied';

/** Beside the page as a file. */
export const copyPageAsMarkdown = 'Copy page as Markdown';
export const pageCopied = 'Page copied';
export const pageNotLoaded = 'The page could not be loaded.';

/** Where the browser does not allow it: `selected` is then selected, where there is something to select. */
export function notCopied(selected?: string): string {
	const refused = 'This browser does not allow copying by a button.';
	return selected === undefined ? refused : `${refused} The ${selected} is selected: copy it with the keyboard.`;
}
