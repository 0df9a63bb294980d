// The item of the checklist as a sentence: one template for each form that a requirement can take.
import type { Endpoint, Party, Port, Requirement } from '../../requirements/model/requirement.ts';
import { andList, joinParts, orList, pluralOf, type Joiner } from '../words/grammar.ts';

/** A piece of a sentence; a `host` is shown as machines write it. */
export interface SentencePart {
	kind: 'text' | 'host';
	text: string;
}

/** The fields of a requirement that its sentence needs; recorded requirements of earlier versions have them too. */
export type StatedRequirement = Pick<
	Requirement,
	| 'kind'
	| 'statement'
	| 'service'
	| 'source'
	| 'destination'
	| 'ports'
	| 'portText'
	| 'transports'
	| 'application'
	| 'direction'
> &
	Partial<Pick<Requirement, 'scope'>>;

/** Protocol names that are not all capitals. */
const protocolNames: Readonly<Record<string, string>> = {
	grpc: 'gRPC',
	h2: 'HTTP/2',
	http2: 'HTTP/2',
	http3: 'HTTP/3',
	kerberos: 'Kerberos',
	syslog: 'syslog',
	telnet: 'Telnet',
	websocket: 'WebSocket',
	websockets: 'WebSocket',
	wireguard: 'WireGuard',
	winrm: 'WinRM',
};

/**
 * The item of the checklist: the requirement as a sentence that is true or false. It is the heading of the item, on paper and on the pages.
 * Hosts are separate parts, so that they can be shown as code.
 */
export function sentence(requirement: StatedRequirement): SentencePart[] {
	switch (requirement.kind) {
		case 'assertion':
			return capitalised(withHosts((requirement.statement ?? '').trim().replace(/\.$/, '')));
		case 'listener':
			return capitalised(listenerSentence(requirement));
		case 'connection':
			return capitalised(merged([...connectionSentence(requirement), ...text(scopePhrase(requirement))]));
	}
}

/** The item's sentence as plain text: for attributes, saved marks and files. */
export function plainSentence(requirement: StatedRequirement): string {
	return requirement.kind === 'assertion'
		? (requirement.statement ?? '').trim().replace(/\.$/, '').replaceAll('`', '')
		: plain(sentence(requirement));
}

/** Ports and protocols of a requirement in a few words: saved with a mark, and shown on the item where the page gives its port in words. */
export function portsText(requirement: StatedRequirement): string {
	const pairs = pairedPorts(requirement);
	if (!pairs) return route(requirement, requirement.ports).trim().replace(/^on /, '');
	const texts = pairs.map(({ end, ports }) => `${end.text}${route(requirement, ports)}`);
	return joinerOf(requirement.destination) === 'or' ? orList(texts) : andList(texts);
}

/** " in US East (North Virginia), for Development": where the page has a row for each region or stage. */
function scopePhrase({ scope = [] }: StatedRequirement): string {
	return scope.map(({ name, values }) => `${name === 'Region' ? ' in' : ' for'} ${andList(values)}`).join(',');
}

function connectionSentence(requirement: StatedRequirement): SentencePart[] {
	const { source, destination, ports, transports, direction } = requirement;
	const who = party(source, 'and');
	const whom = party(destination, joinerOf(destination));
	const way = text(route(requirement, ports));
	const pairs = pairedPorts(requirement);
	const onlyIcmp = transports.length === 1 && transports[0] === 'icmp' && ports.length === 0;
	if (pairs && who.length > 0) {
		const ways = pairs.map(({ end, ports: own }) => say`to ${endpoint(end)}${text(route(requirement, own))}`);
		return say`${who} can connect ${joined(ways, joinerOf(destination))}`;
	}
	if (who.length > 0 && whom.length > 0) {
		return onlyIcmp ? say`${who} can reach ${whom}${way}` : say`${who} can connect to ${whom}${way}`;
	}
	if (whom.length > 0) return say`${whom} can be reached${way}`;
	if (who.length > 0)
		return direction === 'outbound' ? say`${who} can connect out${way}` : say`${who} can connect${way}`;
	return say`Connections${way} are allowed`;
}

function listenerSentence(requirement: StatedRequirement): SentencePart[] {
	const { destination, service } = requirement;
	const names = destination.endpoints.length > 0 ? party(destination, 'and') : text(service ?? destination.text);
	const number = portPhrase(requirement, requirement.ports);
	const name = names.length > 0 ? names : text('service');
	const known = /^(?:the|an?|each|every)\s/i.test(plain(name)) ? name : say`The ${name}`;
	return destination.endpoints.length > 1
		? say`${known} use ${text(number)} on each server where they run`
		: say`${known} uses ${text(number)} on each server where it runs`;
}

/** Each end with its own ports, where the page lists ends and ports as pairs without further words about ports. */
function pairedPorts({
	destination,
	ports,
	portText,
}: StatedRequirement): { end: Endpoint; ports: Port[] }[] | undefined {
	if (destination.endpoints.length < 2 || portText !== undefined) return undefined;
	const pairs = destination.endpoints.map((end) => ({ end, ports: ports.filter((port) => port.for === end.text) }));
	return pairs.every((pair) => pair.ports.length > 0) ? pairs : undefined;
}

/** " over HTTPS on TCP 443", with the space before it; empty where the page states neither. */
function route(requirement: StatedRequirement, ports: readonly Port[]): string {
	const { application, transports, portText } = requirement;
	const over = application === null ? '' : ` over ${protocolName(application)}`;
	if (ports.length > 0 || portText !== undefined) return `${over} on ${portPhrase(requirement, ports)}`;
	const carriers = transports.filter((transport) => transport !== 'icmp').map(protocolName);
	if (transports.length === 0) return over;
	const carried = carriers.length === 0 ? '' : ` over ${andList(carriers)}`;
	const icmp = transports.includes('icmp') ? ' by ICMP' : '';
	return carried && icmp ? `${over}${carried} and${icmp}` : `${over}${carried}${icmp}`;
}

/** "TCP 80 and 443", "ports 8000 to 8010", or the page's own words. */
function portPhrase({ transports, portText }: StatedRequirement, ports: readonly Port[]): string {
	const carriers = andList(transports.map(protocolName));
	if (ports.length === 0 || portText !== undefined) {
		const words = (portText ?? '').replaceAll('\n', ', ');
		const every = /^(any|all)(?: ports?)?$/i.exec(words)?.[1]?.toLowerCase();
		if (every === 'any') return carriers ? `any ${carriers} port` : 'any port';
		if (every === 'all') return carriers ? `all ${carriers} ports` : 'all ports';
		if (words === '') return carriers || 'the port that the page describes';
		return carriers ? `${carriers}, port “${words}”` : `port “${words}”`;
	}
	const numbers = andList(ports.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`)));
	if (carriers) return `${carriers} ${numbers}`;
	const count = ports.reduce((sum, { from, to }) => sum + to - from + 1, 0);
	return `${pluralOf(count, 'port', 'ports')} ${numbers}`;
}

/** Protocols as their makers write them, mostly capitals; a page may state several with slashes. */
function protocolName(protocol: string): string {
	return andList(protocol.split('/').map((name) => protocolNames[name] ?? name.toUpperCase()));
}

/** Whether one of the ends of a party is enough: "SQL Server / Oracle". */
export function offersChoice(party: Party): boolean {
	return party.endpoints.length > 1 && joinerOf(party) === 'or';
}

/** A slash or "or" between ends offers a choice; anything else means all of them. */
function joinerOf({ text: cell, endpoints }: Party): Joiner {
	const between = endpoints.reduce((rest, end) => rest.replace(end.text, ' '), cell.replace(/\([^()]*\)/g, ' '));
	return /\/|\bor\b/i.test(between) ? 'or' : 'and';
}

function party({ text: cell, endpoints }: Party, joiner: Joiner): SentencePart[] {
	if (endpoints.length === 0) return text(cell.replaceAll('\n', ', '));
	return joined(endpoints.map(endpoint), joiner);
}

function endpoint(end: Endpoint): SentencePart[] {
	// "(by default) — else the other one" gets our brackets, so its own are removed.
	const qualifier = end.qualifier
		?.replace(/^[—–-]\s*/, '')
		.replace(/^\(([^()]*)\)\s*[—–-]\s+/, '$1, ')
		.replace(/^\((.*)\)$/s, '$1');
	const remark = text(qualifier ? ` (${qualifier})` : '');
	switch (end.kind) {
		case 'role':
			return [...text(end.text), ...remark];
		case 'any':
			return [...text(/^(?:\*|any|all)$/i.test(end.text) ? 'any host' : end.text.toLowerCase()), ...remark];
		case 'host':
		case 'wildcard':
		case 'address':
		case 'template':
			return [{ kind: 'host', text: end.text }, ...remark];
	}
}

/** A statement of the page with its hosts and addresses as code. */
function withHosts(statement: string): SentencePart[] {
	return statement
		.split(/(`[^`]+`|\blocalhost\b|\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?\b)/)
		.flatMap((piece, index) =>
			index % 2 === 1 ? [{ kind: 'host', text: piece.replaceAll('`', '') } as const] : text(piece),
		);
}

const text = (words: string): SentencePart[] => (words === '' ? [] : [{ kind: 'text', text: words }]);
const plain = (parts: readonly SentencePart[]): string => parts.map((part) => part.text).join('');

function joined(items: readonly SentencePart[][], joiner: Joiner): SentencePart[] {
	return merged(joinParts<SentencePart>(items, joiner, (words) => ({ kind: 'text', text: words })));
}

/** A sentence from a template that contains parts: say`${who} can connect to ${whom}`. */
function say(words: TemplateStringsArray, ...values: SentencePart[][]): SentencePart[] {
	return merged(words.flatMap((word, index) => [...text(word), ...(values[index] ?? [])]));
}

function merged(parts: readonly SentencePart[]): SentencePart[] {
	const result: SentencePart[] = [];
	for (const part of parts) {
		const last = result.at(-1);
		if (last?.kind === 'text' && part.kind === 'text')
			result[result.length - 1] = { kind: 'text', text: last.text + part.text };
		else result.push(part);
	}
	return result;
}

function capitalised([first, ...rest]: SentencePart[]): SentencePart[] {
	if (!first || first.kind === 'host') return first ? [first, ...rest] : [];
	return [{ kind: 'text', text: first.text.slice(0, 1).toUpperCase() + first.text.slice(1) }, ...rest];
}
