import type { AskingMark } from '../../../checklist/files/asking-again.ts';
import type { OpenedMark, OpenedNote, Opening } from '../../../checklist/files/opening.ts';
import * as words from '../../../checklist/files/words-files.ts';
import { labelOf } from '../../../checklist/item/named-hosts.ts';
import { element } from '../../dom/element.ts';
import type { ToolsFor } from '../tool-context.ts';

const order = ['differs', 'new', 'replaced', 'agrees'] as const;

/**
 * Number of rows below a heading at first: building 20,000 took Chromium 1.5 s, and people only read the first ones. A button shows the
 * rest.
 */
const rowsAtOnce = 200;

/**
 * Everything that a file would change, in sections, each in the order of the page; `asking` are the marks that would ask again. Content of
 * the file only ever becomes text.
 */
export function openingLists(
	{ marks, notes, texts }: Opening,
	asking: readonly AskingMark[],
	tools: ToolsFor<'view'>,
): HTMLElement[] {
	const places = new Map(tools.view.items.map(({ id }, index) => [id, index]));
	const byPlace = <Entry extends { id: string }>(entries: readonly Entry[]) =>
		entries.toSorted((a, b) => (places.get(a.id) ?? Infinity) - (places.get(b.id) ?? Infinity) || 0);
	const asks = new Set(asking.map(({ item }) => item.id));
	const marked = order.flatMap((kind) => {
		const ofKind = byPlace(marks.filter((each) => each.kind === kind));
		return section(words.openedHeadings[kind], ofKind, (each) => markRow(each, asks.has(each.id), tools));
	});
	return [
		...marked,
		...section(words.openedHeadings.asking, stoppedBy(asking, marks), askingRow),
		...section(words.openedHeadings.notes, byPlace(notes), (each) => noteRow(each, tools)),
		...section(words.openedHeadings.texts, texts, (text) => {
			const { title, lines } = words.differingText(text, labelOf(text.key, tools.view.roles));
			return row(title, lines);
		}),
	];
}

function section<Entry>(
	heading: string,
	entries: readonly Entry[],
	rowOf: (entry: Entry) => HTMLElement,
): HTMLElement[] {
	if (entries.length === 0) return [];
	const title = element('h3', {}, heading);
	const list = element('ul', {}, ...entries.slice(0, rowsAtOnce).map(rowOf));
	const rest = entries.slice(rowsAtOnce);
	const more = element('button', { type: 'button', className: 'plain' }, words.showMoreRows(rest.length));
	more.addEventListener('click', () => {
		const rows = rest.map(rowOf);
		// The keyboard focus goes to the first new row.
		const [first] = rows;
		if (first) first.tabIndex = -1;
		list.append(...rows);
		more.remove();
		first?.focus();
	});
	return [element('section', { className: 'changes' }, title, list, ...(rest.length > 0 ? [more] : []))];
}

function markRow({ id, here, added, record }: OpenedMark, asks: boolean, tools: ToolsFor<'view'>): HTMLElement {
	const lines = words.hereAndFile(here.map(words.markText), added.map(words.markText));
	if (asks) lines.push(words.otherText);
	return row(titleOf(id, record.given.sentence, tools), tools.view.itemOf(id) ? lines : [...lines, words.notOnPage]);
}

/** Marks that count here and would ask again because of something else in the file. */
export function stoppedBy(asking: readonly AskingMark[], marks: readonly OpenedMark[]): AskingMark[] {
	const told = new Set(marks.map(({ id }) => id));
	return asking.filter(({ item, held }) => held && !told.has(item.id));
}

function askingRow({ item, record }: AskingMark): HTMLElement {
	const lines = [`${words.markText(record)}.`, words.otherHosts(record.given.hosts, item.given.hosts)];
	return row(`${item.ref} ${item.given.sentence}`, lines);
}

function noteRow({ id, here, added, record }: OpenedNote, tools: ToolsFor<'view'>): HTMLElement {
	const lines = words.hereAndFile(here.map(words.noteText), added.map(words.noteText));
	const isGone = !tools.view.itemOf(id);
	return row(titleOf(id, record.given.sentence, tools), isGone ? [...lines, words.notOnPage] : lines);
}

function titleOf(id: string, sentence: string, { view }: ToolsFor<'view'>): string {
	const item = view.itemOf(id);
	return item ? `${item.ref} ${item.given.sentence}` : sentence || id;
}

function row(title: string, lines: readonly string[]): HTMLElement {
	return element('li', {}, element('b', {}, title), ...lines.map((line) => element('p', {}, line)));
}
