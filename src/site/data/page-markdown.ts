// A requirements page as Markdown, with the id of each requirement written where the grammar of pages takes it.
import type { Requirement } from '../../requirements/model/requirement.ts';

/**
 * The text of a page with `{#id}` at the end of each row's first cell and of each item, so that whoever takes the page elsewhere reads the same
 * requirements under the same ids. Sentences, and rows and items of HTML, keep the ids that their words give them.
 */
export function markdownWithIds(source: string, requirements: readonly Pick<Requirement, 'id' | 'place'>[]): string {
	const lines = source.split('\n');
	const byLine = Map.groupBy(requirements, ({ place }) => place.line);
	for (const [line, [requirement, ...others]] of byLine) {
		// Several requirements of one line cannot share an id.
		if (!requirement || others.length > 0) continue;
		const at = lineToMark(lines, line - 1, (requirement.place.endLine ?? line) - 1);
		const text = at === undefined ? undefined : lines[at];
		if (at === undefined || text === undefined || /\{\s*#[^{}]*\}/.test(text)) continue;
		lines[at] = isRow(text) ? rowWithId(text, requirement.id) : itemWithId(text, requirement.id);
	}
	return lines.join('\n');
}

const isRow = (line: string) => cellEnds(line).length > 1;
const itemStart = /^\s*(?:[-+*]|\d{1,9}[.)])\s+\S/;

/** The line that takes the id: a row of a table, or the last line of an item's first paragraph. */
function lineToMark(lines: readonly string[], first: number, last: number): number | undefined {
	const text = lines[first];
	if (text === undefined || text.trimStart().startsWith('<')) return undefined;
	if (itemStart.test(text)) {
		let end = first;
		while (end < last && isContinued(lines[end + 1])) end += 1;
		return end;
	}
	return isRow(text) && first === last ? first : undefined;
}

/** Whether a line goes on with the paragraph of the one above. */
function isContinued(line: string | undefined): boolean {
	return line !== undefined && line.trim() !== '' && !itemStart.test(line) && !/^\s*(?:[>#|<]|```|~~~)/.test(line);
}

/** Where the pipes of a row stand that part its cells; one with a backslash before it is a letter of a cell. */
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
