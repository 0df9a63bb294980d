// What rules of clouds have in common: a group of rules for each of the reader's roles, with the other end of each connection.
import type { Role } from '../../requirements/model/dataset.ts';
import type { AskedRequirement } from './asked-list.ts';
import type { Flow } from './flow.ts';
import type { RuleEnd } from './rule-ends.ts';
import type { Written } from './rule-format.ts';
import { cutTo } from './rule-text.ts';
import * as words from './words-rules.ts';

/** The other end of a rule: addresses, the machines of another of the reader's roles, or anything. */
export type Peer = { kind: 'networks'; networks: readonly string[] } | { kind: 'role'; role: Role } | { kind: 'any' };

/** A rule on the machines of one role. */
export interface CloudRule {
	role: Role;
	/** Addresses of these machines, if the reader named any. */
	own: readonly string[];
	direction: 'in' | 'out';
	peer: Peer;
	flow: Flow;
}

/** The rules of a requirement for the reader's machines at both ends. Host names are left out: these clouds do not support them. */
export function cloudRules({ flows }: AskedRequirement): Written<CloudRule> {
	const made = flows.flatMap((flow) => [sideOf(flow, 'out'), sideOf(flow, 'in')]).filter((side) => side !== undefined);
	if (made.length === 0) return { rules: [], missing: [words.noOwnMachine] };
	return { rules: made.flatMap(({ rules }) => rules), missing: made.flatMap(({ missing }) => missing) };
}

function sideOf(flow: Flow, direction: CloudRule['direction']): { rules: CloudRule[]; missing: string[] } | undefined {
	const [own, other] = direction === 'out' ? [flow.from, flow.to] : [flow.to, flow.from];
	const { role } = own;
	if (role?.network !== 'yours') return undefined;
	const peer = peerOf(other);
	const missing = peer?.kind === 'role' ? [] : missingOf(other);
	return { rules: peer ? [{ role, own: own.networks, direction, peer, flow }] : [], missing };
}

function peerOf(end: RuleEnd): Peer | undefined {
	if (end.kind === 'any') return { kind: 'any' };
	if (end.networks.length > 0) return { kind: 'networks', networks: end.networks };
	return end.role?.network === 'yours' ? { kind: 'role', role: end.role } : undefined;
}

function missingOf(end: RuleEnd): string[] {
	if (end.withoutAddress.length > 0) return [words.namesRefused(end.withoutAddress)];
	return end.kind === 'any' || end.networks.length > 0 ? [] : [words.noAddress(end.label)];
}

/** "R05, R07" and, for a single requirement, its sentence; cut to the length of a description. */
export function descriptionOf(
	requirements: readonly AskedRequirement[],
	length: number,
	plain: (text: string) => string,
): string {
	const [first] = requirements;
	if (first && requirements.length === 1) return cutTo(plain(`${first.ref}: ${first.sentence}`), length);
	const refs = requirements.map(({ ref }) => plain(ref));
	const all = refs.join(', ');
	if (all.length <= length) return all;
	const room = length - ' and 99999 more'.length;
	const some = all.slice(0, room).replace(/,[^,]*$/, '');
	return `${some} and ${refs.length - some.split(', ').length} more`;
}
