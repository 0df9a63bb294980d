// What machines must find for a requirement, end by end: which checks, and what they leave unproven. The checks are those that "How to
// check" plans, so commands, scripts and this judgement always agree.
import { fillInsOf, type PlannedCheck } from '../commands/planned-check.ts';
import { planChecks } from '../commands/planned-checks.ts';
import type { Item, ItemEnd } from '../item/item.ts';
import { hostsOf, type NamedHost, type Roles } from '../item/named-hosts.ts';
import { kindOf, targetOf } from '../scripts/script-plan.ts';
import type { MachineCheck, MachineCheckKind } from '../state/machine-run.ts';
import type { ChecklistState } from '../state/state.ts';

/** One check that must have answered. */
export interface NeededCheck {
	kind: MachineCheckKind;
	/** As results name it. For a role without hosts it is the port alone, after a colon: then every host that the script was given counts. */
	target: string;
}

/** What one end needs. */
export interface EndNeeds {
	checks: readonly NeededCheck[];
	/** What its checks leave unproven, in the words of results files: `path`, `wildcard`, `range`, `host`, `port`, `http`. */
	unproven: readonly string[];
}

/** What each machine of an item must find. No ends: there is nothing that a script can try. */
export function neededChecks(item: Item, state: Pick<ChecklistState, 'hosts'>, roles: Roles): EndNeeds[] {
	const hosts: Record<string, readonly NamedHost[]> = {};
	for (const { kind, name } of item.ends) if (kind === 'role') hosts[name] = hostsOf(state, name, roles);
	const isLocal = item.reason === 'local' && !item.ends.some(({ name }) => name === 'localhost');
	if (isLocal) {
		const { checks } = planChecks(item, hosts);
		const ranges = item.ends.some(({ ports }) => ports.some(({ from, to }) => from !== to));
		// A connection to port 80 does not prove HTTP.
		const byHttp = checks.some(({ kind }) => kind === 'tcp');
		return checks.length === 0
			? []
			: [
					{
						checks: checks.flatMap((check) => needOf(check, false)),
						unproven: [...(ranges ? ['range'] : []), ...(byHttp ? ['http'] : [])],
					},
				];
	}
	const ends = item.ends.map((end): EndNeeds => {
		const { checks } = planChecks({ ...item, ends: [end], alternatives: false }, hosts);
		const named = end.kind === 'role' ? (hosts[end.name] ?? []) : [];
		const anyHost = end.kind === 'role' && roles.has(end.name) && named.length === 0;
		const needs = checks.flatMap((check) => needOf(check, anyHost));
		return { checks: needs, unproven: [...new Set([...unprovenOf(end, item), ...unknownOf(checks, anyHost)])] };
	});
	if (ends.every(({ checks, unproven }) => checks.length + unproven.length === 0)) return [];
	return item.alternatives ? ends : apart(ends);
}

/** Whether a needed check accepts any host that the script was given. */
export const isOpen = ({ target }: NeededCheck): boolean => target.startsWith(':');

/** Whether a check of a script is the one that an end needs. */
export function meets({ kind, target }: Pick<MachineCheck, 'kind' | 'target'>, need: NeededCheck): boolean {
	return kind === need.kind && (isOpen(need) ? target.endsWith(need.target) : target === need.target);
}

function needOf(check: PlannedCheck, anyHost: boolean): NeededCheck[] {
	const kind = kindOf(check);
	if (fillInsOf([check]).length === 0) return [{ kind, target: targetOf(check).toLowerCase() }];
	const isOpenHost = anyHost && (check.kind === 'tcp' || check.kind === 'https') && typeof check.port === 'number';
	return isOpenHost ? [{ kind, target: `:${check.port}` }] : [];
}

/** What no check of an end can prove, whatever its result. */
function unprovenOf(end: ItemEnd, { ownPorts }: Item): string[] {
	const isReplaced = ({ from, to }: { from: number; to: number }) =>
		ownPorts.some(({ instead }) => instead === `${from}-${to}`);
	return [
		...(end.path === '' ? [] : ['path']),
		...(end.kind === 'wildcard' ? ['wildcard'] : []),
		...(end.ports.some((range) => range.from !== range.to && !isReplaced(range)) ? ['range'] : []),
	];
}

/** Values that a script must be given before it can try the check, apart from hosts of a role. */
function unknownOf(checks: readonly PlannedCheck[], anyHost: boolean): string[] {
	const hasNoHost = (check: PlannedCheck) => 'host' in check && typeof check.host !== 'string';
	return [
		...(checks.some((check) => hasNoHost(check) && (!anyHost || check.kind === 'ping')) ? ['host'] : []),
		...(checks.some((check) => 'port' in check && typeof check.port !== 'number') ? ['port'] : []),
	];
}

/** If two roles without hosts share a port, an answer does not show which of them gave it: `host` stays unproven. */
function apart(ends: readonly EndNeeds[]): EndNeeds[] {
	const open = ends.flatMap(({ checks }) => checks.filter(isOpen));
	const isTwice = (need: NeededCheck) =>
		open.filter(({ kind, target }) => kind === need.kind && target === need.target).length > 1;
	return ends.map((end) => (end.checks.some(isTwice) ? { ...end, unproven: [...end.unproven, 'host'] } : end));
}
