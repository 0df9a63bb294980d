import type { Item, ItemEnd, OwnPort } from '../item/item.ts';
import type { NamedHost } from '../item/named-hosts.ts';
import * as words from './words-commands.ts';
import type { FillIn, PlannedCheck } from './planned-check.ts';
import { portNumbers } from '../../requirements/model/ports.ts';

/** What a person can try for an item, and what is to be said of it. */
export interface Plan {
	checks: readonly PlannedCheck[];
	/** Sentences on what the commands leave out; for what has no command, which evidence is acceptable. */
	remarks: readonly string[];
}

/** What a command can be given as a host. Nothing else is put into one, quoted or not: "-e" would be an option to some programs. */
const hostPattern = /^[\p{L}\p{N}_:][\p{L}\p{N}\p{M}_.:-]*$/u;

/** What to try for an item on a machine of its source. Hosts are those that the reader named, by the id of the role. */
export function planChecks(item: Item, hosts: Readonly<Record<string, readonly NamedHost[]>>): Plan {
	switch (item.reason) {
		case 'inbound':
			return { checks: [], remarks: [words.inboundEvidence] };
		case 'not-a-connection':
		case 'unknown-protocol':
			return { checks: [], remarks: [words.noCommand] };
		case 'local':
			if (!item.ends.some(isLocalhost)) return planLocal(item);
			break;
		default:
	}
	const remarks: string[] = [];
	const overTcp = item.transports.length === 0 || item.transports.includes('tcp');
	const checks = item.ends.flatMap((end) => {
		const places = placesOf(end, item, hosts, remarks);
		const pings: PlannedCheck[] = item.transports.includes('icmp')
			? places.map(({ host }) => ({ kind: 'ping', host }))
			: [];
		return [...pings, ...(overTcp ? places.flatMap((place) => portChecks(end, place, remarks)) : [])];
	});
	if (item.alternatives && item.ends.length > 1) remarks.push(words.oneIsEnough);
	if (item.transports.includes('udp')) remarks.push(words.udpEvidence);
	if (checks.length === 0 && remarks.length === 0) remarks.push(words.noCommand);
	return { checks: distinct(checks), remarks: [...new Set(remarks)] };
}

/** What happens on a server itself: a port that a service listens on, or what localhost leads to. */
function planLocal({ ends, given, transports }: Item): Plan {
	if (ends.length === 0 && /\blocalhost\b|\b127\.0\.0\.1\b/.test(given.sentence)) {
		const byHttp = /\bHTTP\b/.test(given.sentence);
		return {
			checks: [
				{ kind: 'resolve', host: 'localhost' },
				...(byHttp ? [{ kind: 'tcp', host: '127.0.0.1', port: 80 } as const] : []),
			],
			remarks: [words.localhostShown, ...(byHttp ? [words.localhostByHttp] : [])],
		};
	}
	if (transports.length > 0 && !transports.includes('tcp')) return { checks: [], remarks: [words.noCommand] };
	const ranges = ends.flatMap((end) => end.ports);
	const stated = ranges.flatMap(({ from, to }) => [from, to]);
	const ports = stated.length > 0 ? stated : [...given.ports.matchAll(/\b\d{1,5}\b/g)].map(Number);
	const checks = [...new Set(ports)].map((port) => ({ kind: 'listener', port }) as const);
	const leftOut = ranges.flatMap(({ from, to }) => (from === to ? [] : [words.firstAndLast(from, to)]));
	return { checks, remarks: [checks.length === 0 ? words.noCommand : words.listenerShown, ...leftOut] };
}

/** A host to try, and ports that it has in place of the page's. */
interface Place {
	host: string | FillIn;
	ownPorts: readonly OwnPort[];
}

/** The hosts of an end, with the ports that the reader put in place of the page's for this item. */
function placesOf(
	end: ItemEnd,
	{ targets, ownPorts }: Item,
	hosts: Readonly<Record<string, readonly NamedHost[]>>,
	remarks: string[],
): Place[] {
	const known = (host: string, port?: number | null): Place => ({
		host: hostPattern.test(host) ? host : fillIn(end.text, 'HOST'),
		ownPorts: ownPorts.filter((each) => each.host === host && (port === undefined || each.port === port)),
	});
	const unknown: Place[] = [{ host: fillIn(end.text, 'HOST'), ownPorts: [] }];
	switch (end.kind) {
		case 'host':
			return [known(end.name)];
		case 'role': {
			const named = Object.hasOwn(hosts, end.name) ? (hosts[end.name] ?? []) : [];
			const networks = named.filter(({ kind }) => kind === 'network');
			if (networks.length > 0) remarks.push(words.hostOfNetwork(networks.map(({ host }) => host)));
			const places = named.filter(({ kind }) => kind !== 'network').map(({ host, port }) => known(host, port));
			return networks.length > 0 || places.length === 0 ? [...places, ...unknown] : places;
		}
		case 'address': {
			const [, address = end.name, bits] = /^(.*?)(?:\/(\d+))?$/.exec(end.name) ?? [];
			if (bits === undefined || bits === (address.includes(':') ? '128' : '32')) return [known(address)];
			remarks.push(words.hostOfNetwork([end.name]));
			return unknown;
		}
		case 'wildcard': {
			remarks.push(words.otherNames(end.text));
			const names = targets.flatMap((target) => {
				const [, name = ''] = /^https:\/\/([^:/]+)/.exec(target) ?? [];
				return name === end.name || name.endsWith(`.${end.name}`) ? [name] : [];
			});
			const places = [...new Set(names)].map((name) => known(name));
			return names.some((name) => name !== end.name) ? places : [...places, ...unknown];
		}
		case 'template':
		case 'any':
			return unknown;
	}
}

/** What to try at one host: HTTPS where it is spoken, a connection at the other ports, and of ranges the first and last port. */
function portChecks(end: ItemEnd, { host, ownPorts }: Place, remarks: string[]): PlannedCheck[] {
	// What the page has encoded already is not encoded twice.
	const path = encodeURI(end.path || '/').replace(/%25(?=[0-9a-f]{2})/gi, '%');
	const https = (at: number): PlannedCheck => ({ kind: 'https', host, port: at, path });
	const tcp = (at: number | FillIn): PlannedCheck => ({ kind: 'tcp', host, port: at });
	const inPlaceOf = (stated: string) => ownPorts.find(({ instead }) => instead === stated)?.port;
	const others = end.ports.flatMap(({ from, to }) => {
		const replaced = inPlaceOf(portNumbers({ from, to }));
		if (from === to) return end.httpsPorts.includes(from) ? [] : [replaced ?? from];
		if (replaced !== undefined) return [replaced];
		remarks.push(words.firstAndLast(from, to));
		return [from, to].filter((at) => !end.httpsPorts.includes(at));
	});
	const secure = end.httpsPorts.map((at) => https(inPlaceOf(`${at}`) ?? at));
	const all = [...secure, ...[...new Set(others)].map(tcp)];
	return all.length > 0 ? all : [tcp(inPlaceOf('') ?? fillIn(end.text, 'PORT'))];
}

/** A name under a wildcard may stand on the page as well. */
function distinct(checks: readonly PlannedCheck[]): PlannedCheck[] {
	return [...new Map(checks.map((check) => [JSON.stringify(check), check])).values()];
}

const isLocalhost = ({ kind, name }: ItemEnd) => kind === 'host' && name === 'localhost';

function fillIn(about: string, what: 'HOST' | 'PORT'): FillIn {
	const name = about
		.normalize('NFKD')
		.toUpperCase()
		.replace(/[^A-Z0-9]+/g, '_')
		.replace(/^[_0-9]+|_+$/g, '')
		.slice(0, 40);
	return { variable: `${name === '' ? 'OTHER' : name}_${what}`, about };
}
