import type { Html, List, ListItem, Paragraph, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { Span } from './span.ts';
import { blankComments } from './parse-raw-html.ts';

const tag = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;
const entities: Record<string, string> = {
	lt: '<',
	gt: '>',
	amp: '&',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	ndash: '–',
	mdash: '—',
};

/**
 * A table or a list written in HTML, in the form that the Markdown parser would give it, with the places of its tags.
 */
export interface HtmlBlock {
	node: Table | List;
	/** The offset at which the tag of each row, cell and item begins. */
	tags: Map<TableRow | TableCell | ListItem, number>;
}

/** The span of the outermost HTML table or list at a place. Undefined where there is none, or where it has no end. */
export function htmlBlockSpan(source: string, { start, end }: Span): Span | undefined {
	const begin = /<(table|ul|ol)(?=[\s>])/i.exec(blankComments(source.slice(start, end)));
	const name = begin?.[1]?.toLowerCase();
	if (!begin || name === undefined) return undefined;
	const from = start + begin.index;
	const rest = blankComments(source.slice(from));
	let depth = 0;
	for (const match of rest.matchAll(tag)) {
		if (match[2]?.toLowerCase() !== name) continue;
		depth += match[1] === '/' ? -1 : 1;
		if (depth > 0) continue;
		const to = match.index + match[0].length;
		// An unclosed table must not include the sections below it.
		return /^ {0,3}#{1,6}\s/m.test(rest.slice(0, to)) ? undefined : { start: from, end: from + to };
	}
	return undefined;
}

/**
 * Reads one HTML table or list. A cell that spans rows is repeated in each of them. The content of a cell is its text,
 * with the tags that separate lines.
 */
export function htmlBlock(source: string, { start, end }: Span): HtmlBlock | undefined {
	const text = blankComments(source.slice(start, end));
	return /^<table/i.test(text) ? readTable(text, start) : readList(text, start);
}

function readTable(text: string, offset: number): HtmlBlock {
	const tags: HtmlBlock['tags'] = new Map();
	const table: Table = { type: 'table', children: [], position: place(offset, offset + text.length) };
	let row: TableRow | undefined;
	let cell: TableCell | undefined;
	let at = 0;
	let depth = 0;
	const spanning: { cell: TableCell; column: number; rows: number }[] = [];
	const fill = () => {
		for (let held = spanning.find(({ column }) => column === row?.children.length); held;) {
			row?.children.push(held.cell);
			held.rows -= 1;
			if (held.rows <= 0) spanning.splice(spanning.indexOf(held), 1);
			held = spanning.find(({ column }) => column === row?.children.length);
		}
	};
	const endRow = (to: number) => {
		fill();
		// The row is placed at its first cell: a writer looks for that line.
		const first = row?.children.find((one) => (one.position?.start.offset ?? 0) > (row?.position?.start.offset ?? 0));
		if (row) row.position = place((first ?? row).position?.start.offset ?? offset, offset + to);
		row = cell = undefined;
	};
	for (const match of text.matchAll(tag)) {
		const [whole, slash, written = '', attributes = ''] = match;
		const name = written.toLowerCase();
		const next = match.index + whole.length;
		if (cell) cell.children.push(...textNodes(text, at, match.index, offset));
		at = next;
		if (name === 'table') depth += slash === '/' ? -1 : 1;
		if (depth !== 1) {
			cell?.children.push(...breaks(whole));
		} else if (name === 'tr') {
			endRow(match.index);
			if (slash === '/') continue;
			row = { type: 'tableRow', children: [], position: place(offset + match.index, offset + next) };
			tags.set(row, offset + match.index);
			table.children.push(row);
		} else if (name === 'td' || name === 'th') {
			if (slash === '/') cell = undefined;
			else if (row) {
				fill();
				cell = { type: 'tableCell', children: [], position: place(offset + match.index, offset + next) };
				tags.set(cell, offset + match.index);
				const rows = Number(/\browspan\s*=\s*["']?(\d{1,4})/i.exec(attributes)?.[1] ?? 1);
				if (rows > 1) spanning.push({ cell, column: row.children.length, rows: rows - 1 });
				row.children.push(cell);
				const columns = Number(/\bcolspan\s*=\s*["']?(\d{1,2})/i.exec(attributes)?.[1] ?? 1);
				for (let more = 1; more < columns; more += 1) row.children.push({ type: 'tableCell', children: [] });
			}
		} else cell?.children.push(...breaks(whole));
		if (cell) cell.position = place(cell.position?.start.offset ?? offset, offset + next);
	}
	endRow(text.length);
	table.children = table.children.filter(({ children }) => children.length > 0);
	return { node: table, tags };
}

function readList(text: string, offset: number): HtmlBlock | undefined {
	const tags: HtmlBlock['tags'] = new Map();
	const lists: List[] = [];
	const items: ListItem[] = [];
	let root: List | undefined;
	let at = 0;
	for (const match of text.matchAll(tag)) {
		const [whole, slash, written = ''] = match;
		const name = written.toLowerCase();
		const next = match.index + whole.length;
		const item = items.at(-1);
		if (item && lists.length === items.length) addText(item, textNodes(text, at, match.index, offset));
		at = next;
		if (name === 'ul' || name === 'ol') {
			if (slash === '/') {
				lists.pop();
				if (items.length > lists.length) items.pop();
				continue;
			}
			const list: List = { type: 'list', children: [], position: place(offset + match.index, offset + next) };
			root ??= list;
			lists.push(list);
			if (list !== root) item?.children.push(list);
		} else if (name === 'li') {
			if (items.length === lists.length) items.pop();
			if (slash === '/' || lists.length === 0) continue;
			const begun: ListItem = { type: 'listItem', children: [], position: place(offset + match.index, offset + next) };
			tags.set(begun, offset + match.index);
			lists.at(-1)?.children.push(begun);
			items.push(begun);
		} else if (item) addText(item, breaks(whole));
	}
	if (root) root.position = place(offset, offset + text.length);
	return root && { node: root, tags };
}

function addText(item: ListItem, nodes: PhrasingContent[]): void {
	const [first] = nodes;
	if (!first) return;
	let paragraph = item.children.at(-1);
	if (paragraph?.type !== 'paragraph') {
		if (nodes.every((node) => node.type === 'html' || (node.type === 'text' && node.value.trim() === ''))) return;
		paragraph = { type: 'paragraph', children: [], position: first.position } as Paragraph;
		item.children.push(paragraph);
	}
	paragraph.children.push(...nodes);
	const end = nodes.findLast(({ position }) => position)?.position?.end.offset;
	const start = paragraph.position?.start.offset ?? end ?? 0;
	paragraph.position = place(start, end ?? start);
	if (item.position) item.position = place(item.position.start.offset ?? start, end ?? start);
}

/** Keeps a tag as a node, since some tags separate lines; the others have no effect on the text. */
const breaks = (written: string): Html[] => [{ type: 'html', value: written }];

/**
 * The text nodes of a piece of HTML. It is split at Markdown signs (`**`, backticks) and leaves them out: HTML would
 * show them, but the writer meant them as markup.
 */
function textNodes(text: string, from: number, to: number, offset: number): PhrasingContent[] {
	return [...text.slice(from, to).matchAll(/(?:(?!`|\*\*)[\s\S])+/g)].map(({ 0: piece, index }) => {
		const value = piece.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/gi, (written, decimal, hex, name) =>
			name === undefined
				? String.fromCodePoint(
						Math.min(0x10ffff, decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)),
					)
				: (entities[String(name)] ?? written),
		);
		const start = offset + from + index;
		return { type: 'text', value, position: place(start, start + piece.length) };
	});
}

// Problems compute lines and columns from offsets, so these are not needed here.
const place = (start: number, end: number) => ({
	start: { line: 1, column: 1, offset: start },
	end: { line: 1, column: 1, offset: end },
});

/** Writes the marks of an HTML block into the tags of the HTML that is shown. */
export function writeMarks({ tags }: HtmlBlock, pieces: readonly Html[]): void {
	const marks = [...tags].flatMap(([node, at]) => {
		const properties = Object.entries(node.data?.hProperties ?? {}).map(
			([name, value]) =>
				` ${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${String(value).replace(/[&"]/g, (sign) => (sign === '&' ? '&amp;' : '&quot;'))}"`,
		);
		return properties.length > 0 ? [{ at, properties: properties.join('') }] : [];
	});
	for (const piece of pieces) {
		const start = piece.position?.start.offset ?? 0;
		const own = marks.filter(({ at }) => at >= start && at < (piece.position?.end.offset ?? start));
		for (const { at, properties } of own.sort((one, other) => other.at - one.at)) {
			const from = at - start;
			const name = /^<[a-z0-9]+/i.exec(piece.value.slice(from))?.[0];
			if (name !== undefined)
				piece.value = piece.value.slice(0, from + name.length) + properties + piece.value.slice(from + name.length);
		}
	}
}
