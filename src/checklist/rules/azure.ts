// Network security groups of Azure as Terraform: one group for each of the reader's roles.
import { portNumbers } from '../../requirements/model/ports.ts';
import { cloudRules, descriptionOf, type CloudRule, type Peer } from './cloud-rules.ts';
import { isVersion6 } from './networks.ts';
import { mergeSame, writeAll, type RuleFormat } from './rule-format.ts';
import { choiceLines, headerOf } from './rule-header.ts';
import { asciiText, comment, hashNumber, identifiers, shortHash } from './rule-text.ts';
import { hclBlock, type HclValue } from './terraform.ts';
import type { RuleProtocol } from './flow.ts';
import { protocolRefused } from './words-rules.ts';

/** Longest description of a rule, in characters (Azure REST API, SecurityRule). */
const descriptionLength = 140;
/** Priorities range from 100 to 4096, each used once per direction. Those below 1000 and from 4000 stay free for the reader's own rules. */
const priorities = { first: 1000, last: 3999 } as const;

const protocols: Partial<Record<RuleProtocol, string>> = { tcp: 'Tcp', udp: 'Udp', icmp: 'Icmp', esp: 'Esp', ah: 'Ah' };

/** A rule for one address family, because an Azure rule cannot hold both. */
interface AzureRule {
	rule: CloudRule;
	own: readonly string[];
	peer: Peer;
}

const notes = [
	'A group holds no names. Rules of Azure itself allow all that goes out and all within the virtual network: what you do not want, deny by rules of your own.',
	'Attach each group to the network interfaces of its role. A role without hosts is in rules as an application security group.',
	`The name and the priority of a rule (${priorities.first} to ${priorities.last}) come from what it says: both stay the same as long as it does. Where two would have one priority, one takes the next.`,
];

/** Azure network security groups. */
export const azure: RuleFormat = {
	id: 'azure',
	title: 'Azure network security groups (Terraform)',
	fileNames: ['azure-network-security-groups.tf'],
	notes,
	write(list) {
		const { rules, fates } = writeAll<AzureRule>(list, (requirement) => {
			const { rules: made, missing = [] } = cloudRules(requirement);
			const refused = made.filter(({ flow }) => protocols[flow.protocol] === undefined);
			return {
				rules: made.filter((rule) => !refused.includes(rule)).flatMap(byFamily),
				missing: [...missing, ...refused.map(({ flow }) => protocolRefused(flow.protocol))],
			};
		});
		const merged = mergeSame(rules, keyOf);
		const roles = new Map(merged.map(({ rule: { rule } }) => [rule.role.id, rule.role]));
		const peers = new Map(
			merged.flatMap(({ rule: { peer } }) => (peer.kind === 'role' ? [[peer.role.id, peer.role] as const] : [])),
		);
		const names = identifiers(new Map([...roles.keys(), ...peers.keys()].map((id) => [id, id])));
		const nameOf = (id: string) => names.get(id) ?? 'none';
		const group = (id: string) =>
			`portolan-${shortHash(list.version.id)}-${nameOf(id)}`.replaceAll('_', '-').replace(/-+$/, '');
		const place = [
			['resource_group_name', { raw: 'var.resource_group_name' }],
			['location', { raw: 'var.location' }],
		] as const;
		const priorityOf = prioritiesOf(
			merged.map(({ key, rule: { rule } }) => ({ key, scope: `${rule.role.id} ${rule.direction}` })),
		);
		const resources = identifiers(
			new Map(merged.map(({ key, rule: { rule } }) => [key, resourceText(nameOf(rule.role.id), rule.direction, key)])),
		);
		const lines = [
			...headerOf(list, azure, fates).map(comment),
			...choiceLines(list),
			...['resource_group_name', 'location'].flatMap((name) => [
				'',
				...hclBlock('variable', [name], [['type', { raw: 'string' }]]),
			]),
			...[...peers.values()].flatMap(({ id }) => [
				'',
				...hclBlock('resource', ['azurerm_application_security_group', nameOf(id)], [['name', group(id)], ...place]),
			]),
			...[...roles.values()].flatMap(({ id }) => [
				'',
				...hclBlock('resource', ['azurerm_network_security_group', nameOf(id)], [['name', group(id)], ...place]),
			]),
			...merged.flatMap(({ key, rule, requirements }) => {
				const { role, direction } = rule.rule;
				const name = resources.get(key) ?? 'none';
				return [
					'',
					...requirements.map(({ ref, sentence }) => comment(`${ref}: ${sentence}`)),
					...hclBlock(
						'resource',
						['azurerm_network_security_rule', name],
						[
							['name', name],
							['description', descriptionOf(requirements, descriptionLength, asciiText)],
							['priority', priorityOf.get(key)],
							['direction', direction === 'out' ? 'Outbound' : 'Inbound'],
							['access', 'Allow'],
							['protocol', protocols[rule.rule.flow.protocol]],
							['source_port_range', '*'],
							...portAttributes(rule.rule),
							...ends(rule, nameOf),
							['resource_group_name', { raw: 'var.resource_group_name' }],
							['network_security_group_name', { raw: `azurerm_network_security_group.${nameOf(role.id)}.name` }],
						],
					),
				];
			}),
		];
		return { files: [{ name: 'azure-network-security-groups.tf', text: `${lines.join('\n')}\n` }], fates };
	},
};

const resourceText = (role: string, direction: string, key: string) =>
	`${role.slice(0, 40)} ${direction} ${shortHash(key)}`;

/** The rule for IPv4 and the one for IPv6, if both ends have addresses of that family. */
function byFamily(rule: CloudRule): AzureRule[] {
	const { own, peer } = rule;
	if (own.length === 0 && peer.kind !== 'networks') return [{ rule, own, peer }];
	return [false, true].flatMap((isSix) => {
		const of = (networks: readonly string[]) => networks.filter((network) => isVersion6(network) === isSix);
		const others: Peer = peer.kind === 'networks' ? { kind: 'networks', networks: of(peer.networks) } : peer;
		const isEmpty =
			(own.length > 0 && of(own).length === 0) || (others.kind === 'networks' && others.networks.length === 0);
		return isEmpty ? [] : [{ rule, own: of(own), peer: others }];
	});
}

function keyOf({ rule: { role, direction, flow }, own, peer }: AzureRule): string {
	const other =
		peer.kind === 'networks' ? peer.networks.join(' ') : peer.kind === 'role' ? `role ${peer.role.id}` : '*';
	return [role.id, direction, flow.protocol, flow.ports.map(portNumbers).join(' '), own.join(' '), other].join('\n');
}

function portAttributes({ flow }: CloudRule): [string, HclValue][] {
	const numbers = flow.ports.map(portNumbers);
	if (numbers.length === 0) return [['destination_port_range', '*']];
	return numbers.length === 1 ? [['destination_port_range', numbers.join('')]] : [['destination_port_ranges', numbers]];
}

function ends({ rule, own, peer }: AzureRule, nameOf: (id: string) => string): [string, HclValue][] {
	const [mine, other] = rule.direction === 'out' ? ['source', 'destination'] : ['destination', 'source'];
	const local: [string, HclValue] =
		own.length === 0 ? [`${mine}_address_prefix`, '*'] : [`${mine}_address_prefixes`, own];
	if (peer.kind === 'any') return [local, [`${other}_address_prefix`, '*']];
	if (peer.kind === 'networks') return [local, [`${other}_address_prefixes`, peer.networks]];
	const group = { raw: `azurerm_application_security_group.${nameOf(peer.role.id)}.id` };
	return [local, [`${other}_application_security_group_ids`, [group]]];
}

/**
 * A priority for each rule, unique in its group and direction: it comes from the text of the rule; if it is taken, the next free one is
 * used.
 */
function prioritiesOf(rules: readonly { key: string; scope: string }[]): ReadonlyMap<string, number> {
	const size = priorities.last - priorities.first + 1;
	const taken = new Set<string>();
	const given = new Map<string, number>();
	for (const { key, scope } of rules.toSorted((one, other) => (one.key < other.key ? -1 : 1))) {
		let place = hashNumber(key) % size;
		for (let tries = 0; tries < size && taken.has(`${scope} ${place}`); tries += 1) place = (place + 1) % size;
		taken.add(`${scope} ${place}`);
		given.set(key, priorities.first + place);
	}
	return given;
}
