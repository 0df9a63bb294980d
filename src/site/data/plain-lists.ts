import ipaddr from 'ipaddr.js';
import type { Dataset } from '../../requirements/model/dataset.ts';
import type { Endpoint } from '../../requirements/model/requirement.ts';
import { plainAddress, plainName } from '../../checklist/item/plain-name.ts';

type Requirements = Pick<Dataset, 'requirements'>;

/** `hosts.txt`: the hosts that outbound requirements lead to, without ports and paths. */
export function hostsList({ requirements }: Requirements): string {
	return textFile(
		outboundEnds(requirements)
			.filter(({ kind }) => kind === 'host')
			.flatMap(plainName)
			.sort(),
	);
}

/** `wildcards.txt`: the domains that outbound requirements need whole, as `*.example.com`. */
export function wildcardsList({ requirements }: Requirements): string {
	return textFile(
		outboundEnds(requirements)
			.filter(({ kind }) => kind === 'wildcard')
			.flatMap(plainName)
			.sort(),
	);
}

/**
 * `left-out.txt`: hosts and wildcards that are in neither of those lists, since nothing says in which direction their connections go; each with the number
 * of its requirement. The lists themselves hold names and nothing else, for programs that take any line for a name.
 */
export function leftOutList({ requirements }: Requirements): string {
	const listed = new Set(outboundEnds(requirements).flatMap(plainName));
	return textFile(
		requirements
			.filter(({ direction }) => direction === 'unknown')
			.flatMap(({ ref, destination }) =>
				destination.endpoints
					.filter(({ kind }) => kind === 'host' || kind === 'wildcard')
					.flatMap(plainName)
					.filter((name) => !listed.has(name))
					.map((name) => `${name} (${ref}: direction unknown)`),
			)
			.sort(),
	);
}

/** `inbound-addresses.txt`: the addresses and networks that inbound requirements come from, IPv4 first, each kind by number. */
export function inboundAddressesList({ requirements }: Requirements): string {
	const networks = requirements
		.filter(({ direction }) => direction === 'inbound')
		.flatMap(({ source }) => [...source.endpoints, ...(source.addresses ?? [])])
		.flatMap((end) => (end.kind === 'address' ? end.network : []));
	return textFile(networks.sort(byNumber).map(plainAddress));
}

/** For sorting networks in CIDR notation. */
export function byNumber(one: string, other: string): number {
	const [a, b] = [sortKey(one), sortKey(other)];
	return a < b ? -1 : a > b ? 1 : 0;
}

const outboundEnds = (requirements: Dataset['requirements']): Endpoint[] =>
	requirements.filter(({ direction }) => direction === 'outbound').flatMap(({ destination }) => destination.endpoints);

function sortKey(network: string): string {
	const [address, length] = ipaddr.parseCIDR(network);
	const bytes = address.toByteArray().map((byte) => byte.toString(16).padStart(2, '0'));
	return `${bytes.length === 4 ? 4 : 6} ${bytes.join('')} ${String(length).padStart(3, '0')}`;
}

/** One a line, none twice, the last line ended too; a file without entries is empty. */
const textFile = (lines: readonly string[]): string => [...new Set(lines)].map((line) => `${line}\n`).join('');
