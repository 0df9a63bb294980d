// The ends of connections as rules can take them: networks, names, and what is still to be filled in.
import type { Role } from '../../requirements/model/dataset.ts';
import type { Endpoint, Party } from '../../requirements/model/requirement.ts';
import { hostsOf, type NamedHost } from '../item/named-hosts.ts';
import type { Reader } from './answers.ts';
import { distinctNetworks, plainNetwork } from './networks.ts';
import { fillIn, namesTakeAddresses } from './words-rules.ts';

/** One end of a connection. */
export interface RuleEnd {
	/** What tells it from other ends: kind and name, with the hosts that stand for it. */
	key: string;
	/** As the page has it. */
	label: string;
	/** The text of the end by which ports that come in pairs name it. */
	statedAs: string;
	kind: Endpoint['kind'] | 'described';
	/** The role that it is. */
	role?: Role;
	/** The reader's hosts for that role. */
	hosts: readonly NamedHost[];
	/** Networks in CIDR notation, none within another one. */
	networks: readonly string[];
	/** Names of hosts. */
	names: readonly string[];
	/** The domain of a wildcard, without `*.`. */
	domain?: string;
	/** What of it no network stands for: names, `*.example.com`. */
	withoutAddress: readonly string[];
	/** Networks that no name stands for. */
	withoutName: readonly string[];
	/** The path that no packet filter sees. */
	path?: string;
	/** The same end for some of its hosts. */
	withHosts: (hosts: readonly NamedHost[]) => RuleEnd;
}

/** A name as DNS and all programs here take it; nothing else gets into a rule unquoted. */
const safeName = /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/;

/** The ends that a party stands for. Addresses that the page gives in place of a name go with it; those that are needed besides are ends of their own. */
export function endsOf(party: Party, reader: Reader): RuleEnd[] {
	const addresses = distinctNetworks(
		(party.addresses ?? []).flatMap((end) => (end.kind === 'address' ? end.network : [])),
	);
	const isAdditional = party.addressRelation === 'additional';
	// Addresses are those of the hosts of a party; where it has none, those of its machines.
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

/** A role: the reader's hosts stand for it or, where none are named, the addresses that the page gives. */
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

/** Whether nothing says which addresses an end has: somebody has to fill them in. */
export function isOpen({ kind, networks }: RuleEnd): boolean {
	return kind !== 'any' && networks.length === 0;
}

/** What somebody has to fill in before rules for an end match all of it, where a format has a place for that: sentences. */
export function toFill(end: RuleEnd): string[] {
	if (end.withoutAddress.length > 0) return [namesTakeAddresses(end.withoutAddress)];
	return isOpen(end) ? [fillIn(end.label)] : [];
}
