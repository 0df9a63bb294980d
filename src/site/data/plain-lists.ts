import ipaddr from 'ipaddr.js';
import type { Dataset } from '../../requirements/model/dataset.ts';
import type { Endpoint } from '../../requirements/model/requirement.ts';
import { plainAddress, plainName } from '../../checklist/item/plain-name.ts';

type Requirements = Pick<Dataset, 'requirements'>;

/** `hosts.txt`: the destination hosts of outbound requirements, without ports and paths. */
export function hostsList({ requirements }: Requirements): string {
	return textFile(
		outboundEnds(requirements)
			.filter(({ kind }) => kind === 'host')
			.flatMap(plainName)
			.sort(),
	);
}

/** `wildcards.txt`: the domains that outbound requirements need with all their names, as `*.example.com`. */
export function wildcardsList({ requirements }: Requirements): string {
	return textFile(
		outboundEnds(requirements)
			.filter(({ kind }) => kind === 'wildcard')
			.flatMap(plainName)
			.sort(),
	);
}

/**
 * `left-out.txt`: hosts and wildcards that neither list has because the direction of their connections is unknown, each
 * with the number of its requirement. The other lists contain only names, for programs that read every line as a name.
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

/**
 * `inbound-addresses.txt`: the source addresses and networks of inbound requirements, IPv4 first, each family in
 * numerical order.
 */
export function inboundAddressesList({ requirements }: Requirements): string {
	const networks = requirements
		.filter(({ direction }) => direction === 'inbound')
		.flatMap(({ source }) => [...source.endpoints, ...(source.addresses ?? [])])
		.flatMap((end) => (end.kind === 'address' ? end.network : []));
	return textFile(networks.sort(byNumber).map(plainAddress));
}

/** Compares two networks in CIDR notation, for sorting. */
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

/**
 * A text file with one entry a line, without duplicates. Each line ends in a line feed, and a file without entries is
 * empty.
 */
const textFile = (lines: readonly string[]): string => [...new Set(lines)].map((line) => `${line}\n`).join('');
