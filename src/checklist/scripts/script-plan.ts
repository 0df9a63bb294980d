import { type FillIn, fillInsOf, type LabelledCheck, type PlannedCheck } from '../commands/planned-check.ts';
import { askedKey, planChecks } from '../commands/planned-checks.ts';
import { withDistinctNames } from '../commands/distinct-fill-ins.ts';
import type { Item } from '../item/item.ts';
import type { NamedHost } from '../item/named-hosts.ts';

/** What a results file calls the kinds of checks. */
export type CheckKind = 'tcp' | 'https' | 'dns' | 'ping' | 'listener' | 'localhost';

/** Hosts that the reader named, by the id of their role. */
export type HostsByRole = Readonly<Record<string, readonly NamedHost[]>>;

/** What one machine checks. */
export interface MachinePlan {
	/** As roles.md calls it; empty for what names no machine. */
	machine: string;
	checks: readonly LabelledCheck[];
	/** What has to be said to the script: hosts, and ports that the page gives in words. */
	fillIns: readonly FillIn[];
	/** The requirements that the checks serve. */
	served: readonly Item[];
	/** Requirements of the machine that no command can check, each with the reasons. */
	byHand: readonly { item: Item; remarks: readonly string[] }[];
}

/** What each machine checks, in the order of the requirements; machines with nothing to check too, with no checks. */
export function machinePlans(items: readonly Item[], hosts: HostsByRole): MachinePlan[] {
	const machines = [...new Set(items.flatMap(({ from }) => from))];
	const hasUnnamed = items.some((item) => item.from.length === 0 && planChecks(item, hosts).checks.length > 0);
	return [...machines, ...(hasUnnamed ? [''] : [])].map((machine) => machinePlan(items, hosts, machine));
}

/** What one machine checks: all that starts from it. An empty name stands for what names no machine. */
export function machinePlan(items: readonly Item[], hosts: HostsByRole, machine: string): MachinePlan {
	const own = items.filter(({ from }) => (machine === '' ? from.length === 0 : from.includes(machine)));
	const merged = new Map<string, { check: PlannedCheck; spare: FillIn[] | undefined; refs: Set<string> }>();
	const byHand: { item: Item; remarks: readonly string[] }[] = [];
	for (const item of own) {
		const { checks, remarks } = planChecks(item, hosts);
		if (checks.length === 0) byHand.push({ item, remarks });
		for (const { spare, ...check } of checks) {
			// What another requirement proves wholly may be a part of this one alone: then it is tried for each.
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

/** What a results file calls a planned check. */
export function kindOf(check: PlannedCheck): CheckKind {
	return check.kind !== 'resolve' ? check.kind : check.host === 'localhost' ? 'localhost' : 'dns';
}

/** The target of a check as results files name it; a text to be filled in is in brackets, which no host has. */
export function targetOf(check: PlannedCheck): string {
	if (check.kind === 'listener') return `${check.port}`;
	const host = typeof check.host === 'string' ? check.host : `(${check.host.about})`;
	if (check.kind === 'resolve' || check.kind === 'ping') return host;
	const port = typeof check.port === 'number' ? `${check.port}` : `(${check.port.about})`;
	return `${host.includes(':') && typeof check.host === 'string' ? `[${host}]` : host}:${port}`;
}
