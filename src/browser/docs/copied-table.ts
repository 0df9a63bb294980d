// What a table of requirements is copied as. It is loaded when a reader comes to the buttons, not with the page.
import type { Copied } from '../dom/copy-to-clipboard.ts';
import { tableCsv, tableMarkdown } from '../dom/table-formats.ts';
import { tableRows } from '../dom/table-rows.ts';

/** A table as CSV. */
export function asCsv(table: HTMLTableElement): Copied {
	return { text: tableCsv(tableRows(table)) };
}

/** A table as Markdown. */
export function asMarkdown(table: HTMLTableElement): Copied {
	return { text: tableMarkdown(tableRows(table)) };
}
