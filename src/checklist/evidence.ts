// What probes found, for each address and machine. A run on one machine says nothing of another, so it takes no other's place.
import type { ChecklistState, Evidence } from './state.ts';

/** Evidence by target URL, the earlier first. */
export type EvidenceByTarget = ChecklistState['evidence'];

/** Whether a run was said to be on this machine. */
export const isFrom = ({ machines }: Evidence, machine: string): boolean => machines?.names.includes(machine) ?? false;

/**
 * Whether a target answered on a machine: its last probe from there did, and no later one failed of which it is not known where it ran,
 * as that may have been the same machine.
 */
export function answeredOn(machine: string, found: readonly Evidence[]): boolean {
	const last = found.findLastIndex((each) => isFrom(each, machine));
	return (
		last >= 0 &&
		found.slice(last).every((each) => each.outcome === 'answered' || (each.machines !== null && !isFrom(each, machine)))
	);
}

/**
 * Of one target, what stands for a requirement with sources on these machines: the last result of each of them, and a later one of which
 * it is not known where it ran. Where none of them was tested, the last result of all.
 */
export function standingOf(machines: readonly string[], found: readonly Evidence[]): readonly Evidence[] {
	const counting = found.filter((each, index) =>
		each.machines === null
			? index === found.length - 1
			: machines.some(
					(machine) => isFrom(each, machine) && !found.slice(index + 1).some((later) => isFrom(later, machine)),
				),
	);
	return counting.some((each) => machines.some((machine) => isFrom(each, machine))) ? counting : found.slice(-1);
}

/**
 * The evidence with what a new run found, without what it and others have made old: results of which each machine was tested once more
 * since. Who was not sure, and who did not say, count as a machine here.
 */
export function withFound(evidence: EvidenceByTarget, found: Readonly<Record<string, Evidence>>): EvidenceByTarget {
	const added = Object.entries(found).map(([target, last]): [string, readonly Evidence[]] => {
		const before = Object.hasOwn(evidence, target) ? (evidence[target] ?? []) : [];
		const all = byTime([...before.filter(({ time }) => time !== last.time), last]);
		// What this computer is may still be said otherwise, so that the new one takes nobody's place before the next run.
		return [
			target,
			all.filter(
				(each, index) =>
					each === last ||
					!isOld(
						each,
						all.slice(index + 1).filter((other) => other !== last),
					),
			),
		];
	});
	return { ...evidence, ...Object.fromEntries(added) };
}

/** Evidence with the earlier first. */
export const byTime = (found: readonly Evidence[]): Evidence[] =>
	[...found].sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0));

const namesOf = ({ machines }: Evidence) =>
	machines === null ? ['?'] : machines.names.length > 0 ? machines.names : [''];

function isOld(found: Evidence, later: readonly Evidence[]): boolean {
	const since = new Set(later.flatMap(namesOf));
	return namesOf(found).every((name) => since.has(name));
}
