import type { Endpoint, Party } from '../../requirements/model/requirement.ts';
import { plainAddress } from '../item/plain-name.ts';

/** An end of a rule, as a firewall can take it. */
export interface FirewallEnd {
	/** A host without its path, an address or network, a wildcard, or the name of a role. */
	text: string;
	/** What it is; undefined where the page has nothing but words for all of a party. */
	kind: Endpoint['kind'] | undefined;
	/** The id of a role, in whose place a reader's own hosts can stand. */
	role?: string;
	/** The end as the page states it: ports that come in pairs name their end by it. */
	statedAs: string;
	/** The path that a firewall cannot see. */
	path?: string;
	/** Of an address: the name that the page gives it for. */
	addressOf?: string;
	/** Of a name: addresses that may be allowed in its place. */
	otherwise?: string[];
}

/**
 * The ends that a party stands for in a rule. Addresses take the place of a name where connections come in (`byAddress`), since few firewalls
 * can filter those by name; elsewhere the name stays, and its alternatives go with it. Addresses needed besides the name are ends of their own.
 */
export function firewallEnds(party: Party, byAddress: boolean): FirewallEnd[] {
	const addresses = (party.addresses ?? []).flatMap((end) => (end.kind === 'address' ? plainAddress(end.network) : []));
	// Addresses are those of the hosts of a party; where it has none, those of its machines.
	const hosts = party.endpoints.flatMap((end) => (end.kind === 'host' ? end.host : []));
	const isNamed = (kind: Endpoint['kind'] | undefined) => kind === (hosts.length > 0 ? 'host' : 'role');
	const byName = party.endpoints.map(endOf);
	if (party.endpoints.length === 0)
		return [{ text: party.text.replaceAll('\n', ', '), kind: undefined, statedAs: party.text }];
	if (addresses.length === 0) return byName;
	const names = hosts.length > 0 ? hosts : byName.filter(({ kind }) => kind === 'role').map(({ text }) => text);
	const own = addresses.map((text): FirewallEnd => ({
		text,
		kind: 'address',
		statedAs: text,
		addressOf: names.join(', '),
	}));
	if (party.addressRelation === 'additional') return [...byName, ...own];
	if (byAddress) return [...byName.filter(({ kind }) => !isNamed(kind)), ...own];
	return byName.map((end) => (isNamed(end.kind) ? { ...end, otherwise: addresses } : end));
}

function endOf(end: Endpoint): FirewallEnd {
	const same = { kind: end.kind, statedAs: end.text };
	switch (end.kind) {
		case 'role':
			return { ...same, text: [end.text, end.qualifier ?? ''].join(' ').trim(), role: end.role };
		case 'host':
			return { ...same, text: end.host, ...pathOf(end) };
		case 'wildcard':
			return { ...same, text: `*.${end.host}`, ...pathOf(end) };
		case 'address':
			return { ...same, text: plainAddress(end.network), ...pathOf(end) };
		case 'template':
		case 'any':
			return { ...same, text: end.text };
	}
}

const pathOf = ({ path }: { path?: string | undefined }) => (path === undefined ? {} : { path });
