// The ends of connections as rules take them: networks, names, and what is still to be filled in.
import type { Role } from '../../requirements/model/dataset.ts';
import type { Endpoint, Party } from '../../requirements/model/requirement.ts';
import { hostsOf, type NamedHost } from '../item/named-hosts.ts';
import type { Reader } from './answers.ts';
import { distinctNetworks, plainNetwork } from './networks.ts';
import { fillIn, namesTakeAddresses } from './words-rules.ts';

/** One end of a connection. */
export interface RuleEnd {
	/** Identifies the end among others: kind and name, with its hosts. */
	key: string;
	/** As the page writes it. */
	label: string;
	/** The text of the end that paired ports refer to. */
	statedAs: string;
	kind: Endpoint['kind'] | 'described';
	/** Its role, if it is one. */
	role?: Role;
	/** The reader's hosts for that role. */
	hosts: readonly NamedHost[];
	/** Networks in CIDR notation, none inside another. */
	networks: readonly string[];
	/** Names of hosts. */
	names: readonly string[];
	/** The domain of a wildcard, without `*.`. */
	domain?: string;
	/** Names and wildcards without an address: `*.example.com`. */
	withoutAddress: readonly string[];
	/** Networks without a name. */
	withoutName: readonly string[];
	/** The path, which no packet filter sees. */
	path?: string;
	/** The same end with only these hosts. */
	withHosts: (hosts: readonly NamedHost[]) => RuleEnd;
}

/** A name that DNS and all programs here accept; nothing else gets into a rule unquoted. */
const safeName = /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/;

/**
 * The ends of a party. Addresses that the page gives instead of a name belong to that name's end; addresses needed besides it are ends of
 * their own.
 */
export function endsOf(party: Party, reader: Reader): RuleEnd[] {
	const addresses = distinctNetworks(
		(party.addresses ?? []).flatMap((end) => (end.kind === 'address' ? end.network : [])),
	);
	const isAdditional = party.addressRelation === 'additional';
	// The addresses belong to the hosts of a party, or to its machines if it has no hosts.
	const owner = party.endpoints.some(({ kind }) => kind === 'host') ? 'host' : 'role';
	const ends = party.endpoints.map((end) => endOf(end, end.kind === owner && !isAdditional ? addresses : [], reader));
	const beside = isAdditional || !party.endpoints.some(({ kind }) => kind === owner) ? addresses : [];
	const own = beside.length === 0 ? [] : [plainEnd({ kind: 'address', label: beside.join(', '), networks: beside })];
	const all = [...ends, ...own];
	return all.length > 0 ? all : [plainEnd({ kind: 'described', label: party.text.replaceAll('\n', ', ') })];
}

function endOf(end: Endpoint, addresses: readonly string[], { answers, roles, names }: Reader): RuleEnd {
	const same = { kind: end.kind, label: [end.text, end.qualifier ?? ''].join(' ').trim(), statedAs: end.text };
	const path = 'path' in end && end.path !== undefined ? { path: end.path } : {};
	switch (end.kind) {
		case 'role': {
			const role = roles.get(end.role);
			return roleEnd({ ...same, ...(role ? { role } : {}) }, hostsOf(answers, end.role, names), addresses);
		}
		case 'host':
			return safeName.test(end.host)
				? plainEnd({ ...same, ...path, networks: addresses, names: [end.host] })
				: plainEnd({ ...same, ...path, kind: 'described' });
		case 'wildcard':
			return safeName.test(end.host)
				? plainEnd({ ...same, ...path, domain: end.host })
				: plainEnd({ ...same, ...path, kind: 'described' });
		case 'address': {
			const network = plainNetwork(end.network);
			return network === undefined
				? plainEnd({ ...same, kind: 'described' })
				: plainEnd({ ...same, ...path, networks: [network] });
		}
		case 'any':
			return plainEnd(same);
		case 'template':
			return plainEnd(same);
	}
}

/** A role: the reader's hosts replace it; without any, the addresses that the page gives. */
function roleEnd(
	end: Pick<RuleEnd, 'kind' | 'label' | 'statedAs' | 'role'>,
	hosts: readonly NamedHost[],
	addresses: readonly string[],
): RuleEnd {
	if (hosts.length === 0) return plainEnd({ ...end, networks: addresses });
	const names = hosts.flatMap(({ kind, host }) => (kind === 'host' && safeName.test(host) ? host : []));
	const networks = distinctNetworks(hosts.flatMap(({ kind, host }) => (kind === 'host' ? [] : host)));
	return {
		...plainEnd({ ...end, networks, names: [...new Set(names)] }),
		hosts,
		withoutAddress: [...new Set(names)],
		withoutName: networks,
		withHosts: (some) => roleEnd(end, some, addresses),
	};
}

function plainEnd(
	end: Pick<RuleEnd, 'kind' | 'label'> &
		Partial<Pick<RuleEnd, 'statedAs' | 'role' | 'networks' | 'names' | 'domain' | 'path'>>,
): RuleEnd {
	const { networks = [], names = [], domain } = end;
	const hasAddress = networks.length > 0;
	const named = [...names, ...(domain === undefined ? [] : [`*.${domain}`])];
	const made: RuleEnd = {
		...end,
		key: [
			end.kind,
			end.role?.id ?? named.join(' '),
			networks.join(' '),
			named.length > 0 || end.role ? '' : end.label,
		].join('|'),
		statedAs: end.statedAs ?? end.label,
		hosts: [],
		networks,
		names,
		withoutAddress: hasAddress ? [] : named,
		withoutName: named.length > 0 ? [] : networks,
		withHosts: () => made,
	};
	return made;
}

/** Whether the addresses of an end are unknown, so that somebody has to fill them in. */
export function isOpen({ kind, networks }: RuleEnd): boolean {
	return kind !== 'any' && networks.length === 0;
}

/** Sentences on what somebody has to fill in before the rules match all of an end, in formats with a place for that. */
export function toFill(end: RuleEnd): string[] {
	if (end.withoutAddress.length > 0) return [namesTakeAddresses(end.withoutAddress)];
	return isOpen(end) ? [fillIn(end.label)] : [];
}
