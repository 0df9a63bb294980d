// Combines the evidence of a list for an item, from browsers and machines. Loaded once there is any evidence.
import { untriedOf } from '../commands/planned-check.ts';
import { isFrom, answeredOn } from '../item/evidence.ts';
import type { Item, Standing } from '../item/item.ts';
import { hostsOf, type Roles } from '../item/named-hosts.ts';
import { own, type ChecklistState, type Evidence } from '../state/state.ts';
import { judgeMachines, type JudgedSource, type MachineJudgement } from './judge-machines.ts';
import { neededChecks } from './needed-checks.ts';
import { againstText, machineLines, machinesSeen, machinesWord } from './words-machine-evidence.ts';

/**
 * An item with the result of its evidence; the same object where the list has none for it. `item` already includes the hosts of the list.
 */
export function withEvidence(item: Item, state: ChecklistState, roles: Roles): Item {
	const machines = judgementOf(item, state, roles);
	const isProbed = item.targets.some((target) => own(state.evidence, target)?.length);
	if (!machines && !isProbed) return item.standing ? { ...item, standing: undefined } : item;
	return { ...item, standing: standingOf(item, state, machines) };
}

/** The judgement of an item by the results of machines; undefined where no run names it. */
export function judgementOf(item: Item, state: ChecklistState, roles: Roles): MachineJudgement | undefined {
	const runs = Object.values(state.machineRuns);
	if (runs.length === 0) return undefined;
	const { id, formerIds, given, from, alternatives, transports, unproven } = item;
	return judgeMachines(
		{
			ids: [id, ...formerIds],
			digest: given.digest,
			from,
			ends: neededChecks(item, state, roles),
			alternatives,
			unproven: [...(unproven ? unproven.split('; ') : []), ...untriedOf(transports)],
			computersOf: (machine) => computersOf(machine, item, state, roles),
		},
		runs,
	);
}

/** The computers that the reader named for a machine of an item. Networks are not computers. */
function computersOf(machine: string, item: Item, state: ChecklistState, roles: Roles): string[] | undefined {
	const isOf = (role: string) => roles.get(role)?.machine === machine;
	const ends = item.ends.flatMap(({ kind, name }) => (kind === 'role' ? [name] : []));
	const sources = item.sourceRoles.length > 0 ? item.sourceRoles : ends.length > 0 ? ends : [...roles.keys()];
	const named = sources
		.filter(isOf)
		.flatMap((role) => hostsOf(state, role, roles))
		.flatMap(({ kind, host }) => (kind === 'network' ? [] : [host]));
	return named.length > 0 ? [...new Set(named)] : undefined;
}

function standingOf(item: Item, state: ChecklistState, machines: MachineJudgement | undefined): Standing {
	const browsers = new Map(item.from.map((machine) => [machine, probesFrom(machine, item, state)]));
	const sources = new Map(machines?.sources.map((source) => [source.machine, source]));
	const isWhole = machines !== undefined && machines.unproven.length === 0;
	const judged = item.from.map((machine) => together(browsers.get(machine), sources.get(machine), isWhole));
	const isAnswered = judged.length > 0 && judged.every((each) => each.isAnswered);
	return {
		isAnswered,
		failedAt: latest(judged.map((each) => each.failedAt)),
		answeredAt: isAnswered ? latest(judged.map((each) => each.answeredAt)) : '',
		outcome: machines ? outcomeOf(machines) : null,
		...(machines ? machinesWord(machines) : { word: '', brief: '' }),
		...(machines ? machinesSeen(machines) : { who: '', at: '' }),
		told: machines ? machineLines(machines) : [],
		against: againstText(
			machines,
			[...browsers.entries()].flatMap(([machine, { failed }]) => (failed ? [{ machine, ...failed }] : [])),
		),
	};
}

/** What browsers on a machine found: whether the whole item answered there and when, and the last failure that still counts. */
interface Probes {
	isAnswered: boolean;
	answeredAt: string;
	failed: { target: string; found: Evidence } | undefined;
}

function probesFrom(machine: string, { targets, partial }: Item, state: ChecklistState): Probes {
	const foundAt = (target: string) => own(state.evidence, target) ?? [];
	const last = targets.flatMap((target) => {
		const found = foundAt(target).findLast((each) => isFrom(each, machine));
		return found ? [{ target, found }] : [];
	});
	const isAnswered =
		partial === null && targets.length > 0 && targets.every((target) => answeredOn(machine, foundAt(target)));
	const failed = last
		.filter(({ found }) => found.outcome === 'no-answer')
		.toSorted((a, b) => (a.found.time < b.found.time ? 1 : -1))[0];
	return { isAnswered, answeredAt: isAnswered ? latest(last.map(({ found }) => found.time)) : '', failed };
}

/**
 * Combines browsers and scripts on one machine: either is enough. A failure counts until the same computer, or later any browser or all
 * scripts, answered.
 */
function together(
	probes: Probes = { isAnswered: false, answeredAt: '', failed: undefined },
	source: JudgedSource | undefined,
	isWhole: boolean,
): Pick<Standing, 'isAnswered' | 'failedAt' | 'answeredAt'> {
	const counting = source?.computers.filter(({ unnamed }) => !unnamed) ?? [];
	const scripts = isWhole && source?.status === 'answered' ? latest(counting.map(({ at }) => at)) : '';
	const failedScripts = latest(counting.filter(({ status }) => status === 'no-answer').map(({ at }) => at));
	const failedProbe = probes.failed && probes.failed.found.time > scripts ? probes.failed.found.time : '';
	const failedAt = latest([failedScripts, failedProbe]);
	return {
		isAnswered: failedAt === '' && (scripts !== '' || probes.isAnswered),
		failedAt,
		answeredAt: latest([scripts, probes.answeredAt]),
	};
}

function outcomeOf({ sources, isAnswered }: MachineJudgement): Standing['outcome'] {
	const counting = sources.filter(({ computers }) => computers.some(({ at, unnamed }) => at !== '' && !unnamed));
	if (counting.length === 0) return null;
	if (counting.some(({ status }) => status === 'no-answer')) return 'no-answer';
	const isWhole = sources.every(({ status }) => status === 'answered' || status === 'partial');
	return isAnswered || isWhole ? 'answered' : 'inconclusive';
}

const latest = (times: readonly string[]) => times.reduce((last, time) => (time > last ? time : last), '');
