// Which results of probes still count for an item, and the outcome of these. Loaded once there are any.
import { isFrom } from './evidence.ts';
import type { Item } from './item.ts';
import type { ProbeOutcome } from '../state/probe-outcome.ts';
import { own, type ChecklistState, type Evidence } from '../state/state.ts';

/** All results of probes that still count for an item, in the order of its targets. Targets that were never judged are left out. */
export function evidenceFor(item: Item, state: ChecklistState): { target: string; found: Evidence }[] {
	return item.targets.flatMap((target) =>
		standingOf(item.from, own(state.evidence, target) ?? []).map((found) => ({ target, found })),
	);
}

/** The outcome for an item: the worst of its targets; null until all of them were judged. */
export function outcomeOf(item: Item, state: ChecklistState): ProbeOutcome | null {
	if (!item.targets.every((target) => own(state.evidence, target)?.length)) return null;
	return worstOutcome(evidenceFor(item, state).map(({ found }) => found.outcome));
}

/**
 * The results of one target that count for a requirement with these source machines: the last result of each machine, and a later one of
 * unknown machine. If no source was tested, the last result of all.
 */
function standingOf(machines: readonly string[], found: readonly Evidence[]): readonly Evidence[] {
	const standing = found.filter((each, index) =>
		each.machines
			? machines.some((machine) => found.findLast((other) => isFrom(other, machine)) === each)
			: index === found.length - 1,
	);
	return standing.some(({ machines: said }) => said) ? standing : found.slice(-1);
}

/** The outcome of a requirement with several targets: the worst of theirs. */
export function worstOutcome(outcomes: readonly ProbeOutcome[]): ProbeOutcome | null {
	const worstFirst: readonly ProbeOutcome[] = ['no-answer', 'inconclusive', 'not-tested', 'answered'];
	return worstFirst.find((outcome) => outcomes.includes(outcome)) ?? null;
}
