import type { ChecklistState } from '../checklist/state.ts';
import type { Totals } from '../checklist/totals.ts';
import { completeness, markStamp } from '../checklist/words-list.ts';
import { machinesText, runOnPaper } from '../checklist/words-run.ts';
import { momentText } from '../checklist/words-time.ts';
import { partOf, setParagraphs, setText } from './part-of.ts';

/** The title block of the first printed page. Its fixed lines stand in the HTML; without script the others are lines to write on. */
export class ListPaperElement extends HTMLElement {
	/** Shows the list as it is; `now` and `page` are the moment and the address that the print carries. */
	show(state: ChecklistState, totals: Totals, now: string, page: string, computer: string[] | null): void {
		const set = (name: string, text: string) => setText(partOf(this, name, HTMLElement), text);
		const marked = Object.values(state.marks)
			.filter(({ mark }) => mark !== null)
			.sort((a, b) => (a.time < b.time ? -1 : 1));
		const [first] = marked;
		const last = marked.at(-1);
		set('completeness', completeness(totals));
		set('paper-environment', state.environment.text);
		set('paper-person', state.person.text);
		set('paper-change', state.change.text);
		set('paper-computer', computer ? machinesText({ names: computer }) : '');
		set('paper-address', page.replace(/#.*$/, ''));
		set('paper-printed', momentText(now));
		set('paper-first', first ? markStamp(first) : 'none yet');
		set('paper-last', last ? markStamp(last) : 'none yet');
		const runs = state.runs.map(runOnPaper);
		setParagraphs(partOf(this, 'paper-runs', HTMLElement), runs.length > 0 ? runs : ['none yet']);
	}
}
