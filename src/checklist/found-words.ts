import type { Item } from './item.ts';
import { hostOf } from './item-view.ts';
import type { ChecklistState } from './state.ts';
import { countsFor, evidenceFor, outcomeOf } from './verdict.ts';
import {
	answeredIn,
	answeredInPart,
	circumstances,
	notCounted,
	outcomeWord,
	seenSentence,
	targetLine,
} from './words-outcome.ts';
import { notRunYet } from './words-plan.ts';

/** What probes found for an item: the outcome in a word or two, and the sentences under it. */
export function foundWords(item: Item, state: ChecklistState): { word: string; told: string[] } {
	return { word: wordOf(item, state), told: told(item, state) };
}

function wordOf(item: Item, state: ChecklistState): string {
	const outcome = outcomeOf(item, state);
	if (outcome === null) return notRunYet;
	if (outcome !== 'answered') return outcomeWord(outcome);
	if (item.partial !== null) return answeredInPart;
	const [only, ...others] = evidenceFor(item, state);
	return only && others.length === 0 ? answeredIn(only.found.duration) : outcomeWord(outcome);
}

function told(item: Item, state: ChecklistState): string[] {
	const evidence = evidenceFor(item, state);
	const latest = evidence.toSorted((a, b) => (a.found.time < b.found.time ? 1 : -1))[0];
	if (!latest) return [];
	const seen = evidence.map(({ target, found }) =>
		item.targets.length === 1 ? seenSentence(found.reason, found.pass) : targetLine(hostOf(target), found),
	);
	const strangers = evidence.find(({ found }) => found.outcome === 'answered' && !countsFor(item, found));
	return [...seen, circumstances(latest.found), ...(strangers ? [notCounted(strangers.found.machines)] : [])];
}
