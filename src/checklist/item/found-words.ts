import { answeredOn, isFrom } from './evidence.ts';
import type { Item } from './item.ts';
import { hostOf, type Found } from './item-view.ts';
import { own, type ChecklistState, type Evidence } from '../state/state.ts';
import { evidenceFor, outcomeOf } from './standing-evidence.ts';
import {
	addressWord,
	answeredIn,
	answeredInPart,
	circumstances,
	countsNowhere,
	elsewhereLater,
	fromMachines,
	notCounted,
	outcomeWord,
	seenSentence,
	stillToTest,
	targetLine,
} from '../run/words-outcome.ts';
import { notRunYet } from './words-plan.ts';

/** The results of probes for an item: the outcome, its short form, and the sentences below it. */
export function foundWords(item: Item, state: ChecklistState): Found {
	return { outcome: outcomeOf(item, state), word: wordOf(item, state), told: told(item, state) };
}

function wordOf(item: Item, state: ChecklistState): string {
	const outcome = outcomeOf(item, state);
	if (outcome === null) return notRunYet;
	const [only, ...others] = evidenceFor(item, state);
	if (outcome !== 'answered') return only && others.length === 0 ? addressWord(only.found) : outcomeWord(outcome);
	if (item.partial !== null || machinesLeft(item, state).length > 0) return answeredInPart;
	return only && others.length === 0 ? answeredIn(only.found.duration) : outcomeWord(outcome);
}

function told(item: Item, state: ChecklistState): string[] {
	const evidence = evidenceFor(item, state);
	const latest = evidence.toSorted((a, b) => (a.found.changed < b.found.changed ? 1 : -1))[0];
	if (!latest) return [];
	const seen = evidence.map(({ target, found }) => {
		const host = item.from.length > 1 ? fromMachines(hostOf(target), found.machines) : hostOf(target);
		return evidence.length === 1 && item.targets.length === 1
			? seenSentence(found.reason, found.pass)
			: targetLine(host, found);
	});
	const stranger = evidence.find(({ found }) => found.outcome === 'answered' && !isFromSource(item, found))?.found;
	const left = machinesLeft(item, state);
	const later = laterElsewhere(item, state);
	return [
		...seen,
		circumstances(latest.found),
		...(stranger ? [item.from.length === 0 ? countsNowhere : notCounted(stranger.machines)] : []),
		...(left.length > 0 ? [stillToTest(left)] : []),
		...(later ? [elsewhereLater(later)] : []),
	];
}

const isFromSource = ({ from }: Item, found: Evidence) => from.some((machine) => isFrom(found, machine));

/** If an item has several sources and some machine has answered: the machines that have not. */
function machinesLeft({ from, targets }: Item, state: ChecklistState): string[] {
	const isTested = (machine: string) =>
		targets.every((target) => answeredOn(machine, own(state.evidence, target) ?? []));
	const left = from.filter((machine) => !isTested(machine));
	return left.length < from.length ? left : [];
}

/** The last result, if it came from a computer that is not a source, after a result from one that is. */
function laterElsewhere(item: Item, state: ChecklistState): Evidence | undefined {
	const standing = evidenceFor(item, state);
	return item.targets
		.flatMap((target) => own(state.evidence, target)?.at(-1) ?? [])
		.find((last) => standing.every(({ found }) => found !== last));
}
