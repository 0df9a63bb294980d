import type { Item } from './item.ts';
import { hostOf, type ItemView } from './item-view.ts';
import { own, type ChecklistState } from '../state/state.ts';
import { isSettled } from './totals.ts';
import { recordOf } from './verdict.ts';
import { verdictWord } from './words-list.ts';
import { findingLine, stateOnPaper } from './words-paper.ts';
import { dayMonthYear } from '../words/words-time.ts';

/** One requirement in the ledger on paper. */
export interface PaperRow {
	ref: string;
	sentence: string;
	/** Its state, with a stroke before the word. */
	state: string;
	who: string;
	/** The day of the mark, or of the last result. */
	when: string;
	isDone: boolean;
	/** Whether newer evidence contradicts its mark: such rows come first. */
	isFinding: boolean;
	/** What somebody has to settle or read before signing; empty where there is nothing. */
	finding: string;
}

/** An item as a line of the ledger: its state, who or what settled it, and when. */
export function paperRow(item: Item, view: ItemView, state: ChecklistState): PaperRow {
	const record = recordOf(item, state);
	const isFinding = view.finding !== null;
	const isMarked = record !== undefined && view.mark !== null;
	const results = item.targets.flatMap((target) => own(state.evidence, target)?.at(-1) ?? []);
	const asked = item.standing ? [] : item.targets;
	const silent = asked.filter((target) => own(state.evidence, target)?.at(-1)?.outcome === 'no-answer');
	const last =
		results
			.map(({ time }) => time)
			.toSorted()
			.at(-1) ?? '';
	return {
		ref: item.ref,
		sentence: `${item.given.sentence}${view.sentenceEnd}`,
		state: stateOnPaper(view.verdict, isFinding),
		who: isMarked ? record.name : item.standing?.who || (view.outcome === null ? '' : 'Browser'),
		when: isMarked ? dayMonthYear(record.time) : dayMonthYear(item.standing?.at || last),
		isDone: isSettled({ verdict: view.verdict, isFinding }),
		isFinding,
		finding: findingLine({
			ref: item.ref,
			verdict: verdictWord(view.verdict),
			isNotMet: view.verdict === 'not-met',
			asked: view.finding ?? view.asked,
			outcome: view.verdict === 'open' && view.outcome === 'no-answer' ? view.outcomeWord : '',
			silent: [...new Set(silent.map(hostOf))],
			note: record?.note.text ?? '',
		}),
	};
}
