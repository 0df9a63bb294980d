// nftables (nft(8)): a table of its own for a router or firewall between zones.
import type { AskedRequirement } from './asked-list.ts';
import type { Flow, RuleProtocol } from './flow.ts';
import { portNumbers } from '../../requirements/model/ports.ts';
import { distinctNetworks, isVersion6 } from './networks.ts';
import { isOpen, toFill, type RuleEnd } from './rule-ends.ts';
import { mergeSame, writeAll, type RuleFormat } from './rule-format.ts';
import { choiceLines, commented, headerOf } from './rule-header.ts';
import { comment, identifiers, plainIdentifier, shortHash } from './rule-text.ts';

type Family = '4' | '6';
const families: readonly Family[] = ['4', '6'];

const notes = [
	'Load it on the firewall between your zones: nft -f FILE. It replaces its own table and touches no other.',
	'It looks at forwarded packets alone. What comes from or goes to the machines of your roles and is not allowed below is dropped; other packets pass.',
	'Sets without elements are to be filled in: nothing matches them before.',
];

/** nftables: sets for the ends, a rule for each connection. */
export const nftables: RuleFormat = {
	id: 'nftables',
	title: 'nftables',
	fileNames: ['nftables.nft'],
	notes,
	write(list) {
		const { rules, fates } = writeAll<Flow>(list, ({ flows }) => {
			const ends = flows.flatMap(({ from, to }) => [from, to]);
			return { rules: flows, missing: [...new Set(ends.flatMap(toFill))] };
		});
		const merged = mergeSame(rules, ({ from, to, protocol, ports }) =>
			[from.key, to.key, protocol, ...ports.map(portNumbers)].join('\n'),
		);
		const ends = new Map(rules.flatMap(({ rule: { from, to } }) => [from, to].map((end) => [end.key, end])));
		const names = identifiers(new Map([...ends].map(([key, end]) => [key, setName(end)])));
		const setOf = (end: RuleEnd, family: Family) => `${names.get(end.key) ?? 'none'}_${family}`;
		const refs = refsOf(merged);
		const used = [...ends.values()].filter(({ kind }) => kind !== 'any');
		const own = used.filter(({ role }) => role?.network === 'yours');
		const table = plainIdentifier(`portolan ${shortHash(list.version.id)} ${list.version.id}`);
		const lines = [
			'#!/usr/sbin/nft -f',
			...headerOf(list, nftables, fates).map(comment),
			`table inet ${table}`,
			`delete table inet ${table}`,
			`table inet ${table} {`,
			...used.flatMap((end) => [
				`\t${comment(setComment(end, [...(refs.get(end.key) ?? [])]))}`,
				...families.flatMap((family) => setLine(end, family, setOf(end, family))),
			]),
			'\tchain forward {',
			'\t\ttype filter hook forward priority filter; policy accept;',
			'\t\tct state established,related accept',
			...commented(
				merged.map(({ rule, requirements }) => ({
					requirements,
					lines: families.flatMap((family) => ruleLine(rule, family, setOf)),
				})),
			).map((line) => `		${line}`),
			...choiceLines(list).map((line) => `		${line}`),
			...own.flatMap((end) =>
				families
					.filter((family) => hasFamily(end, family))
					.flatMap((family) =>
						['saddr', 'daddr'].map((side) => `\t\t${ip(family)} ${side} @${setOf(end, family)} drop`),
					),
			),
			'\t}',
			'}',
		];
		return { files: [{ name: 'nftables.nft', text: `${lines.join('\n')}\n` }], fates };
	},
};

/** The numbers of the requirements that need each end. */
function refsOf(
	rules: readonly { rule: Flow; requirements: readonly AskedRequirement[] }[],
): ReadonlyMap<string, ReadonlySet<string>> {
	const refs = new Map<string, Set<string>>();
	for (const { rule, requirements } of rules) {
		for (const { key } of [rule.from, rule.to]) {
			const known = refs.get(key) ?? new Set();
			for (const { ref } of requirements) known.add(ref);
			refs.set(key, known);
		}
	}
	return refs;
}

/** What the name of a set comes from: a role, a host name, or the first address. */
const setName = ({ kind, role, names, domain, networks, label }: RuleEnd) =>
	[kind, role?.id ?? names[0] ?? domain ?? networks[0] ?? label].join(' ');

const ip = (family: Family) => (family === '4' ? 'ip' : 'ip6');

/** Whether an end has addresses of a family, or may get some. */
function hasFamily(end: RuleEnd, family: Family): boolean {
	if (end.kind === 'any' || end.withoutAddress.length > 0 || isOpen(end)) return true;
	return end.networks.some((network) => isVersion6(network) === (family === '6'));
}

/** What a set is for, and what to fill in. It names the requirements, because no rule matches while the set is empty. */
function setComment(end: RuleEnd, refs: readonly string[]): string {
	const open = toFill(end);
	return open.length === 0 ? end.label : `${refs.join(' ')}: ${open.join(' ')}`;
}

function setLine(end: RuleEnd, family: Family, name: string): string[] {
	if (!hasFamily(end, family)) return [];
	const networks = distinctNetworks(end.networks).filter((network) => isVersion6(network) === (family === '6'));
	const elements = networks.length === 0 ? '' : ` elements = { ${networks.join(', ')} };`;
	return [`\tset ${name} { type ipv${family}_addr; flags interval; auto-merge;${elements} }`];
}

function ruleLine(
	{ from, to, protocol, ports }: Flow,
	family: Family,
	setOf: (end: RuleEnd, family: Family) => string,
): string[] {
	if (!hasFamily(from, family) || !hasFamily(to, family)) return [];
	const side = (end: RuleEnd, name: string) =>
		end.kind === 'any' ? [] : [`${ip(family)} ${name} @${setOf(end, family)}`];
	// If both ends are any, the rule has to state the address family.
	const anyFamily = from.kind === 'any' && to.kind === 'any' ? [`meta nfproto ipv${family}`] : [];
	return [
		`${[...anyFamily, ...side(from, 'saddr'), ...side(to, 'daddr'), match(protocol, ports, family), 'accept'].join(' ')}`,
	];
}

function match(protocol: RuleProtocol, ports: Flow['ports'], family: Family): string {
	if (ports.length > 0) {
		const numbers = ports.map(portNumbers);
		return `${protocol} dport ${numbers.length === 1 ? numbers.join('') : `{ ${distinctRanges(ports).map(portNumbers).join(', ')} }`}`;
	}
	return `meta l4proto ${protocol === 'icmp' && family === '6' ? 'ipv6-icmp' : protocol}`;
}

/** Merges overlapping ranges of ports, because a set of nftables refuses them. */
function distinctRanges(ports: Flow['ports']): { from: number; to: number }[] {
	const kept: { from: number; to: number }[] = [];
	for (const range of ports.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
		const last = kept.at(-1);
		if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
		else kept.push({ ...range });
	}
	return kept;
}
