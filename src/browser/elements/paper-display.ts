import { details } from '../../checklist/state/details.ts';
import { marksOf, type ChecklistState } from '../../checklist/state/state.ts';
import type { Totals } from '../../checklist/item/totals.ts';
import { completeness, markStamp } from '../../checklist/item/words-list.ts';
import { andList } from '../../checklist/words/grammar.ts';
import { momentText } from '../../checklist/words/words-time.ts';
import type { PaperRow } from '../../checklist/item/paper-row.ts';
import { ledgerHead, moreFindings, tallyLine } from '../../checklist/item/words-paper.ts';
import { element } from '../dom/element.ts';
import { partOf, setParagraphs, setText } from '../dom/part-of.ts';

/** The facts that a print states about itself: time, address of the page, and each run in words. */
export interface PrintFacts {
	now: string;
	page: string;
	runs: readonly string[];
	/** The reader's hosts in one line. */
	hosts: string;
	/** One line for each requirement; empty before the first print. */
	rows: readonly LedgerRow[];
}

/** A line of the ledger, and the heading that it is under; empty where the list has one part. */
export type LedgerRow = PaperRow & { section: string };

/** With more findings than this, the ledger does not fit on the first page. */
const mostFindings = 12;

/** Shows the list on the first printed page, and the texts around a print. Without script its lines are filled in by hand. */
export function showPaper(
	paper: HTMLElement,
	state: ChecklistState,
	totals: Totals,
	{ now, page, runs, hosts, rows }: PrintFacts,
): void {
	const set = (name: string, text: string) => setText(partOf(paper, name, HTMLElement), text);
	const marked = Object.values(state.marks)
		.flatMap(marksOf)
		.filter(({ mark }) => mark !== null)
		.sort((a, b) => (a.time < b.time ? -1 : 1));
	const [first] = marked;
	const last = marked.at(-1);
	set('completeness', completeness(totals));
	for (const detail of details) set(`paper-${detail}`, state[detail].text);
	// Others than the reader may have marked.
	const people = [...new Set(marked.flatMap(({ name }) => (name === '' ? [] : [name])))];
	if (people.length > 0) set('paper-person', andList(people));
	set('paper-hosts', hosts || 'none named');
	set('paper-address', page.replace(/[?#].*$/, ''));
	set('paper-printed', momentText(now));
	set('paper-first', first ? markStamp(first) : 'none yet');
	set('paper-last', last ? markStamp(last) : 'none yet');
	setParagraphs(partOf(paper, 'paper-runs', HTMLElement), runs.length > 0 ? runs : ['none yet']);
	set('paper-tally', tallyLine(totals));
	showLedger(paper, rows);
}

function showLedger(paper: HTMLElement, rows: readonly LedgerRow[]): void {
	if (rows.length === 0) return;
	paper.toggleAttribute('data-ledger', true);
	// Contradicted marks come first; otherwise rows keep their order.
	const inOrder = rows.toSorted((a, b) => Number(b.isFinding) - Number(a.isFinding));
	const found = inOrder.flatMap(({ finding }) => (finding === '' ? [] : [finding]));
	const lines = [
		...found.slice(0, mostFindings),
		...(found.length > mostFindings ? [moreFindings(found.length - mostFindings)] : []),
	];
	partOf(paper, 'paper-findings', HTMLElement).replaceChildren(...lines.map((line) => element('li', {}, line)));
	const undone = new Set(rows.flatMap(({ isDone, section }) => (isDone ? [] : [section])));
	const heading = (section: string) =>
		lineOf(!undone.has(section), element('th', { colSpan: ledgerHead.length, scope: 'rowgroup' }, section));
	partOf(paper, 'paper-ledger', HTMLElement).replaceChildren(
		...rows.flatMap(({ ref, sentence, state, who, when, isDone, section }, index) => [
			...(section === (rows[index - 1]?.section ?? '') ? [] : [heading(section)]),
			lineOf(isDone, ...[ref, sentence, state, who, when].map((text) => element('td', {}, text))),
		]),
	);
}

function lineOf(isDone: boolean, ...cells: HTMLElement[]): HTMLElement {
	const line = element('tr', {}, ...cells);
	line.toggleAttribute('data-done', isDone);
	return line;
}
