import ipaddr from 'ipaddr.js';
import { findRole, type ListedRole } from './find-role.ts';
import type { Direction, Endpoint, Party } from './requirement.ts';

type Network = 'yours' | 'vendor' | 'either' | 'unknown' | 'mixed';

/**
 * The direction of a connection, seen from the reader's network, as both ends and the networks of their roles give it.
 * A role that roles.md does not list counts as the reader's where the other end is a public host: requirements address
 * people who keep their own firewall. Any other unknown end makes the direction unknown.
 */
export function directionOf(source: Party, destination: Party, roles: readonly ListedRole[]): Direction {
	let from = networkOfParty(source, roles);
	let to = networkOfParty(destination, roles);
	if (from === 'unknown' && source.endpoints.length > 0 && to === 'vendor') from = 'yours';
	if (to === 'unknown' && destination.endpoints.length > 0 && from === 'vendor') to = 'yours';
	if (from === 'yours' && to === 'yours') return 'internal';
	if (from === 'yours' && to === 'vendor') return 'outbound';
	if (from === 'vendor' && to === 'yours') return 'inbound';
	return 'unknown';
}

function networkOfParty(party: Party, roles: readonly ListedRole[]): Network {
	const networks = new Set(party.endpoints.map((endpoint) => networkOfEnd(endpoint, roles)));
	const [only] = networks;
	return networks.size > 1 ? 'mixed' : (only ?? 'unknown');
}

function networkOfEnd(endpoint: Endpoint, roles: readonly ListedRole[]): Network {
	switch (endpoint.kind) {
		case 'role':
			return findRole(roles, endpoint.text)?.network ?? 'unknown';
		case 'address':
			return isPrivate(endpoint.network) ? 'yours' : 'vendor';
		case 'host':
			return endpoint.host === 'localhost' ? 'yours' : 'vendor';
		case 'wildcard':
		case 'template':
			return 'vendor';
		case 'any':
			return 'unknown';
	}
}

/** Private, shared, loopback and link-local networks (RFC 1918, RFC 6598, RFC 4193) are the reader's own. */
function isPrivate(network: string): boolean {
	const [address] = ipaddr.parseCIDR(network);
	return ['private', 'loopback', 'linkLocal', 'uniqueLocal', 'carrierGradeNat'].includes(address.range());
}
