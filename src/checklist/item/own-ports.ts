// Own ports of hosts. An own port replaces a port of the page only for the requirements that the reader chose.
import type { Item, ItemEnd, OwnPort } from './item.ts';
import { hostText, type NamedHost } from './named-hosts.ts';
import { own, type ChecklistState } from '../state/state.ts';
import { andList } from '../words/grammar.ts';
import { portNumbers } from '../../requirements/model/ports.ts';

type Uses = Pick<ChecklistState, 'ownPorts'>;

/** The ports and ranges of an end that an own port can replace; a single empty text where the page states none in numbers. */
export function replaceablePorts({ ports, httpsPorts }: ItemEnd): string[] {
	const stated = ports.map(portNumbers);
	const all = [...new Set([...stated, ...httpsPorts.map(String)])];
	return all.length > 0 ? all : [''];
}

/** The saved line for a requirement whose port is replaced by a host's own port. */
export const useLine = (id: string, instead: string): string => `${id} ${instead}`;

/** The ports of an item that the reader replaced. */
export function ownPortsOf(
	{ id, formerIds }: Pick<Item, 'id' | 'formerIds'>,
	end: ItemEnd,
	host: NamedHost,
	{ ownPorts }: Uses,
): OwnPort[] {
	const { port } = host;
	if (port === null) return [];
	const uses = new Set((own(ownPorts, hostText(host))?.text ?? '').split('\n'));
	return replaceablePorts(end).flatMap((instead) =>
		[id, ...formerIds].some((each) => uses.has(useLine(each, instead))) ? [{ host: host.host, instead, port }] : [],
	);
}

/** " (port 8443 instead of 443 on fe1.example.com)": the end of the sentence; empty where nothing is replaced. */
export function ownPortsText(ownPorts: readonly OwnPort[]): string {
	const parts = ownPorts.map(({ host, instead, port }) =>
		instead === '' ? `port ${port} on ${host}` : `port ${port} instead of ${instead} on ${host}`,
	);
	return parts.length === 0 ? '' : ` (${andList(parts)})`;
}
