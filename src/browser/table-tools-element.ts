import { copyButton } from './copy-button.ts';
import { tableCsv, tableMarkdown } from './table-formats.ts';
import { tableRows } from './table-rows.ts';

/** The line below a table of requirements: copies its hosts, or all of it as CSV or Markdown. The build says which hosts it names. */
export class TableToolsElement extends HTMLElement {
	connectedCallback(): void {
		const table = this.previousElementSibling;
		if (this.childElementCount > 0 || !(table instanceof HTMLTableElement)) return;
		const hosts = (this.dataset['hosts'] ?? '').split(' ').filter((host) => host !== '');
		const status = this.ownerDocument.createElement('span');
		status.setAttribute('role', 'status');
		const buttons = [
			{ text: 'CSV', name: 'Copy as CSV', content: () => ({ text: tableCsv(tableRows(table)) }) },
			{ text: 'Markdown', name: 'Copy as Markdown', content: () => ({ text: tableMarkdown(tableRows(table)) }) },
		].map((action) => copyButton({ ...action, done: `${action.text} copied`, status, instead: table }));
		if (hosts.length > 0) {
			const done = hosts.length === 1 ? '1 host copied' : `${hosts.length} hosts copied`;
			const content = () => ({ text: `${hosts.join('\n')}\n` });
			buttons.unshift(copyButton({ text: 'hosts', name: 'Copy hosts', content, done, status }));
		}
		this.append('Copy ', ...buttons, status);
	}
}
