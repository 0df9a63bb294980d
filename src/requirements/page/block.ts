import type { Code, Heading, Html, List, Paragraph, Table, TableRow } from 'mdast';
import type { Draft } from '../model/draft.ts';
import { isPortHeading } from './column-headings.ts';
import { protocolWords } from '../model/protocol-words.ts';
import type { RuleName } from '../rules/rules.ts';
import { spanOf, type Span } from '../text/span.ts';

/** A stretch of a block that stands for itself: a row, an item, a line of code, the whole of a paragraph. */
export interface BlockPart extends Span {
	/** The sentence that leads it, where that is not the one of the block: the outer item of a nested one. */
	lead?: string;
	/** Cells of columns that are headed as ports, where a number needs no word beside it. */
	portCells?: readonly Span[];
	/** The head of a table. */
	isHead?: boolean;
}

/** A block of the page as it was walked through: what the account of mentions asks whether its surroundings demand something. */
export interface Block {
	node: Paragraph | Table | List | Code | Html | Heading;
	/** The paragraph right above; empty where there is none. */
	lead: string;
	/** That paragraph's own block. */
	leadBlock?: Block;
	/** The headings that it is under, the outermost first. */
	path: readonly string[];
	parts: BlockPart[];
	/** The heads of a table. */
	heads?: readonly string[];
	/** The problem of the fence below this paragraph names it too. */
	reportedBy?: RuleName;
	/** The drafts that were read from what this paragraph leads. */
	ledDrafts?: readonly Draft[];
}

/** The parts of a block that is not a list: rows, lines of code, or the whole of it. */
export function partsOf(node: Exclude<Block['node'], List>, heads: readonly string[], source: string): BlockPart[] {
	if (node.type === 'table') {
		const columns = columnsOfPorts(node, heads, source);
		return node.children.map((row, index) =>
			index === 0
				? { ...spanOf(row), isHead: true }
				: { ...spanOf(row), portCells: columns.length > 0 ? cellsAt(row, columns) : besideProtocol(row, source) },
		);
	}
	const { start, end } = spanOf(node);
	if (node.type !== 'code') return [{ start, end }];
	const parts: BlockPart[] = [];
	for (let at = start; at < end;) {
		const lineEnd = Math.min(end, (source.indexOf('\n', at) + 1 || end + 1) - 1);
		parts.push({ start: at, end: lineEnd });
		at = lineEnd + 1;
	}
	return parts;
}

/**
 * Where an item holds a number that needs no word beside it, since the text above speaks of ports: at its beginning, and at its end or before a
 * bracket that ends it.
 */
export function portsOfItem({ start, end }: Span, source: string): Span[] {
	const text = source.slice(start, Math.min(end, start + 200));
	const first = /^[\s*`_([]*(?:\(?optional[)\s:–-]+|[\p{L}_*` -]{2,40}:[\s*`]+)?\d[\d\s,–-]*(?![\w.])/iu.exec(text);
	const last = /(?:[:–—=>(-]|default)[\s*`_]*\d{2,5}(?:[\s,–-]+\d{2,5})*[\s*`_)]*\.?$/i.exec(text);
	return [first, last].flatMap((found) =>
		found ? [{ start: start + found.index, end: start + found.index + found[0].length }] : [],
	);
}

/**
 * The columns that are headed as ports. Where these hold no number, `Port | Default`, those whose cells are nothing but numbers.
 */
function columnsOfPorts(node: Table, heads: readonly string[], source: string): number[] {
	const headed = heads.flatMap((head, index) => (isPortHeading(head) ? [index] : []));
	const cells = (column: number) =>
		node.children.slice(1).flatMap(({ children }) => {
			const span = children[column] && spanOf(children[column]);
			const text = span ? source.slice(span.start, span.end).replace(/[|*`\s]/g, '') : '';
			return text === '' ? [] : [text];
		});
	if (headed.length === 0 || headed.some((column) => cells(column).some((text) => /\d/.test(text)))) return headed;
	return heads.flatMap((_, index) => {
		const texts = cells(index);
		return texts.length > 0 && texts.every((text) => /^\d{2,5}(?:[,–-]\d{2,5})*$/.test(text)) ? [index] : [];
	});
}

/** On a page about networks: the number that an item begins with, before a sign and its words, `443: charts`. */
export function portsBeforeSign({ start, end }: Span, source: string): Span[] {
	const found = /^[\s*`_]*\d{2,5}(?:[,–-]\d{2,5})*[*`_]*\s*(?=:|[-–—=(])/.exec(
		source.slice(start, Math.min(end, start + 80)),
	);
	return found ? [{ start, end: start + found[0].length }] : [];
}

const cellsAt = (row: TableRow, columns: readonly number[]): Span[] =>
	columns.flatMap((column) => (row.children[column] ? [spanOf(row.children[column])] : []));

/** In a row without such a heading, cells that are numbers are ports where another cell is the name of a protocol. */
function besideProtocol(row: TableRow, source: string): Span[] {
	const cells = row.children.map((cell) => ({ ...spanOf(cell) }));
	const said = cells.map(({ start, end }) => source.slice(start, end).replace(/[|*`\s]/g, ''));
	const namesProtocol = (text: string) => text.split(/[/,]/).every((word) => protocolWords.has(word.toLowerCase()));
	// `TCP port | 443; 8443`: the rows are what columns are elsewhere.
	if (!said.some((text) => namesProtocol(text.replace(/(.)ports?$/i, '$1')) || /^ports?$/i.test(text))) return [];
	return cells.filter((_, index) => /^\d[\d,;–-]*$/.test(said[index] ?? ''));
}
