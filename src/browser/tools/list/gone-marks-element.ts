import { goneMarks, withoutMark } from '../../../checklist/marks/carry-over.ts';
import type { MarkRecord } from '../../../checklist/state/state.ts';
import { markRemoved, removedMark, removeMark, removeMarkOf } from '../../../checklist/marks/words-carry.ts';
import { markStamp, noteStamp, verdictWord } from '../../../checklist/item/words-list.ts';
import { element } from '../../dom/element.ts';
import { partOf } from '../../dom/part-of.ts';
import type { ToolsFor } from '../tool-context.ts';

/** "No longer on this page": marks and notes whose requirement is not on the page. Each stays until it is removed. */
export class GoneMarksElement extends HTMLElement {
	#shown = '';

	/** Shows the list's marks and notes for requirements that are not on the page. */
	show(tools: ToolsFor<'root' | 'view' | 'store' | 'now' | 'speak'>): void {
		const gone = goneMarks(tools.store().state, tools.view.ids);
		const shown = JSON.stringify(gone);
		// Rendering the same again would take the focus from a button.
		if (shown === this.#shown) return;
		this.#shown = shown;
		this.hidden = gone.length === 0;
		partOf(this, 'gone', HTMLElement).replaceChildren(...gone.map(([id, record]) => this.#entry(id, record, tools)));
	}

	#entry(id: string, record: MarkRecord, tools: ToolsFor<'root' | 'store' | 'now' | 'speak'>): HTMLElement {
		const { note, given, others } = record;
		const marks = [record, ...others].flatMap((each) => [
			each.mark ? `${verdictWord(each.mark)}. ${markStamp(each)}` : '',
			each.mark === 'not-applicable' ? each.reason : '',
		]);
		const notes = [note, ...note.others].flatMap((each) => (each.text === '' ? [] : [each.text, noteStamp(each)]));
		const lines = [given.sentence, given.condition, ...marks, ...notes].filter((line) => line !== '');
		const button = element('button', { type: 'button', className: 'check' }, removeMark);
		button.append(element('span', { className: 'out-of-sight' }, ` ${removeMarkOf(given.sentence)}`));
		button.addEventListener('click', () => this.#remove(id, tools));
		return element('li', {}, ...lines.map((line) => element('p', {}, line)), button);
	}

	#remove(id: string, tools: ToolsFor<'root' | 'store' | 'now' | 'speak'>): void {
		const list = tools.store();
		list.change((state) => withoutMark(state, id, { writer: list.writer, now: tools.now() }), removedMark);
		tools.speak(markRemoved);
		// The pressed button is gone: the focus goes to "Undo", which restores the mark.
		tools.root.querySelector<HTMLElement>("[data-open='undo']")?.focus();
	}
}
