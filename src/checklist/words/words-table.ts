import { counted } from './grammar.ts';
// The words of what script adds to tables of requirements: buttons that copy, and what is said when that is done.

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
