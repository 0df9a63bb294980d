// Squid: an allowlist to include in squid.conf (directives acl and http_access).
import { portNumbers } from '../../requirements/model/ports.ts';
import type { AskedList } from './asked-list.ts';
import type { Flow, PortRange } from './flow.ts';
import { mergeSame, writeAll, type RuleFormat } from './rule-format.ts';
import { choiceLines, commented, headerOf } from './rule-header.ts';
import { comment, shortHash } from './rule-text.ts';
import * as words from './words-rules.ts';

/** What one http_access line allows. */
interface ProxyRule {
	/** Networks of clients; empty for any client. */
	clients: readonly string[];
	/** The ACL type of the destination, and its values. */
	destination: { type: 'dstdomain' | 'dst'; values: readonly string[] };
	ports: readonly string[];
}

const notes = [
	'Include it in squid.conf below the lines that refuse strangers, and above "http_access deny all".',
	'Ports of CONNECT are limited by SSL_ports of squid.conf too. Of an HTTPS connection Squid sees the host and the port, never the path.',
];

/** Squid: what clients may request from the proxy. */
export const squid: RuleFormat = {
	id: 'squid',
	title: 'Squid',
	fileNames: ['squid.conf'],
	notes,
	write(list) {
		const asked = askedNames(list);
		const { rules, fates } = writeAll<ProxyRule>(list, ({ flows }) => {
			const all = flows.map((flow) => proxyRules(flow, asked));
			return {
				rules: all.flatMap(({ rules: made }) => made),
				missing: all.flatMap(({ missing }) => missing),
				wider: all.flatMap(({ wider }) => wider),
			};
		});
		const merged = mergeSame(rules, (rule) => JSON.stringify(rule));
		const lines = [
			...headerOf(list, squid, fates).map(comment),
			...choiceLines(list),
			...commented(
				merged.map(({ key, rule, requirements }) => ({
					requirements,
					lines: ruleLines(rule, `portolan_${shortHash(`${list.version.id}\n${key}`)}`),
				})),
			),
		];
		return { files: [{ name: 'squid.conf', text: `${lines.join('\n')}\n` }], fates };
	},
};

function ruleLines({ clients, destination, ports }: ProxyRule, name: string): string[] {
	// Without -n Squid also looks up the name of an address, which the owner of the address controls.
	const type = destination.type === 'dstdomain' ? 'dstdomain -n' : 'dst';
	return [
		...(clients.length > 0 ? [`acl ${name}_from src ${clients.join(' ')}`] : []),
		`acl ${name}_to ${type} ${destination.values.join(' ')}`,
		`acl ${name}_port port ${ports.join(' ')}`,
		`http_access allow ${clients.length > 0 ? `${name}_from ` : ''}${name}_to ${name}_port`,
	];
}

interface Made {
	rules: ProxyRule[];
	missing: string[];
	wider: string[];
}

function proxyRules(flow: Flow, asked: ReadonlySet<string>): Made {
	const { from, to, direction } = flow;
	const none = (why: string): Made => ({ rules: [], missing: [why], wider: [] });
	if (direction === 'inbound') return none(words.comesIn);
	const web = webPorts(flow);
	if (web.length === 0) return none(words.notWeb);
	const ports = web.map(portNumbers);
	const names = [...(to.domain === undefined ? [] : [`.${to.domain}`]), ...to.names];
	const destinations: ProxyRule['destination'][] = [
		...(names.length > 0 ? [{ type: 'dstdomain' as const, values: names }] : []),
		...(to.withoutName.length > 0 ? [{ type: 'dst' as const, values: to.withoutName }] : []),
	];
	if (destinations.length === 0) return none(to.kind === 'role' ? words.noAddress(to.label) : words.noDestinationName);
	const isWide = from.networks.length === 0 && from.kind !== 'any';
	const apex = to.domain !== undefined && !asked.has(nameKey(flow, to.domain)) ? [words.apexAllowed(to.domain)] : [];
	return {
		rules: destinations.map((destination) => ({ clients: from.networks, destination, ports })),
		missing: [
			...(web.length < flow.ports.length ? [words.notWeb] : []),
			...(!isWide && from.withoutAddress.length > 0 ? [words.clientByAddress(from.withoutAddress)] : []),
		],
		wider: [...(isWide ? [words.anyClient(from.label)] : []), ...apex],
	};
}

/** The ports that carry HTTP or HTTPS: all where the page says so, otherwise the standard ones. */
export function webPorts({
	protocol,
	application,
	ports,
}: Pick<Flow, 'protocol' | 'application' | 'ports'>): readonly PortRange[] {
	if (protocol !== 'tcp') return [];
	const names = application?.split('/') ?? [];
	if (names.some((name) => /^(?:https?|h2|http2|wss?|websockets?|grpc)$/.test(name))) return ports;
	return names.length > 0 ? [] : ports.filter(({ from, to }) => from === to && (from === 80 || from === 443));
}

/** Who asks for which name on which ports. If a domain itself is asked for, `.domain` allows nothing beyond the page. */
function askedNames(list: AskedList): ReadonlySet<string> {
	const flows = list.requirements.flatMap((requirement) => requirement.flows);
	return new Set(flows.flatMap((flow) => flow.to.names.map((name) => nameKey(flow, name))));
}

const nameKey = (flow: Flow, name: string) => [flow.from.key, name, ...webPorts(flow).map(portNumbers)].join('\n');
