import { hostText, hostsOf } from '../checklist/named-hosts.ts';
import { migrate } from '../checklist/migrations.ts';
import { readState } from '../checklist/read-state.ts';
import { hostsFrom } from '../checklist/words-firewall.ts';
import { download } from './download.ts';
import { element } from './element.ts';
import { savedTexts } from './guarded-storage.ts';
import { openListKey } from './open-list.ts';
import { readRoles } from './read-roles.ts';
import { tableCsv } from './table-formats.ts';
import { tableRows } from './table-rows.ts';

/**
 * Puts the reader's hosts beside the names of machines in the firewall request: those of the list that this browser opened last.
 * What is copied or saved then has them too.
 */
export class FirewallHostsElement extends HTMLElement {
	connectedCallback(): void {
		const { key = '', version = '', roles: lines = '', table: id = '', file = '' } = this.dataset;
		const reading = readState(savedTexts.get(openListKey(key)) ?? null, version, migrate);
		const table = this.ownerDocument.getElementById(id);
		if (reading.kind !== 'ok' || !(table instanceof HTMLTableElement)) return;
		const roles = readRoles(lines);
		const filled = [...table.querySelectorAll<HTMLElement>('[data-role]')].filter((cell) =>
			fill(cell, hostsOf(reading.state, cell.dataset['role'] ?? '', roles).map(hostText)),
		);
		if (filled.length === 0) return;
		this.append(element('p', {}, hostsFrom(reading.state.environment.text)));
		const link = this.ownerDocument.querySelector<HTMLAnchorElement>(`a[download='${file}']`);
		link?.addEventListener('click', (event) => {
			event.preventDefault();
			download(`\uFEFF${requestCsv(table)}`, file, 'text/csv');
		});
	}
}

function fill(cell: HTMLElement, hosts: readonly string[]): boolean {
	if (hosts.length === 0 || cell.querySelector('code')) return false;
	cell.append(': ', ...hosts.flatMap((host, index) => [...(index > 0 ? [', '] : []), element('code', {}, host)]));
	return true;
}

/** The table with the columns of the published file: there, ids have a column of their own. */
function requestCsv(table: HTMLTableElement): string {
	const rows = tableRows(table).map((cells, index) => {
		const place = [...(table.rows[0]?.cells ?? [])].findIndex(
			({ textContent }) => textContent.trim() === 'Requirement',
		);
		const origin = table.rows[index]?.querySelector("[data-column='id']");
		const textsOf = (name: string) =>
			[...(origin?.querySelectorAll(name) ?? [])].map(({ textContent }) => textContent.trim()).join(', ');
		const both = origin ? [textsOf('a'), textsOf('small')] : ['Requirement', 'Requirement id'];
		return cells.flatMap((cell, column) => (column === place ? both : [cell.replaceAll('\n', ', ')]));
	});
	return tableCsv(rows);
}
