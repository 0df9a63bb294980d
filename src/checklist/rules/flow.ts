// A requirement as single connections: each from one end to one end, with its protocol and ports.
import { portNumbers, portsFor } from '../../requirements/model/ports.ts';
import { hasPorts, transportNumber, type Transport } from '../../requirements/model/transports.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import { linesForHost } from '../item/host-rules.ts';
import type { NamedHost } from '../item/named-hosts.ts';
import { offersChoice } from '../item/words-sentence.ts';
import type { Answers, Reader } from './answers.ts';
import { endsOf, type RuleEnd } from './rule-ends.ts';
import * as words from './words-rules.ts';

/** IP protocols without ports, by number (IANA, "Assigned Internet Protocol Numbers"). */
const portless = { esp: 50, ah: 51, gre: 47 } as const;
type Portless = keyof typeof portless;
/** A protocol that rules support, by name. */
export type RuleProtocol = Transport | Portless;

/** The number of a protocol in IP packets; the IPv4 number, where IPv6 has a different one. */
export function protocolNumber(protocol: RuleProtocol): number {
	return isPortless(protocol) ? portless[protocol] : transportNumber(protocol);
}

/** A range of ports, both ends included. */
export interface PortRange {
	from: number;
	to: number;
}

/** A connection to allow, from one end to another. */
export interface Flow {
	from: RuleEnd;
	to: RuleEnd;
	protocol: RuleProtocol;
	/** None for protocols without ports. */
	ports: readonly PortRange[];
	/** As the page states it: http, https …; null where it states none. */
	application: string | null;
	/** Direction of the requirement, seen from the reader's network. */
	direction: Requirement['direction'];
}

const isPortless = (name: string): name is Portless => Object.hasOwn(portless, name);
/** Applications that use only TCP, so a page that names one need not state TCP. */
const overTcp = new Set(
	'http https ssh sftp ftp ftps smtp smtps imap imaps pop3 ldaps rdp smb mysql amqp amqps mqtt grpc websocket websockets ws wss winrm telnet sql odbc jdbc bgp h2 http2'.split(
		' ',
	),
);

/** The connections of a requirement, what no rule can express of it, and what its rules allow beyond it. */
export function flowsOf(
	requirement: Requirement,
	reader: Reader,
): { flows: Flow[]; missing: string[]; wider: string[] } {
	const { source, destination, direction, application, ports, portText } = requirement;
	const missing: string[] = [];
	const protocols = protocolsOf(requirement);
	if (protocols.length === 0) missing.push(words.noProtocol);
	if (ports.length > 0 && portText !== undefined) missing.push(words.portInWords(portText));
	const sources = endsOf(source, reader);
	const destinations = chosenEnds(requirement, endsOf(destination, reader));
	const flows = destinations.flatMap((to) =>
		protocols.flatMap((protocol) => {
			const withPorts = hasPorts(protocol);
			const ways = withPorts ? waysTo(to, requirement, reader.answers) : [{ to, ports: [] }];
			if (withPorts && ways.some((way) => way.ports.length === 0)) missing.push(words.noPort(portText));
			return ways
				.filter((way) => !withPorts || way.ports.length > 0)
				.flatMap((way) => sources.map((from): Flow => ({ from, protocol, application, direction, ...way })));
		}),
	);
	const paths = [...sources, ...destinations].flatMap(({ label, path }) =>
		path === undefined ? [] : [words.pathLost(path, label)],
	);
	return { flows, missing: [...new Set(missing)], wider: [...new Set(paths)] };
}

/** Where one of several ends is enough, those with named hosts; if there are none, all. */
function chosenEnds({ destination }: Requirement, ends: RuleEnd[]): RuleEnd[] {
	return offersChoice(destination) ? ends.filter(({ hosts }) => hosts.length > 0) : ends;
}

/** Transports; an IP protocol without ports, such as ESP; or TCP, if the application uses nothing else. */
function protocolsOf({ transports, application }: Requirement): RuleProtocol[] {
	const stated: RuleProtocol[] = [...transports];
	const applications = (application ?? '').split('/').filter((name) => name !== '');
	const withoutPorts = applications.filter(isPortless);
	if (stated.length > 0) return stated;
	if (withoutPorts.length > 0) return withoutPorts;
	return applications.length > 0 && applications.every((name) => overTcp.has(name)) ? ['tcp'] : [];
}

/** An end with its ports. Hosts with their own ports become separate ends. */
function waysTo(end: RuleEnd, requirement: Requirement, answers: Answers): { to: RuleEnd; ports: PortRange[] }[] {
	const stated = portsFor(requirement.ports, end.statedAs).map(({ from, to }) => ({ from, to }));
	const asks = [{ id: requirement.id, formerIds: requirement.formerIds ?? [] }];
	const portsOf = (host: NamedHost): PortRange[] => {
		const lines = linesForHost(host, asks, stated.map(portNumbers), answers);
		return lines?.flatMap((line) => line.ports.flatMap(readRange)) ?? stated;
	};
	if (end.hosts.length === 0) return [{ to: end, ports: stated }];
	const byPorts = Map.groupBy(end.hosts, (host) => portsOf(host).map(portNumbers).join(','));
	return [...byPorts].map(([numbers, hosts]) => ({
		to: byPorts.size === 1 ? end : end.withHosts(hosts),
		ports: numbers === '' ? [] : numbers.split(',').flatMap(readRange),
	}));
}

function readRange(numbers: string): PortRange[] {
	const [, from = '', to = from] = /^(\d+)(?:-(\d+))?$/.exec(numbers) ?? [];
	return from === '' ? [] : [{ from: Number(from), to: Number(to) }];
}
