import type { ChecklistState, MarkRecord } from '../checklist/state.ts';
import { markStamp, noteStamp, verdictWord } from '../checklist/words-list.ts';
import { partOf, setParagraphs } from './part-of.ts';

/** "No longer on this page": marks and notes whose requirement the page does not hold any more. Nothing that was entered is dropped. */
export class GoneMarksElement extends HTMLElement {
	/** Shows what is kept for requirements other than `ids`. */
	show(state: ChecklistState, ids: { has(id: string): boolean }): void {
		const gone = Object.entries(state.marks).filter(
			([id, { mark, note }]) => !ids.has(id) && (mark !== null || note.text !== ''),
		);
		this.hidden = gone.length === 0;
		partOf(this, 'gone', HTMLElement).replaceChildren(...gone.map(([, record]) => this.#entry(record)));
	}

	#entry(record: MarkRecord): HTMLElement {
		const entry = this.ownerDocument.createElement('li');
		const { mark, reason, note, given } = record;
		setParagraphs(
			entry,
			[
				given.sentence,
				mark ? `${verdictWord(mark)}. ${markStamp(record)}` : '',
				mark === 'not-applicable' ? reason : '',
				note.text,
				note.text === '' ? '' : noteStamp(note),
			].filter((line) => line !== ''),
		);
		return entry;
	}
}
