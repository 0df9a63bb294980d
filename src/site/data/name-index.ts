import type { Endpoint, Requirement } from '../../requirements/model/requirement.ts';
import { mergeAlike } from '../../checklist/request/merge-alike.ts';
import { byNumber } from './plain-lists.ts';
import { plainAddress } from '../../checklist/item/plain-name.ts';
import { pageUrl } from '../links/url.ts';
import type { PublishedVersion } from '../site.ts';
import { portNumbers } from '../../requirements/model/ports.ts';

/** A host, address or port, and the rows that name it. */
export interface IndexedName {
	name: string;
	uses: { version: string; rows: { ref: string; address: string }[] }[];
}

/** The index of `/find/`, similar to the index of a book. */
export interface NameIndex {
	hosts: IndexedName[];
	addresses: IndexedName[];
	ports: IndexedName[];
}

type Indexed = Pick<PublishedVersion, 'id' | 'label'> & { dataset: Pick<PublishedVersion['dataset'], 'requirements'> };
type Use = { name: string; order: string; version: string; ref: string; address: string };

/** All hosts and domains in alphabetical order, and all addresses and ports in numerical order. */
export function nameIndex(versions: readonly Indexed[]): NameIndex {
	const each = (names: (requirement: Requirement) => { name: string; order: string }[]): Use[] =>
		versions.flatMap(({ id, label, dataset }) =>
			dataset.requirements.flatMap((requirement) => {
				const { ref, page } = requirement;
				const address = `${pageUrl(id, page)}#${requirement.id}`;
				return names(requirement).map((one) => ({ ...one, version: label, ref, address }));
			}),
		);
	return {
		hosts: indexed(each((requirement) => endsOf(requirement).flatMap(hostName))),
		addresses: indexed(
			each((requirement) =>
				endsOf(requirement).flatMap((end) =>
					end.kind === 'address' ? { name: plainAddress(end.network), order: end.network } : [],
				),
			),
			byNumber,
		),
		ports: indexed(each(portNames)),
	};
}

function endsOf({ source, destination }: Requirement): Endpoint[] {
	return [source, destination].flatMap(({ endpoints, addresses = [] }) => [...endpoints, ...addresses]);
}

/** The name of an end with its sort key. `*.example.com` is sorted as `example.com`, next to its hosts. */
function hostName(end: Endpoint): { name: string; order: string }[] {
	if (end.kind === 'host') return [{ name: end.host, order: end.host }];
	if (end.kind === 'wildcard') return [{ name: `*.${end.host}`, order: end.host }];
	return end.kind === 'template' ? [{ name: end.text, order: end.text.replace(/^[^a-z0-9]+/i, '').toLowerCase() }] : [];
}

/**
 * The ports of a requirement with their sort keys. A port in words follows the first number, or comes after all
 * numbers.
 */
function portNames({ ports, portText, transports }: Requirement): { name: string; order: string }[] {
	const carriers = transports.map((transport) => transport.toUpperCase()).join('/');
	const numbers = ports.map((port) => ({
		name: [carriers, portNumbers(port)].join(' ').trim(),
		order: `${String(port.from).padStart(5, '0')} ${String(port.to).padStart(5, '0')} ${carriers}`,
	}));
	if (portText === undefined) return numbers;
	const name = [carriers, portText.replaceAll('\n', ', ')].join(' ').trim();
	return [...numbers, { name, order: `${numbers[0]?.order ?? 'z'} ${portText}` }];
}

function indexed(
	uses: readonly Use[],
	compare = (one: string, other: string) => (one < other ? -1 : Number(one > other)),
) {
	const once = mergeAlike(
		uses,
		({ name, address }) => [name, address],
		([first]) => first,
	);
	const names = mergeAlike(
		once.map((use) => ({ name: use.name, order: use.order, uses: [use] })),
		({ name }) => [name],
		(alike) => ({ ...alike[0], uses: alike.flatMap(({ uses: own }) => own) }),
	);
	return names
		.sort((one, other) => compare(one.order, other.order))
		.map(({ name, uses: own }): IndexedName => ({
			name,
			uses: mergeAlike(
				own.map(({ version, ref, address }) => ({ version, rows: [{ ref, address }] })),
				({ version }) => [version],
				(alike) => ({ ...alike[0], rows: alike.flatMap(({ rows }) => rows) }),
			),
		}));
}
