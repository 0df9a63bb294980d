// Prometheus blackbox_exporter: its modules, and the targets as a file for Prometheus' file_sd_configs.
import { writeAll, type RuleFormat, type Written } from './rule-format.ts';
import { headerOf } from './rule-header.ts';
import { comment, oneLine } from './rule-text.ts';
import type { Flow } from './flow.ts';
import { isVersion6 } from './networks.ts';
import type { RuleEnd } from './rule-ends.ts';
import { webPorts } from './squid.ts';
import * as words from './words-rules.ts';

const modules = {
	portolan_tcp: ['prober: tcp', 'timeout: 8s'],
	// A TLS handshake with a certificate that the exporter trusts; HTTP status does not matter here.
	portolan_tls: ['prober: tcp', 'timeout: 8s', 'tcp:', '  tls: true'],
	portolan_icmp: ['prober: icmp', 'timeout: 8s'],
} as const;

/** One target to monitor. */
interface Probe {
	module: keyof typeof modules;
	/** host:port, or a host. */
	target: string;
	/** The machine that has to monitor it. */
	from: string;
}

const notes = [
	'blackbox.yml is for the exporter, blackbox-targets.yml for Prometheus (file_sd_configs). Run an exporter on a machine of each source: the label "from" names it.',
	'TLS is a handshake with a certificate that the exporter trusts. A path and what a server says are not looked at.',
];
/** How a Prometheus job uses the targets. */
const scrapeConfig = [
	'scrape_configs:',
	'  - job_name: portolan',
	'    metrics_path: /probe',
	'    file_sd_configs: [{ files: [blackbox-targets.yml] }]',
	'    relabel_configs:',
	'      - { source_labels: [__address__], target_label: __param_target }',
	'      - { source_labels: [__param_target], target_label: instance }',
	'      - { target_label: __address__, replacement: "EXPORTER:9115" }',
];

/** Prometheus blackbox_exporter. */
export const blackbox: RuleFormat = {
	id: 'blackbox',
	title: 'Prometheus blackbox_exporter',
	fileNames: ['blackbox.yml', 'blackbox-targets.yml'],
	notes,
	write(list) {
		const { rules, fates } = writeAll<Probe>(list, ({ flows }) => {
			const all = flows.map(probesOf);
			return { rules: all.flatMap((each) => each.rules), missing: all.flatMap(({ missing = [] }) => missing) };
		});
		const top = headerOf(list, blackbox, fates).map(comment);
		const config = [
			...top,
			'modules:',
			...Object.entries(modules).flatMap(([name, lines]) => [`  ${name}:`, ...lines.map((line) => `    ${line}`)]),
		];
		const byTarget = Map.groupBy(rules, ({ rule: { module, target } }) => `${module} ${target}`);
		const targets = [...byTarget.values()].flatMap((alike) => {
			const [first] = alike;
			if (!first) return [];
			const joined = (texts: readonly string[]) => JSON.stringify([...new Set(texts.map(oneLine))].join(', '));
			return [
				`- targets: [${JSON.stringify(first.rule.target)}]`,
				'  labels:',
				`    __param_module: ${first.rule.module}`,
				`    requirement: ${joined(alike.map(({ requirement }) => requirement.ref))}`,
				`    from: ${joined(alike.map(({ rule }) => rule.from))}`,
				`    version: ${joined([list.version.id])}`,
			];
		});
		const entries = targets.length === 0 ? ['[]'] : targets;
		return {
			files: [
				{ name: 'blackbox.yml', text: `${config.join('\n')}\n` },
				{
					name: 'blackbox-targets.yml',
					text: `${[...scrapeConfig.map((line) => `# ${line}`), ...entries].join('\n')}\n`,
				},
			],
			fates,
		};
	},
};

function probesOf(flow: Flow): Written<Probe> {
	const { from, to, protocol, ports, direction } = flow;
	const none = (why: string) => ({ rules: [], missing: [why] });
	if (direction === 'inbound') return none(words.noInboundProbe);
	if (protocol === 'udp') return none(words.noUdpProbe);
	if (protocol !== 'tcp' && protocol !== 'icmp') return none(words.noProtocolProbe(protocol));
	const { hosts, missing } = hostsOf(to);
	if (hosts.length === 0) return { rules: [], missing: missing.length > 0 ? missing : [words.noAddress(to.label)] };
	const at = (host: string, port: number) => (host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`);
	if (protocol === 'icmp')
		return { rules: hosts.map((target) => ({ module: 'portolan_icmp', target, from: from.label })), missing };
	const secure = flow.application === 'http' ? [] : webPorts(flow).filter((range) => range.from !== 80);
	const rules = ports.flatMap((range): Probe[] => {
		const module = secure.includes(range) ? 'portolan_tls' : 'portolan_tcp';
		return [...new Set([range.from, range.to])].flatMap((port) =>
			hosts.map((host) => ({ module, target: at(host, port), from: from.label })),
		);
	});
	const between = ports.filter((range) => range.to - range.from > 1);
	return { rules, missing: [...missing, ...between.map((range) => words.firstAndLast(range.from, range.to))] };
}

/** The single hosts of an end, and the parts of it that are not single hosts. */
function hostsOf({ names, withoutName, domain }: RuleEnd): { hosts: string[]; missing: string[] } {
	const isSingle = (network: string) => network.endsWith(isVersion6(network) ? '/128' : '/32');
	const addresses = withoutName.filter(isSingle).map((network) => network.slice(0, network.lastIndexOf('/')));
	return {
		hosts: [...names, ...addresses],
		missing: [
			...withoutName.filter((network) => !isSingle(network)).map(words.networkNotProbed),
			...(domain === undefined ? [] : [words.wildcardNotProbed(domain)]),
		],
	};
}
