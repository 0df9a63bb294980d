import type { Item } from './item.ts';
import type { ProbeOutcome } from '../state/probe-outcome.ts';
import { marksOf, own, type ChecklistState, type Mark } from '../state/state.ts';
import { findingOf } from './finding.ts';
import { differingMarks, recordOf, ruledOut, settledBy, verdictOf, type Verdict } from './verdict.ts';
import {
	conditionFalse,
	differentMarks,
	markAgain,
	markSigned,
	markStamp,
	noteStamp,
	otherApplies,
	peopleDisagree,
	reasonMissing,
	settledByOther,
	sideButton,
	stillMarked,
	verdictWord,
} from './words-list.ts';
import { stepsOf, whyByHand } from './words-check.ts';
import { checkByHand, checkedByHand, countsFrom, leavesUnproven, notRunYet, plannedRequest } from './words-plan.ts';

/** The results of probes for an item: the final outcome of its targets, its short form, and the sentences below it. */
export interface Found {
	outcome: ProbeOutcome | null;
	word: string;
	told: string[];
}

/** Puts the results of probes into words: `foundWords`, which is loaded once there are results. */
export type FoundWords = (item: Item, state: ChecklistState) => Found;

/** Everything that an item shows besides its HTML. */
export interface ItemView {
	verdict: Verdict;
	/** Whether it has an address that a browser can test. */
	testable: boolean;
	/** Final outcome of its targets. */
	outcome: ProbeOutcome | null;
	/** On the row: who marked it and when; without a mark, the results of probes. */
	word: string;
	/** The outcome in words. */
	outcomeWord: string;
	/** Sentences below the outcome. */
	told: readonly string[];
	/** The mark that counts; null where there is none, where it was given for an earlier text, and where people disagree. */
	mark: Mark | null;
	reason: string;
	note: string;
	/** Who marked it and when. */
	stamps: readonly string[];
	/** What the reader has to do about the mark. */
	asked: string | null;
	/** A sentence if newer evidence contradicts the mark, else null. */
	finding: string | null;
	/** Buttons that mark the item: where people disagree, one for each of their marks; for a finding, one that marks it as before. */
	sides: readonly { label: string; mark: Mark; reason: string }[];
	/** The reader's hosts for its roles and wildcards, in a line; empty where there are none. */
	hosts: string;
	/** What the reader's ports add to the end of the sentence. */
	sentenceEnd: string;
	/** What "Run checks" will test, until it has; if no browser can test the item, why a person checks it. */
	plan: string;
	/** How a person checks it. */
	steps: string;
	/** Where an answer counts, and what it leaves unproven. For an item without addresses: the named hosts that are not tested. */
	limits: readonly string[];
	/** Notes of other people, written without having seen the note in the field. */
	otherNotes: readonly string[];
}

/** What an item shows for a list. `members` are all items of its group; `found` puts the results of probes into words. */
export function itemView(
	item: Item,
	state: ChecklistState,
	members: readonly Item[] = [],
	found?: FoundWords,
): ItemView {
	const record = recordOf(item, state);
	const verdict = verdictOf(item, state, members);
	const differing = record ? differingMarks(record) : [];
	const mark = verdict === 'ask-again' || differing.length > 0 ? null : (record?.mark ?? null);
	const finding = findingOf(item, state);
	const hasEvidence = item.targets.some((target) => own(state.evidence, target));
	const known = hasEvidence ? found?.(item, state) : undefined;
	const stamps: string[] = [];
	// Where people disagree, `asked` names all of them.
	if (record && mark) stamps.push(markStamp(record));
	if (record && record.note.text !== '') {
		const sameMoment = record.time.slice(0, 16) === record.note.time.slice(0, 16) && record.name === record.note.name;
		if (!mark || !sameMoment) stamps.push(noteStamp(record.note));
	}
	return {
		verdict,
		testable: item.targets.length > 0,
		outcome: item.standing?.outcome ?? known?.outcome ?? null,
		word: rowWord(),
		outcomeWord: outcomeWord(),
		told: [...(item.standing?.told ?? []), ...(known?.told ?? []), ...needless()],
		mark,
		reason: record?.reason ?? '',
		note: record?.note.text ?? '',
		stamps,
		asked: askedOf(),
		finding,
		sides: sides(),
		hosts: item.hosts,
		sentenceEnd: item.sentenceEnd,
		plan: whyByHand(item) || (hasEvidence ? '' : plannedRequest(item.targets.map(hostOf))),
		steps: stepsOf(item),
		limits: item.targets.length === 0 ? item.unasked : limitsOf(item),
		otherNotes:
			record?.note.others.filter(({ text }) => text !== '').map((note) => `${note.text}\n${noteStamp(note)}`) ?? [],
	};

	function needless(): string[] {
		if (item.needless === undefined && item.settled !== undefined) return [item.settled];
		if (verdict !== 'not-applicable' || mark !== null) return [];
		if (item.needless !== undefined) return [item.needless];
		const out = ruledOut(item, state, members);
		if (out) return [out === 'condition' ? conditionFalse : otherApplies(out.ref)];
		const settled = settledBy(item, state, members);
		return settled ? [settledByOther(settled.ref)] : [];
	}

	function outcomeWord(): string {
		if (item.standing?.word) return item.standing.word;
		if (item.targets.length > 0) return known?.word ?? notRunYet;
		return mark === null ? checkByHand : checkedByHand;
	}

	function rowWord(): string {
		if (verdict === 'ask-again') return verdictWord(verdict);
		if (differing.length > 0) return differentMarks(differing.length + 1);
		if (record && mark && finding === null) return markSigned(record);
		return verdict === 'not-applicable' ? verdictWord(verdict) : item.standing?.brief || outcomeWord();
	}

	function sides(): ItemView['sides'] {
		if (!record || verdict === 'ask-again') return [];
		// The chosen mark cannot be chosen again: a radio button that is checked does nothing.
		if (differing.length === 0 && finding !== null && record.mark)
			return [{ mark: record.mark, reason: record.reason, label: stillMarked(record.mark) }];
		if (differing.length === 0) return [];
		return [record, ...differing].flatMap((side) =>
			side.mark === null
				? []
				: [{ mark: side.mark, reason: side.reason, label: sideButton(side.mark, side, state.person.text) }],
		);
	}

	function askedOf(): string | null {
		if (!record?.mark) return null;
		if (verdict === 'ask-again') return markAgain(marksOf(record), item.given);
		if (differing.length > 0) return peopleDisagree([record, ...differing]);
		return record.mark === 'not-applicable' && record.reason.trim() === '' ? reasonMissing : null;
	}
}

/** The host of a target, with its port unless that is 443. */
export function hostOf(target: string): string {
	return target
		.replace(/^https:\/\//, '')
		.replace(/\/.*$/, '')
		.replace(/:443$/, '');
}

function limitsOf({ from, partial }: Item): string[] {
	return [...(from.length > 0 ? [countsFrom(from)] : []), ...(partial === null ? [] : [leavesUnproven(partial)])];
}
