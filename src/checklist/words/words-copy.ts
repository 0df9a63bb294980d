// The words of buttons that copy, and what is said when that is done; longer words are loaded at the press.

/** Below a table, before its buttons. */
export const copyLead = 'Copy ';
/** What is on a button, and its whole name. */
export const copyAsCsv = { text: 'CSV', name: 'Copy as CSV', done: 'CSV copied' } as const;
export const copyAsMarkdown = { text: 'Markdown', name: 'Copy as Markdown', done: 'Markdown copied' } as const;
export const copyHosts = { text: 'hosts', name: 'Copy hosts' } as const;

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
