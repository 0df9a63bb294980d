// The words of buttons that copy, and of their success; longer words are loaded on use.

/** Below a table, before its buttons. */
export const copyLead = 'Copy ';
/** The text of a button, and its accessible name. */
export const copyAsCsv = { text: 'CSV', name: 'Copy as CSV', done: 'CSV copied' } as const;
export const copyAsMarkdown = { text: 'Markdown', name: 'Copy as Markdown', done: 'Markdown copied' } as const;
export const copyHosts = { text: 'hosts', name: 'Copy hosts' } as const;

/** Beside the number of a row. */
export const copyLink = 'Copy link';
export function copyLinkTo(ref: string): string {
	return `Copy link to ${ref}`;
}
export const linkCopied = 'Copied';

/** Beside the link to the page as a file. */
export const copyPageAsMarkdown = 'Copy page as Markdown';
export const pageCopied = 'Page copied';
export const pageNotLoaded = 'The page could not be loaded.';
