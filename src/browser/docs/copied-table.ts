// The content that is copied from a table of requirements. It is loaded when a reader reaches the buttons, not with the page.
import { csvText } from '../../checklist/words/csv.ts';
import type { Copied } from '../dom/copy-to-clipboard.ts';
import { paragraphHtml, tableHtml, tableMarkdown, tableTabs } from '../dom/table-formats.ts';
import { tableRows } from '../dom/table-rows.ts';

/** A table as CSV. */
export function asCsv(table: HTMLTableElement): Copied {
	return { text: csvText(tableRows(table)) };
}

/** A table as Markdown. */
export function asMarkdown(table: HTMLTableElement): Copied {
	return { text: tableMarkdown(tableRows(table)) };
}

/** A table for mails, spreadsheets and tickets, with a line below that says what it is. */
export function asTable(table: HTMLTableElement, about: string): Copied {
	const rows = tableRows(table);
	return { text: `${tableTabs(rows)}${tableTabs([[about]])}`, html: `${tableHtml(rows)}${paragraphHtml(about)}` };
}
