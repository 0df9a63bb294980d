import type { Item } from './item.ts';
import type { ProbeOutcome } from './judge-probe.ts';
import { own, type ChecklistState, type Mark } from './state.ts';
import { countsFor, evidenceFor, outcomeOf, ruledOut, settledBy, verdictOf, type Verdict } from './verdict.ts';
import {
	conditionFalse,
	earlierMark,
	markStamp,
	noteStamp,
	otherApplies,
	reasonMissing,
	settledByOther,
} from './words-list.ts';
import {
	answeredIn,
	answeredInPart,
	circumstances,
	notCounted,
	notRunYet,
	outcomeWord,
	seenSentence,
	targetLine,
} from './words-outcome.ts';

/** All that an item shows besides what stands in its HTML. */
export interface ItemView {
	verdict: Verdict;
	/** Final outcome of its targets. */
	outcome: ProbeOutcome | null;
	/** The outcome in words; null for what no browser can test, whose words stand in the HTML. */
	outcomeWord: string | null;
	/** Sentences under the outcome. */
	told: readonly string[];
	/** The mark that holds; null where there is none or it was given for an earlier text. */
	mark: Mark | null;
	reason: string;
	note: string;
	/** Who and when. */
	stamps: readonly string[];
	/** What the reader is asked to do about the mark. */
	asked: string | null;
}

/** What an item shows for a list; `members` are all items of its group. */
export function itemView(item: Item, state: ChecklistState, members: readonly Item[] = []): ItemView {
	const record = own(state.marks, item.id);
	const verdict = verdictOf(item, state, members);
	const outcome = outcomeOf(item, state);
	const mark = verdict === 'ask-again' ? null : (record?.mark ?? null);
	const stamps: string[] = [];
	if (record && mark) stamps.push(markStamp(record));
	if (record && record.note.text !== '') {
		const sameMoment = record.time.slice(0, 16) === record.note.time.slice(0, 16) && record.name === record.note.name;
		if (!mark || !sameMoment) stamps.push(noteStamp(record.note));
	}
	return {
		verdict,
		outcome,
		outcomeWord: item.targets.length === 0 ? null : wordOf(item, state, outcome),
		told: [...told(item, state), ...needless()],
		mark,
		reason: record?.reason ?? '',
		note: record?.note.text ?? '',
		stamps,
		asked: askedOf(),
	};

	function needless(): string[] {
		if (verdict !== 'not-applicable' || mark !== null) return [];
		const out = ruledOut(item, state, members);
		if (out) return [out === 'condition' ? conditionFalse : otherApplies(out.ref)];
		const settled = settledBy(item, state, members);
		return settled ? [settledByOther(settled.ref)] : [];
	}

	function askedOf(): string | null {
		if (!record?.mark) return null;
		if (verdict === 'ask-again') return earlierMark(record.mark, record, record.given.sentence);
		return record.mark === 'not-applicable' && record.reason.trim() === '' ? reasonMissing : null;
	}
}

/** Host, and port where it is not that of HTTPS, of a target. */
export function hostOf(target: string): string {
	return target
		.replace(/^https:\/\//, '')
		.replace(/\/.*$/, '')
		.replace(/:443$/, '');
}

function wordOf(item: Item, state: ChecklistState, outcome: ProbeOutcome | null): string {
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
