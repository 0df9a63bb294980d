import * as words from '../../checklist/words/words-copy.ts';
import { copyButton } from '../dom/copy-button.ts';

/** The line below a table of requirements, which copies its hosts, or the whole table as CSV or Markdown. The build tells it the hosts. */
export class TableToolsElement extends HTMLElement {
	connectedCallback(): void {
		const table = this.previousElementSibling;
		if (this.childElementCount > 0 || !(table instanceof HTMLTableElement)) return;
		const hosts = (this.dataset['hosts'] ?? '').split(' ').filter((host) => host !== '');
		const status = this.ownerDocument.createElement('span');
		status.setAttribute('role', 'status');
		const buttons = [
			{
				...words.copyAsCsv,
				content: async () => (await import('./copied-table.ts')).asCsv(table),
			},
			{
				...words.copyAsMarkdown,
				content: async () => (await import('./copied-table.ts')).asMarkdown(table),
			},
		].map((action) => copyButton({ ...action, status, instead: table }));
		if (hosts.length > 0) {
			const done = async () => (await import('../../checklist/words/words-copied.ts')).hostsCopied(hosts.length);
			const content = () => ({ text: `${hosts.join('\n')}\n` });
			buttons.unshift(copyButton({ ...words.copyHosts, content, done, status }));
		}
		// Loaded before the press, so that nothing delays the access to the clipboard.
		this.addEventListener('pointerenter', () => void import('./copied-table.ts'));
		this.append(words.copyLead, ...buttons, status);
	}
}
