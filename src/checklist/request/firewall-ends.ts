import type { Endpoint, Party } from '../../requirements/model/requirement.ts';
import { plainAddress } from '../item/plain-name.ts';

/** An end of a rule, as a firewall can take it. */
export interface FirewallEnd {
	/** A host without its path, an address or network, a wildcard, or the name of a role. */
	text: string;
	/** Its kind; undefined where the page only describes the whole party in words. */
	kind: Endpoint['kind'] | undefined;
	/** The id of a role that the reader's own hosts can replace. */
	role?: string;
	/** The end as the page states it: paired ports refer to their end by this text. */
	statedAs: string;
	/** The path that a firewall cannot see. */
	path?: string;
	/** For an address: the name that it belongs to. */
	addressOf?: string;
	/** For a name: addresses that may be allowed instead. */
	otherwise?: string[];
}

/**
 * The ends of a party in a rule. With `byAddress`, for inbound connections, addresses replace the name, because few firewalls can filter
 * inbound connections by name. Otherwise the name stays and keeps its alternatives. Addresses that are needed besides the name are ends of
 * their own.
 */
export function firewallEnds(party: Party, byAddress: boolean): FirewallEnd[] {
	const addresses = (party.addresses ?? []).flatMap((end) => (end.kind === 'address' ? plainAddress(end.network) : []));
	// The addresses belong to the hosts of a party, or to its machines if it has no hosts.
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
