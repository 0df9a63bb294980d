import { migrate } from '../../checklist/state/migrations.ts';
import { readState } from '../../checklist/state/read-state.ts';
import { applicabilityOf, needlessBy } from '../../checklist/item/applicability.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import { hostsFrom, linesLeftOut } from '../../checklist/words/words-firewall.ts';
import { download } from '../dom/download.ts';
import { element } from '../dom/element.ts';
import { fillRule } from './fill-rule.ts';
import { savedTexts } from '../storage/guarded-storage.ts';
import { openListKey } from '../storage/open-list.ts';
import { readRoleLines } from '../../checklist/page/role-lines.ts';
import { tableCsv } from '../dom/table-formats.ts';
import { tableRows } from '../dom/table-rows.ts';

/**
 * Puts the reader's hosts beside the names of machines in the firewall request, and takes out what does not concern the reader, as the list says that this
 * browser opened last.
 * What is copied or saved is the same then.
 */
export class FirewallHostsElement extends HTMLElement {
	connectedCallback(): void {
		const { key = '', version = '', roles: lines = '', table: id = '', file = '' } = this.dataset;
		const reading = readState(savedTexts.get(openListKey(key)) ?? null, version, migrate);
		const table = this.ownerDocument.getElementById(id);
		if (reading.kind !== 'ok' || !(table instanceof HTMLTableElement)) return;
		const roles = readRoleLines(lines);
		const filled = [...(table.tBodies[0]?.rows ?? [])].filter((row) => fillRule(row, reading.state, roles));
		const left = leaveOut(table, reading.state.choices);
		if (filled.length === 0 && left === 0) return;
		if (filled.length > 0) this.append(element('p', {}, hostsFrom(reading.state.environment.text)));
		if (left > 0) this.append(element('p', {}, linesLeftOut(left, reading.state.environment.text)));
		const link = this.ownerDocument.querySelector<HTMLAnchorElement>(`a[download='${file}']`);
		link?.addEventListener('click', (event) => {
			event.preventDefault();
			download(`\uFEFF${requestCsv(table)}`, file, 'text/csv');
		});
	}
}

/** Takes out the lines that concern the reader in nothing, by what the list says of parts, releases and regions; gives how many. */
function leaveOut(table: HTMLTableElement, choices: ChecklistState['choices']): number {
	const needless = [...table.rows].filter((row) => {
		const origins = [...row.querySelectorAll<HTMLElement>('[data-holds]')];
		return (
			origins.length > 0 &&
			origins.every(({ dataset: { id = '', holds = '' } }) =>
				needlessBy(applicabilityOf({ id, holds: holds.split('\n') }), choices),
			)
		);
	});
	for (const row of needless) row.remove();
	return needless.length;
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
