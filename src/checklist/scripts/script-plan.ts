import { type FillIn, fillInsOf, type LabelledCheck, type PlannedCheck } from '../commands/planned-check.ts';
import { askedKey, planChecks } from '../commands/planned-checks.ts';
import { withDistinctNames } from '../commands/distinct-fill-ins.ts';
import type { Item } from '../item/item.ts';
import type { NamedHost } from '../item/named-hosts.ts';

/** The names of the kinds of checks in results files. */
export type CheckKind = 'tcp' | 'https' | 'dns' | 'ping' | 'listener' | 'localhost';

/** The reader's hosts by role id. */
export type HostsByRole = Readonly<Record<string, readonly NamedHost[]>>;

/** The checks for one machine. */
export interface MachinePlan {
	/** As roles.md names it; empty for requirements that name no machine. */
	machine: string;
	checks: readonly LabelledCheck[];
	/** Values that the script must be given: hosts, and ports that the page gives in words. */
	fillIns: readonly FillIn[];
	/** The requirements that the checks serve. */
	served: readonly Item[];
	/** Requirements of the machine that no command can check, each with its reasons. */
	byHand: readonly { item: Item; remarks: readonly string[] }[];
}

/** The plan of each machine, in the order of the requirements. A machine with nothing to check has a plan without checks. */
export function machinePlans(items: readonly Item[], hosts: HostsByRole): MachinePlan[] {
	const machines = [...new Set(items.flatMap(({ from }) => from))];
	const hasUnnamed = items.some((item) => item.from.length === 0 && planChecks(item, hosts).checks.length > 0);
	return [...machines, ...(hasUnnamed ? [''] : [])].map((machine) => machinePlan(items, hosts, machine));
}

/** The plan of one machine: everything that starts from it. The empty name is for requirements that name no machine. */
export function machinePlan(items: readonly Item[], hosts: HostsByRole, machine: string): MachinePlan {
	const own = items.filter(({ from }) => (machine === '' ? from.length === 0 : from.includes(machine)));
	const merged = new Map<string, { check: PlannedCheck; spare: FillIn[] | undefined; refs: Set<string> }>();
	const byHand: { item: Item; remarks: readonly string[] }[] = [];
	for (const item of own) {
		const { checks, remarks } = planChecks(item, hosts);
		if (checks.length === 0) byHand.push({ item, remarks });
		for (const { spare, ...check } of checks) {
			// A check may prove one requirement completely and another only in part: then it is run for each.
			const key = `${askedKey(check)} ${check.unproven?.join(' ') ?? ''}`;
			const same = merged.get(key);
			const isSpare = spare !== undefined && (same === undefined || same.spare !== undefined);
			const spares = isSpare ? (same?.spare ?? []) : undefined;
			if (isSpare) spares?.push(...spare);
			merged.set(key, { check, spare: spares, refs: (same?.refs ?? new Set()).add(item.ref) });
		}
	}
	const labelled = [...merged.values()].map(({ check, spare, refs }): LabelledCheck => ({
		...check,
		...(spare ? { spare } : {}),
		refs: [...refs],
	}));
	const checks = withDistinctNames(labelled);
	const asked = new Set(checks.flatMap(({ refs }) => refs));
	const served = own.filter(({ ref }) => asked.has(ref));
	return { machine, checks, fillIns: fillInsOf(checks), served, byHand };
}

/** The kind of a planned check in results files. */
export function kindOf(check: PlannedCheck): CheckKind {
	return check.kind !== 'resolve' ? check.kind : check.host === 'localhost' ? 'localhost' : 'dns';
}

/** The target of a check as results files name it. A value to be filled in is in brackets, which no host name contains. */
export function targetOf(check: PlannedCheck): string {
	if (check.kind === 'listener') return `${check.port}`;
	const host = typeof check.host === 'string' ? check.host : `(${check.host.about})`;
	if (check.kind === 'resolve' || check.kind === 'ping') return host;
	const port = typeof check.port === 'number' ? `${check.port}` : `(${check.port.about})`;
	return `${host.includes(':') && typeof check.host === 'string' ? `[${host}]` : host}:${port}`;
}
