// A requirements page as Markdown, with the id of each requirement in the form that the reader of pages accepts.
import type { Requirement } from '../../requirements/model/requirement.ts';

/**
 * The text of a page with `{#id}` at the end of each row's first cell and of each item. Whoever copies the page to
 * another site gets the same ids. Sentences, and rows and items in HTML, keep the ids that come from their words.
 */
export function markdownWithIds(source: string, requirements: readonly Pick<Requirement, 'id' | 'place'>[]): string {
	const lines = source.split('\n');
	const rows = rowsOf(lines);
	const byLine = Map.groupBy(requirements, ({ place }) => place.line);
	for (const [line, [requirement, ...others]] of byLine) {
		// Several requirements on one line cannot share an id.
		if (!requirement || others.length > 0) continue;
		const at = rows.has(line - 1) ? line - 1 : endOfItem(lines, line - 1, (requirement.place.endLine ?? line) - 1);
		const text = at === undefined ? undefined : lines[at];
		if (at === undefined || text === undefined || /\{\s*#[^{}]*\}/.test(text)) continue;
		lines[at] = rows.has(at) ? rowWithId(text, requirement.id) : itemWithId(text, requirement.id);
	}
	// Links between pages work here as in the content folder; links to guides must be changed.
	return lines.join('\n').replace(/\]\(\.\.\/guides\/([\w-]+)\.mdx?/g, '](../guide/$1/');
}

/** The indexes of lines that are table rows: lines with pipes after a line of dashes. */
function rowsOf(lines: readonly string[]): ReadonlySet<number> {
	const rows = new Set<number>();
	let isTable = false;
	for (const [index, line] of lines.entries()) {
		if (cellEnds(line).length === 0) isTable = false;
		else if (isTable) rows.add(index);
		else isTable = /^[\s|:-]*-[\s|:-]*$/.test(line);
	}
	return rows;
}

const itemStart = /^\s*(?:[-+*]|\d{1,9}[.)])\s+\S/;

/** The last line of an item's first paragraph; undefined if no item begins on `first`. */
function endOfItem(lines: readonly string[], first: number, last: number): number | undefined {
	if (!itemStart.test(lines[first] ?? '')) return undefined;
	let end = first;
	while (end < last && isContinued(lines[end + 1])) end += 1;
	return end;
}

/** Whether a line continues the paragraph of the line above. */
function isContinued(line: string | undefined): boolean {
	return line !== undefined && line.trim() !== '' && !itemStart.test(line) && !/^\s*(?:[>#|<]|```|~~~)/.test(line);
}

/** The positions of the pipes that separate the cells of a row. A pipe after a backslash is part of a cell. */
function cellEnds(line: string): number[] {
	return [...line.matchAll(/\\.|\|/g)].filter(([sign]) => sign === '|').map(({ index }) => index);
}

function rowWithId(line: string, id: string): string {
	const [first = 0, second = line.length] = cellEnds(line);
	const end = line.slice(0, first).trim() === '' ? second : first;
	return `${line.slice(0, end).trimEnd()} {#${id}} ${line.slice(end)}`;
}

function itemWithId(line: string, id: string): string {
	const ending = /\r$/.exec(line)?.[0] ?? '';
	return `${line.slice(0, line.length - ending.length).trimEnd()} {#${id}}${ending}`;
}
