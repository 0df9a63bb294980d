// Security groups of Amazon VPC as Terraform: one group for each of the reader's roles, one resource for each rule.
import { portNumbers } from '../../requirements/model/ports.ts';
import { cloudRules, descriptionOf, type CloudRule } from './cloud-rules.ts';
import { protocolNumber, type PortRange, type RuleProtocol } from './flow.ts';
import { isVersion6 } from './networks.ts';
import { mergeSame, writeAll, type RuleFormat } from './rule-format.ts';
import { choiceLines, headerOf } from './rule-header.ts';
import { asciiText, comment, cutTo, identifiers, shortHash } from './rule-text.ts';
import { hclBlock, type HclValue } from './terraform.ts';
import { allPortsAllowed } from './words-rules.ts';

/** Longest description of a group or rule, in characters (EC2 API reference, CreateSecurityGroup and SecurityGroupRuleDescription). */
const descriptionLength = 255;

/** A text in the characters that a description allows: a-z, A-Z, 0-9, spaces and ._-:/()#,@[]+=;!* */
function plain(text: string): string {
	return asciiText(text)
		.replace(/[^A-Za-z0-9 ._\-:/()#,@[\]+=;!*]/g, '')
		.replace(/ +/g, ' ')
		.trim();
}

/** The fields by which EC2 compares rules: it refuses a second rule with the same ones. */
interface AwsRule {
	role: { id: string; label: string };
	direction: CloudRule['direction'];
	protocol: string;
	ports: PortRange | undefined;
	peer: { attribute: 'cidr_ipv4' | 'cidr_ipv6' | 'referenced_security_group_id'; value: string };
}

const notes = [
	'A group holds no names and denies nothing: what none of its rules allows is refused. Answers always pass.',
	'Attach each group to the machines of its role. A role without hosts is in rules as its group, which counts inside one network only.',
	'The name of each resource comes from its rule: it stays the same as long as the rule does.',
];

/** AWS security groups. */
export const aws: RuleFormat = {
	id: 'aws',
	title: 'AWS security groups (Terraform)',
	fileNames: ['aws-security-groups.tf'],
	notes,
	write(list) {
		const { rules, fates } = writeAll<AwsRule>(list, (requirement) => {
			const { rules: made, missing = [] } = cloudRules(requirement);
			const allPorts = made.filter(({ flow }) => flow.ports.length > 0 && !takesPorts(flow.protocol));
			return {
				rules: made.flatMap(awsRules),
				missing,
				wider: allPorts.map(({ flow }) => allPortsAllowed(flow.protocol)),
			};
		});
		const merged = mergeSame(rules, ({ role, direction, protocol, ports, peer }) =>
			[role.id, direction, protocol, ports ? portNumbers(ports) : '', peer.attribute, peer.value].join('\n'),
		);
		const roles = new Map(
			merged.flatMap(({ rule: { role, peer } }) => {
				const other = peer.attribute === 'referenced_security_group_id' ? list.roles.get(peer.value) : undefined;
				return [role, ...(other ? [other] : [])].map((each) => [each.id, each] as const);
			}),
		);
		const names = identifiers(new Map([...roles.keys()].map((id) => [id, id])));
		const nameOf = (id: string) => names.get(id) ?? 'none';
		const resources = identifiers(
			new Map(merged.map(({ key, rule: { role, direction } }) => [key, resourceText(nameOf(role.id), direction, key)])),
		);
		const lines = [
			...headerOf(list, aws, fates).map(comment),
			...choiceLines(list),
			'',
			...hclBlock('variable', ['vpc_id'], [['type', { raw: 'string' }]]),
			...[...roles.values()].flatMap(({ id, label }) => [
				'',
				...hclBlock(
					'resource',
					['aws_security_group', nameOf(id)],
					[
						['name', cutTo(plain(`portolan-${list.version.id}-${id}`), descriptionLength)],
						['description', cutTo(plain(`${label}, ${list.version.label}`), descriptionLength)],
						['vpc_id', { raw: 'var.vpc_id' }],
					],
				),
			]),
			...merged.flatMap(({ key, rule, requirements }) => [
				'',
				...requirements.map(({ ref, sentence }) => comment(`${ref}: ${sentence}`)),
				...hclBlock(
					'resource',
					[
						rule.direction === 'out' ? 'aws_vpc_security_group_egress_rule' : 'aws_vpc_security_group_ingress_rule',
						resources.get(key) ?? 'none',
					],
					[
						['security_group_id', { raw: `aws_security_group.${nameOf(rule.role.id)}.id` }],
						['description', descriptionOf(requirements, descriptionLength, plain)],
						['ip_protocol', rule.protocol],
						['from_port', rule.ports?.from],
						['to_port', rule.ports?.to],
						[rule.peer.attribute, peerValue(rule.peer, nameOf)],
					],
				),
			]),
		];
		return { files: [{ name: 'aws-security-groups.tf', text: `${lines.join('\n')}\n` }], fates };
	},
};

const resourceText = (role: string, direction: string, key: string) => `${role} ${direction} ${shortHash(key)}`;

function peerValue({ attribute, value }: AwsRule['peer'], nameOf: (id: string) => string): HclValue {
	return attribute === 'referenced_security_group_id' ? { raw: `aws_security_group.${nameOf(value)}.id` } : value;
}

/** One rule for each network and range of ports, because an EC2 rule holds only one of each. */
function awsRules({ role, direction, peer, flow }: CloudRule): AwsRule[] {
	const ports = takesPorts(flow.protocol) ? flow.ports : [undefined];
	const to = (
		protocol: string,
		range: PortRange | undefined,
		attribute: AwsRule['peer']['attribute'],
		value: string,
	) => ({
		role,
		direction,
		protocol,
		ports: range,
		peer: { attribute, value },
	});
	return ports.flatMap((range) =>
		families(peer).flatMap(({ version, values }) => {
			const { protocol, all } = awsProtocol(flow.protocol, version === 6);
			const attribute =
				version === undefined ? 'referenced_security_group_id' : version === 6 ? 'cidr_ipv6' : 'cidr_ipv4';
			const both = version === undefined && flow.protocol === 'icmp' ? [protocol, 'icmpv6'] : [protocol];
			return values.flatMap((value) => both.map((each) => to(each, all ?? range, attribute, value)));
		}),
	);
}

function families(peer: CloudRule['peer']): { version: 4 | 6 | undefined; values: readonly string[] }[] {
	if (peer.kind === 'role') return [{ version: undefined, values: [peer.role.id] }];
	const networks = peer.kind === 'any' ? ['0.0.0.0/0', '::/0'] : peer.networks;
	return [
		{ version: 4, values: networks.filter((network) => !isVersion6(network)) },
		{ version: 6, values: networks.filter(isVersion6) },
	];
}

/** A rule for any other protocol allows all ports, even if it names some (EC2 API reference, IpPermission). */
const takesPorts = (protocol: RuleProtocol) => protocol === 'tcp' || protocol === 'udp';

/** A protocol as EC2 names it; for ICMP all types and codes, which is -1. */
function awsProtocol(protocol: RuleProtocol, isIcmp6: boolean): { protocol: string; all?: PortRange } {
	if (protocol === 'icmp') return { protocol: isIcmp6 ? 'icmpv6' : 'icmp', all: { from: -1, to: -1 } };
	return { protocol: takesPorts(protocol) ? protocol : `${protocolNumber(protocol)}` };
}
