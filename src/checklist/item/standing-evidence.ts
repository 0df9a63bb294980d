// What stands of all that probes found for an item, and what that comes to. Loaded once there is any.
import { isFrom } from './evidence.ts';
import type { Item } from './item.ts';
import type { ProbeOutcome } from '../state/probe-outcome.ts';
import { own, type ChecklistState, type Evidence } from '../state/state.ts';

/** What stands of all that probes found for an item, in the order of its targets; a target that was never judged is left out. */
export function evidenceFor(item: Item, state: ChecklistState): { target: string; found: Evidence }[] {
	return item.targets.flatMap((target) =>
		standingOf(item.from, own(state.evidence, target) ?? []).map((found) => ({ target, found })),
	);
}

/** The outcome for an item: the worst of its targets, and none before all of them were judged. */
export function outcomeOf(item: Item, state: ChecklistState): ProbeOutcome | null {
	if (!item.targets.every((target) => own(state.evidence, target)?.length)) return null;
	return worstOutcome(evidenceFor(item, state).map(({ found }) => found.outcome));
}

/**
 * Of one target, what stands for a requirement with sources on these machines: the last result of each of them, and a later one of which
 * it is not known where it ran. Where none of them was tested, the last result of all.
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
