import type { Item, ItemEnd, OwnPort } from '../item/item.ts';
import type { NamedHost } from '../item/named-hosts.ts';
import * as words from './words-commands.ts';
import { untriedOf, type FillIn, type PlannedCheck, type Unproven } from './planned-check.ts';
import { portNumbers } from '../../requirements/model/ports.ts';

/** What a person can try for an item, and the remarks that go with it. */
export interface Plan {
	checks: readonly PlannedCheck[];
	/** Sentences on what the commands leave out. Where there is no command: which evidence is acceptable. */
	remarks: readonly string[];
}

/** What a command accepts as a host. Nothing else is ever inserted, quoted or not: some programs would read "-e" as an option. */
const hostPattern = /^[\p{L}\p{N}_:][\p{L}\p{N}\p{M}_.:-]*$/u;

/** What to try for an item on a machine of its source. Hosts are those that the reader named, by the id of the role. */
export function planChecks(item: Item, hosts: Readonly<Record<string, readonly NamedHost[]>>): Plan {
	switch (item.reason) {
		case 'inbound':
			return { checks: [], remarks: [words.inboundEvidence] };
		case 'not-a-connection':
			return planNames(item);
		case 'unknown-protocol':
			return { checks: [], remarks: [words.noCommand] };
		case 'local':
			if (!item.ends.some(isLocalhost)) return planLocal(item);
			break;
		default:
	}
	const remarks: string[] = [];
	const overTcp = item.transports.length === 0 || item.transports.includes('tcp');
	const untried = untriedOf(item.transports);
	const perEnd = item.ends.map((end) => {
		const places = placesOf(end, item, hosts, remarks).map((place) => ({
			...place,
			unproven: [...place.unproven, ...untried],
		}));
		const pings: PlannedCheck[] = item.transports.includes('icmp')
			? places.map(({ host, unproven }) => ({ kind: 'ping', host, ...leaves(unproven) }))
			: [];
		return [...pings, ...(overTcp ? places.flatMap((place) => portChecks(end, place, remarks)) : [])];
	});
	const isChoice = item.alternatives && item.ends.length > 1;
	const checks = isChoice ? perEnd.flatMap((own) => withSpares(own, perEnd)) : perEnd.flat();
	if (isChoice) remarks.push(words.oneIsEnough);
	remarks.push(...untried.map(words.untriedEvidence));
	if (checks.length === 0 && remarks.length === 0) remarks.push(words.noCommand);
	return { checks: distinct(checks), remarks: [...new Set(remarks)] };
}

/** Checks on the server itself: a port that a service listens on, or what localhost resolves to. */
function planLocal({ ends, given, transports }: Item): Plan {
	if (ends.length === 0 && /\blocalhost\b|\b127\.0\.0\.1\b/.test(given.sentence)) {
		const byHttp = /\bHTTP\b/.test(given.sentence);
		return {
			checks: [
				{ kind: 'resolve', host: 'localhost', expected: ['127.0.0.1'] },
				...(byHttp ? [{ kind: 'tcp', host: '127.0.0.1', port: 80, unproven: ['http'] } as const] : []),
			],
			remarks: [words.localhostShown, ...(byHttp ? [words.localhostByHttp] : [])],
		};
	}
	if (transports.length > 0 && !transports.includes('tcp')) return { checks: [], remarks: [words.noCommand] };
	const ranges = ends.flatMap((end) => end.ports);
	const stated = ranges.flatMap(({ from, to }) => [from, to]);
	const ports = stated.length > 0 ? stated : [...given.ports.matchAll(/\b\d{1,5}\b/g)].map(Number);
	const unproven: Unproven[] = [
		...(ranges.some(({ from, to }) => from !== to) ? (['range'] as const) : []),
		...untriedOf(transports),
	];
	const checks = [...new Set(ports)].map((port) => ({ kind: 'listener', port, ...leaves(unproven) }) as const);
	const leftOut = ranges.flatMap(({ from, to }) => (from === to ? [] : [words.firstAndLast(from, to)]));
	return { checks, remarks: [checks.length === 0 ? words.noCommand : words.listenerShown, ...leftOut] };
}

/** Names that must resolve, to the IPv4 addresses in the sentence if it has some. No checks if the sentence is about something else. */
function planNames({ given: { sentence } }: Item): Plan {
	const names = /\bresolve/i.test(sentence)
		? (sentence.match(/\b(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*[a-z0-9]\b/gi) ?? [])
		: [];
	const expected = sentence.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g) ?? [];
	const checks = names.map((host) => ({ kind: 'resolve', host: host.toLowerCase(), expected }) as const);
	return { checks: distinct(checks), remarks: checks.length === 0 ? [words.noCommand] : [] };
}

/** A host to try, its own ports if they replace those of the page, and what its answer leaves unproven of the end. */
interface Place {
	host: string | FillIn;
	ownPorts: readonly OwnPort[];
	unproven: readonly Unproven[];
}

const leaves = (unproven: readonly Unproven[]) => (unproven.length === 0 ? {} : { unproven: [...new Set(unproven)] });

/** The checks of one end, where any one of several ends is enough. */
function withSpares(own: readonly PlannedCheck[], perEnd: readonly (readonly PlannedCheck[])[]): PlannedCheck[] {
	const others = perEnd.filter((each) => each !== own).flat();
	const hosts = others.flatMap((check) => ('host' in check ? [check.host] : []));
	const spare = hosts.every((host) => typeof host !== 'string') ? hosts.filter((host) => typeof host !== 'string') : [];
	return own.map((check) => ({ ...check, spare }));
}

/** The hosts of an end, with the ports that replace those of the page for this item. */
function placesOf(
	end: ItemEnd,
	{ targets, ownPorts }: Item,
	hosts: Readonly<Record<string, readonly NamedHost[]>>,
	remarks: string[],
): Place[] {
	const known = (host: string, port?: number | null, unproven: readonly Unproven[] = []): Place => ({
		host: hostPattern.test(host) ? host : fillIn(end.text, 'HOST'),
		ownPorts: ownPorts.filter((each) => each.host === host && (port === undefined || each.port === port)),
		unproven,
	});
	const unknown = (...unproven: Unproven[]): Place[] => [{ host: fillIn(end.text, 'HOST'), ownPorts: [], unproven }];
	switch (end.kind) {
		case 'host':
			return [known(end.name)];
		case 'role': {
			const named = Object.hasOwn(hosts, end.name) ? (hosts[end.name] ?? []) : [];
			const networks = named.filter(({ kind }) => kind === 'network');
			if (networks.length > 0) remarks.push(words.hostOfNetwork(networks.map(({ host }) => host)));
			const places = named.filter(({ kind }) => kind !== 'network').map(({ host, port }) => known(host, port));
			if (networks.length > 0) return [...places, ...unknown('network')];
			return places.length === 0 ? unknown() : places;
		}
		case 'address': {
			const [, address = end.name, bits] = /^(.*?)(?:\/(\d+))?$/.exec(end.name) ?? [];
			if (bits === undefined || bits === (address.includes(':') ? '128' : '32')) return [known(address)];
			remarks.push(words.hostOfNetwork([end.name]));
			return unknown('network');
		}
		case 'wildcard': {
			remarks.push(words.otherNames(end.text));
			const names = targets.flatMap((target) => {
				const [, name = ''] = /^https:\/\/([^:/]+)/.exec(target) ?? [];
				return name === end.name || name.endsWith(`.${end.name}`) ? [name] : [];
			});
			const places = [...new Set(names)].map((name) => known(name, undefined, ['wildcard']));
			return names.some((name) => name !== end.name) ? places : [...places, ...unknown('wildcard')];
		}
		case 'template':
			return unknown();
		case 'any':
			return unknown('wildcard');
	}
}

/** The checks of one host: HTTPS on its HTTPS ports, a connection on the others. A range is tried at its first and last port. */
function portChecks(end: ItemEnd, { host, ownPorts, unproven }: Place, remarks: string[]): PlannedCheck[] {
	// What the page has encoded is not encoded again.
	const path = encodeURI(end.path || '/').replace(/%25(?=[0-9a-f]{2})/gi, '%');
	const left: Unproven[] = [...unproven, ...(path === '/' ? [] : (['path'] as const))];
	const https = (at: number): PlannedCheck => ({ kind: 'https', host, port: at, path, ...leaves(left) });
	const tcp = (at: number | FillIn, ...more: Unproven[]): PlannedCheck => ({
		kind: 'tcp',
		host,
		port: at,
		...leaves([...left, ...more]),
	});
	const inPlaceOf = (stated: string) => ownPorts.find(({ instead }) => instead === stated)?.port;
	const others = end.ports.flatMap(({ from, to }) => {
		const replaced = inPlaceOf(portNumbers({ from, to }));
		if (from === to) return end.httpsPorts.includes(from) ? [] : [tcp(replaced ?? from)];
		if (replaced !== undefined) return [tcp(replaced)];
		remarks.push(words.firstAndLast(from, to));
		return [from, to].filter((at) => !end.httpsPorts.includes(at)).map((at) => tcp(at, 'range'));
	});
	const secure = end.httpsPorts.map((at) => https(inPlaceOf(`${at}`) ?? at));
	const all = [...secure, ...others];
	return all.length > 0 ? all : [tcp(inPlaceOf('') ?? fillIn(end.text, 'PORT'))];
}

/** What a check asks, without what its answer proves: two checks with the same key are tried once. */
export function askedKey({ unproven: _unproven, spare: _spare, ...asked }: PlannedCheck): string {
	return JSON.stringify(asked);
}

/** A name under a wildcard may also stand on the page by itself. It is tried once; what either check leaves unproven stays unproven. */
function distinct(checks: readonly PlannedCheck[]): PlannedCheck[] {
	const merged = new Map<string, PlannedCheck>();
	for (const check of checks) {
		const same = merged.get(askedKey(check));
		const unproven = [...(same?.unproven ?? []), ...(check.unproven ?? [])];
		merged.set(askedKey(check), { ...(same ?? check), ...leaves(unproven) });
	}
	return [...merged.values()];
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
