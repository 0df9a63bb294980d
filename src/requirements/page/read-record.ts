import type { ListItem, Nodes } from 'mdast';
import { addressesIn } from '../cells/addresses.ts';
import type { BlockContext } from './block-context.ts';
import type { Draft } from '../model/draft.ts';
import { draftBase } from './draft-base.ts';
import { contradictedPort, reportOwnPorts } from '../cells/host-ports.ts';
import { pairPorts } from '../cells/pair-ports.ts';
import { plainLines } from '../text/plain-lines.ts';
import { doubtOf, reportUnknownProtocol } from '../cells/protocol-doubt.ts';
import { readParty } from '../cells/read-party.ts';
import { readPorts } from '../cells/read-ports.ts';
import { readProtocol } from '../cells/read-protocol.ts';
import { reportPorts } from '../cells/report-ports.ts';
import type { SourceText } from '../text/source-text.ts';

type Key = 'source' | 'destination' | 'port' | 'protocol' | 'address';

const keys: [Key, RegExp][] = [
	['port', /^(?:protocols? (?:and|&) )?ports?(?: range| number)?s?(?: (?:and|&) protocols?)?$/i],
	['destination', /^(?:destination|(?:destination )?(?:endpoint|host|host ?name|url|fqdn|domain)|to)s?$/i],
	['source', /^(?:source|from)s?$/i],
	['protocol', /^(?:protocol|transport)s?$/i],
	['address', /^(?:destination )?(?:ipv4|ipv6|ips?|ip address(?:es)?|address(?:es)?)$/i],
];

const optional = /^\(?optional\)?[:\s]\s*/i;

/** The fields of an item and of all items nested in it, and the lines that are not fields. */
interface Fields {
	byKey: Map<Key, SourceText[]>;
	endpoints: number;
	other: SourceText[];
}

/**
 * Reads a record: nested items of the form `Endpoint: …`, `Port: …`, with the words of column headings. It is one
 * requirement, named by the outer item, if it states one endpoint and a port. Several endpoints need an item each.
 */
export function readRecord(item: ListItem, context: BlockContext): Draft | undefined {
	if (!item.children.some((child) => child.type === 'list')) return undefined;
	const { byKey, endpoints, other } = fieldsOf(item, context.source);
	const portLines = byKey.get('port');
	if (endpoints !== 1 || !portLines) return undefined;
	const protocol = readProtocol(byKey.get('protocol') ?? []);
	const ports = readPorts(portLines, protocol.transports);
	const from = readParty(byKey.get('source') ?? []);
	const to = readParty(byKey.get('destination') ?? []);
	if (ports.ports.length === 0 && ports.portText === undefined) return undefined;
	reportPorts(ports, context.problems);
	reportUnknownProtocol(protocol, context.problems);
	const stated = pairPorts(to, ports);
	const ownPorts = reportOwnPorts(to, stated, context.problems);
	if (ports.faults.length > 0 || ownPorts === 'unreadable') return undefined;
	const portText = ownPorts === 'contradicted' ? contradictedPort : ports.portText;
	const addressLines = byKey.get('address') ?? [];
	const addresses = addressesIn(addressLines);
	const [title, ...rest] = other;
	const named = title?.text.replace(/:$/, '') ?? '';
	const service = named.replace(optional, '');
	const notes = [...rest, ...(addresses.length > 0 ? [] : addressLines)].map((line) => line.text).join('\n');
	return {
		...draftBase(item, context),
		kind: 'connection',
		source: from.party,
		destination: addresses.length > 0 ? { ...to.party, addresses } : to.party,
		ports: ownPorts === 'contradicted' ? [] : stated,
		...(portText === undefined ? {} : { portText }),
		...doubtOf(protocol, ports, ownPorts),
		transports: [...new Set([...protocol.transports, ...ports.transports])],
		application: protocol.application ?? (ports.applications.join('/') || (to.ends[0]?.application ?? null)),
		...(service === named ? {} : { necessity: 'conditional' as const, condition: 'optional' }),
		...(service === '' ? {} : { service }),
		notes: { text: notes, html: '' },
	};
}

function fieldsOf(item: ListItem, source: string): Fields {
	const fields: Fields = { byKey: new Map(), endpoints: 0, other: [] };
	const visit = (node: Nodes) => {
		if (node.type === 'paragraph') {
			for (const line of plainLines(node.children, source)) {
				const colon = /^([^:]{1,24}):\s+(?=\S)/.exec(line.text);
				const key = keys.find(([, pattern]) => pattern.test(colon?.[1]?.trim() ?? ''))?.[0];
				if (!key || !colon) {
					fields.other.push(line);
					continue;
				}
				if (key === 'destination') fields.endpoints += 1;
				fields.byKey.set(key, [...(fields.byKey.get(key) ?? []), line.slice(colon[0].length)]);
			}
		} else if ('children' in node) node.children.forEach(visit);
	};
	item.children.forEach(visit);
	return fields;
}
