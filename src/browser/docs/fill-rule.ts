import { linesForHost, type AskedPorts } from '../../checklist/item/host-rules.ts';
import { hostText, hostsOf, type NamedHost, type Roles } from '../../checklist/item/named-hosts.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import { element } from '../dom/element.ts';

/**
 * Puts the reader's hosts beside the machines of a rule. A host whose own port the reader put in place of the page's gets lines of its own,
 * below. As a source, or where nothing was said of it, a host has no port. False where no host is named for the rule.
 */
export function fillRule(row: HTMLTableRowElement, state: ChecklistState, roles: Roles): boolean {
	const origins = [...row.querySelectorAll<HTMLElement>('[data-column=id] p')];
	removeUnused(row, origins, (role) => hostsOf(state, role, roles).length > 0);
	const cells = [...row.querySelectorAll<HTMLElement>('[data-role]')].filter((cell) => !cell.querySelector('code'));
	const requirements = origins.map((origin) => ({
		id: idOf(origin),
		formerIds: (origin.dataset['formerIds'] ?? '').split('\n').filter((id) => id !== ''),
	}));
	const ports = textOf(row, 'port')
		.split(', ')
		.filter((port) => port !== '');
	let isNamed = false;
	for (const cell of cells) {
		const hosts = hostsOf(state, cell.dataset['role'] ?? '', roles);
		if (hosts.length === 0) continue;
		isNamed = true;
		const isSource = cell.closest('[data-column=source]') !== null;
		const apart = isSource
			? []
			: hosts.map((host) => ({ host, lines: linesForHost(host, requirements, ports, state) }));
		for (const { host, lines = [] } of apart.toReversed()) {
			for (const line of lines.toReversed()) row.after(lineOf(row, cell, host, line));
		}
		const staying = hosts.filter((host) => !apart.some((each) => each.host === host && each.lines));
		if (staying.length > 0) nameHosts(cell, staying);
		else cell.remove();
	}
	if (row.querySelector('[data-column=destination] > div')?.childElementCount === 0) row.remove();
	return isNamed;
}

/** Of machines of which one is enough, takes out those without a host where another one has some. */
function removeUnused(row: HTMLElement, origins: readonly HTMLElement[], isNamed: (role: string) => boolean): void {
	for (const cell of row.querySelectorAll<HTMLElement>('[data-column=destination] [data-role]')) {
		const { role = '' } = cell.dataset;
		const choices = origins.map(({ dataset }) => (dataset['choice'] ?? '').split(' '));
		if (!isNamed(role) && choices.every((ids) => ids.includes(role) && ids.some(isNamed))) cell.remove();
	}
}

/** The rule for one of its hosts alone, with the ports and requirements of a line. */
function lineOf(row: HTMLTableRowElement, cell: HTMLElement, host: NamedHost, { ports, ids }: AskedPorts) {
	const line = row.ownerDocument.importNode(row, true);
	const destination = line.querySelector('[data-column=destination] > div');
	const role = cell.cloneNode(true);
	if (role instanceof HTMLElement) nameHosts(role, [host]);
	destination?.replaceChildren(role);
	line.querySelector('[data-column=port] > div')?.replaceChildren(ports.join(', '));
	for (const origin of line.querySelectorAll<HTMLElement>('[data-column=id] p')) {
		if (!ids.includes(idOf(origin))) origin.remove();
	}
	return line;
}

function nameHosts(cell: HTMLElement, hosts: readonly NamedHost[]): void {
	const texts = hosts.map((host) => (host.kind === 'network' ? hostText(host) : host.host));
	cell.append(': ', ...texts.flatMap((text, index) => [...(index > 0 ? [', '] : []), element('code', {}, text)]));
}

const idOf = (origin: HTMLElement) => origin.querySelector('small')?.textContent.trim() ?? '';
const textOf = (row: HTMLElement, column: string) =>
	row.querySelector(`[data-column=${column}]`)?.textContent.trim() ?? '';
