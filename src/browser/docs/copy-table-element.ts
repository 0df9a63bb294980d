import { copyAsTable, requestTitle, tableCopied } from '../../checklist/words/words-firewall.ts';
import { copyButton } from '../dom/copy-button.ts';
import type { FirewallHostsElement } from './firewall-hosts-element.ts';

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
			content: async () => {
				// A table that does not yet show the list must not be copied as what the reader needs.
				await this.ownerDocument.querySelector<FirewallHostsElement>('firewall-hosts')?.shown;
				const { version = '', day = '', environment = '' } = this.dataset;
				const about = requestTitle(version, environment, day, location.href.replace(/[?#].*$/, ''));
				return (await import('./copied-table.ts')).asTable(table, about);
			},
			done: () => tableCopied(table.tBodies[0]?.rows.length ?? 0),
			status,
			instead: table,
		});
		button.className = 'primary';
		// Loaded before the press, so that nothing delays the access to the clipboard.
		for (const type of ['pointerenter', 'focus'])
			button.addEventListener(type, () => void import('./copied-table.ts').catch(() => undefined));
		this.append(button, status);
	}
}
