import { ruleJustification, ruleRemarks } from '../../checklist/request/words-request-line.ts';
import type { FilledEnd, FilledRule } from '../../checklist/request/fill-request.ts';
import type { FirewallEnd } from '../../checklist/request/firewall-ends.ts';
import { element } from '../dom/element.ts';

/**
 * A line of the filled request as a row: a copy of the row of the page that it was made from, with the line's hosts, and without what the
 * line leaves out.
 */
export function filledRow(row: HTMLTableRowElement, line: FilledRule): HTMLTableRowElement {
	const { stated } = line;
	const filled = row.ownerDocument.importNode(row, true);
	const place = (column: string) => filled.querySelector(`[data-column=${column}] > div`);
	showEnds(place('source'), stated.sources, line.sources);
	showEnds(place('destination'), stated.destinations, line.destinations);
	if (line.ports !== stated.ports) place('port')?.replaceChildren(line.ports.join(', '));
	if (line.origins === stated.origins) return filled;
	const numbers = [...(place('id')?.children ?? [])];
	place('id')?.replaceChildren(
		...numbers.filter((_, index) => line.origins.some((one) => one === stated.origins[index])),
	);
	// Notes and conditions are those of the requirements that are left.
	place('notes')?.replaceChildren(ruleJustification(line));
	place('condition')?.replaceChildren(...ruleRemarks(line).map((remark) => element('p', {}, remark)));
	return filled;
}

function showEnds(place: Element | null, stated: readonly FirewallEnd[], ends: readonly FilledEnd[]): void {
	const cells = [...(place?.children ?? [])];
	const shown = ends.flatMap((end) => {
		const cell = cells[stated.indexOf(end.stated)];
		const hosts = end.hosts.flatMap((host, index) => [index === 0 ? ': ' : ', ', element('code', {}, host)]);
		cell?.append(...hosts);
		return cell ?? [];
	});
	place?.replaceChildren(...shown);
}
