// Ports that hosts have of their own. One takes the place of a port of the page only for the requirements that the reader says so for.
import type { Item, ItemEnd, OwnPort } from './item.ts';
import { hostText, type NamedHost } from './named-hosts.ts';
import { own, type ChecklistState } from '../state/state.ts';
import { andList } from '../words/grammar.ts';
import { portNumbers } from '../../requirements/model/ports.ts';

type Uses = Pick<ChecklistState, 'ownPorts'>;

/** The ports and ranges of an end that a host's own port can take the place of; one empty text where the page states none in numbers. */
export function replaceablePorts({ ports, httpsPorts }: ItemEnd): string[] {
	const stated = ports.map(portNumbers);
	const all = [...new Set([...stated, ...httpsPorts.map(String)])];
	return all.length > 0 ? all : [''];
}

/** The line that keeps that a host's own port is used for a requirement in place of one of its ports. */
export const useLine = (id: string, instead: string): string => `${id} ${instead}`;

/** The ports of an item that a host has others for, as the reader said. */
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

/** " (port 8443 instead of 443 on fe1.example.com)": what follows the sentence of the page; empty where nothing is replaced. */
export function ownPortsText(ownPorts: readonly OwnPort[]): string {
	const parts = ownPorts.map(({ host, instead, port }) =>
		instead === '' ? `port ${port} on ${host}` : `port ${port} instead of ${instead} on ${host}`,
	);
	return parts.length === 0 ? '' : ` (${andList(parts)})`;
}
