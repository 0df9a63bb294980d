import { copyAsTable, requestTitle, tableCopied } from '../../checklist/words/words-firewall.ts';
import { copyButton } from '../dom/copy-button.ts';
import { paragraphHtml, tableHtml, tableTabs } from '../dom/table-formats.ts';
import { tableRows } from '../dom/table-rows.ts';

/** Copies the table that `data-table` names by its id, as a table for mails and spreadsheets, with a line below that says what it is. */
export class CopyTableElement extends HTMLElement {
	connectedCallback(): void {
		const table = this.ownerDocument.getElementById(this.dataset['table'] ?? '');
		if (this.childElementCount > 0 || !(table instanceof HTMLTableElement)) return;
		const status = this.ownerDocument.createElement('span');
		status.setAttribute('role', 'status');
		const button = copyButton({
			text: copyAsTable,
			name: copyAsTable,
			content: () => {
				const rows = tableRows(table);
				const { version = '', day = '', environment = '' } = this.dataset;
				const about = requestTitle(version, environment, day, location.href.replace(/[?#].*$/, ''));
				return { text: `${tableTabs(rows)}${tableTabs([[about]])}`, html: `${tableHtml(rows)}${paragraphHtml(about)}` };
			},
			done: () => tableCopied(table.tBodies[0]?.rows.length ?? 0),
			status,
			instead: table,
		});
		button.className = 'primary';
		this.append(button, status);
	}
}
