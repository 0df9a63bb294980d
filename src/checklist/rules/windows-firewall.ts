// Windows Firewall: one script for all machines. Its parameter gives the roles of the machine that it runs on (New-NetFirewallRule, module
// NetSecurity).
import { powershellQuoted } from '../commands/quoting.ts';
import { portNumbers } from '../../requirements/model/ports.ts';
import { protocolNumber, type Flow } from './flow.ts';
import { isVersion6 } from './networks.ts';
import { toFill, type RuleEnd } from './rule-ends.ts';
import { mergeSame, writeAll, type RuleFormat } from './rule-format.ts';
import { choiceLines, commented, headerOf } from './rule-header.ts';
import { asciiText, comment, shortHash } from './rule-text.ts';
import { allPortsAllowed, noOwnMachine } from './words-rules.ts';

/** A rule on one machine. */
interface MachineRule {
	/** Id and label of the role of the machine. */
	role: { id: string; label: string };
	direction: 'Outbound' | 'Inbound';
	/** The other end of the connection. */
	peer: RuleEnd;
	flow: Flow;
}

const notes = [
	'Run it as administrator on each machine, with what the machine is: .\\windows-firewall.ps1 -Role ID. It replaces the rules of its own group.',
	'Windows blocks what comes in and allows what goes out, unless you set it otherwise. Rules that block come before these.',
	'The rules hold for every program of the machine. Lists at the top without addresses are to be filled in: they make no rule before.',
];

/** Windows Firewall: inbound and outbound rules for each role. */
export const windowsFirewall: RuleFormat = {
	id: 'windows-firewall',
	title: 'Windows Firewall',
	fileNames: ['windows-firewall.ps1'],
	notes,
	write(list) {
		const { rules, fates } = writeAll<MachineRule>(list, ({ flows }) => {
			const made = flows.flatMap(rulesOf);
			const missing = made.flatMap(({ peer }) => toFill(peer));
			const allPorts = made.filter(({ flow }) => flow.ports.length > 0 && !takesPorts(flow));
			return {
				rules: made,
				missing: made.length === 0 ? [noOwnMachine] : [...new Set(missing)],
				wider: allPorts.map(({ flow }) => allPortsAllowed(flow.protocol)),
			};
		});
		const merged = mergeSame(rules, ({ role, direction, peer, flow }) =>
			[role.id, direction, peer.key, flow.protocol, ...portsOf(flow)].join('\n'),
		);
		const roles = new Map(merged.map(({ rule: { role } }) => [role.id, role]));
		const open = new Map(
			merged.map(({ rule: { peer } }) => [fillKey(peer), peer] as const).filter(([, peer]) => toFill(peer).length > 0),
		);
		const group = quoted(`Portolan ${list.version.id}`);
		const lines = [
			...headerOf(list, windowsFirewall, fates).map(asciiComment),
			...choiceLines(list).map(asciiComments),
			'param(',
			...(roles.size === 0
				? []
				: [`  [ValidateSet(${[...roles.keys()].map((id) => quoted(plainKey(id))).join(', ')})]`]),
			'  [Parameter(Mandatory = $true)] [string[]] $Role',
			')',
			"$ErrorActionPreference = 'Stop'",
			'$addresses = @{}',
			...[...open].flatMap(([key, peer]) => [asciiComment(toFill(peer).join(' ')), `$addresses[${quoted(key)}] = @()`]),
			`Get-NetFirewallRule -Group ${group} -ErrorAction SilentlyContinue | Remove-NetFirewallRule`,
			...[...roles.values()].flatMap(({ id, label }) => [
				asciiComment(`On each machine that is ${label}`),
				`if ($Role -contains ${quoted(plainKey(id))}) {`,
				...commented(
					merged
						.filter(({ rule }) => rule.role.id === id)
						.map(({ key, rule, requirements }) => ({
							requirements,
							lines: ruleLines(rule, {
								name: `portolan-${shortHash(`${list.version.id}\n${key}`)}`,
								title: `${list.version.label} ${requirements.map(({ ref }) => ref).join(', ')}`,
								group,
							}),
						})),
				).map((line) => `  ${asciiComments(line)}`),
				'}',
			]),
		];
		return { files: [{ name: 'windows-firewall.ps1', text: `${lines.join('\r\n')}\r\n` }], fates };
	},
};

/** The machines of a connection that may be the reader's: its source and its destination. */
function rulesOf(flow: Flow): MachineRule[] {
	const { from, to } = flow;
	const isOwn = ({ role }: RuleEnd) => role !== undefined && role.network !== 'vendor';
	return [
		...(from.role && isOwn(from) ? [{ role: from.role, direction: 'Outbound' as const, peer: to, flow }] : []),
		...(to.role && isOwn(to) ? [{ role: to.role, direction: 'Inbound' as const, peer: from, flow }] : []),
	];
}

/** The key under which the addresses of an end are filled in. */
const fillKey = (end: RuleEnd) => plainKey(end.withoutAddress.join(' ') || end.role?.id || end.label);

/**
 * A text of the script in ASCII. Windows PowerShell 5.1 reads a file without a byte order mark in the machine's code page, where a byte of
 * a letter may be a quotation mark.
 */
const quoted = (text: string) => powershellQuoted(asciiText(text));
const asciiComment = (text: string) => comment(asciiText(text));
const asciiComments = (line: string) => (line.startsWith('#') ? asciiText(line) : line);

/** A key that two ends share only if they are the same: PowerShell ignores case, and ASCII text loses some letters. */
function plainKey(text: string): string {
	return /^[a-z0-9*._-]+(?: [a-z0-9*._-]+)*$/.test(text) ? text : `${asciiText(text)} ${shortHash(text)}`;
}

/** The lines of a rule: one for known addresses, one for addresses to fill in; for ICMP one for each address family. */
function ruleLines(
	{ direction, peer, flow }: MachineRule,
	{ name, title, group }: { name: string; title: string; group: string },
): string[] {
	const port = direction === 'Outbound' ? 'RemotePort' : 'LocalPort';
	const numbers = portsOf(flow).map(quoted).join(',');
	const line = (ending: string, protocol: string, addresses: string) =>
		[
			`New-NetFirewallRule -Name ${quoted(`${name}${ending}`)} -DisplayName ${quoted(title)}`,
			`-Group ${group} -Direction ${direction} -Action Allow -Protocol ${protocol}`,
			...(numbers === '' ? [] : [`-${port} ${numbers}`]),
			`-RemoteAddress ${addresses}`,
		].join(' ');
	return protocolsOf(flow).flatMap(({ ending, protocol, family }) => {
		if (peer.kind === 'any') return [line(ending, protocol, "'Any'")];
		const known = peer.networks.filter((network) => family === undefined || isVersion6(network) === (family === 6));
		const list = `$addresses[${quoted(fillKey(peer))}]`;
		const some = family === undefined ? list : `(${list} ${family === 6 ? '-match' : '-notmatch'} ':')`;
		return [
			...(known.length > 0 ? [line(ending, protocol, known.map(quoted).join(','))] : []),
			...(toFill(peer).length > 0 ? [`if (${some}) { ${line(`-fill${ending}`, protocol, some)} }`] : []),
		];
	});
}

/** A rule for any other protocol has no ports (New-NetFirewallRule, Microsoft Learn). */
const takesPorts = ({ protocol }: Pick<Flow, 'protocol'>) => protocol === 'tcp' || protocol === 'udp';
const portsOf = (flow: Flow) => (takesPorts(flow) ? flow.ports.map(portNumbers) : []);

/** Protocols as the cmdlet names them, or their numbers; ICMP has one for each address family. */
function protocolsOf({ protocol }: Flow): { ending: string; protocol: string; family?: 4 | 6 }[] {
	if (takesPorts({ protocol })) return [{ ending: '', protocol: protocol.toUpperCase() }];
	if (protocol !== 'icmp') return [{ ending: '', protocol: `${protocolNumber(protocol)}` }];
	return [
		{ ending: '', protocol: 'ICMPv4', family: 4 },
		{ ending: '-6', protocol: 'ICMPv6', family: 6 },
	];
}
