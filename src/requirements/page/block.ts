import type { Code, Heading, Html, List, Paragraph, Table, TableRow } from 'mdast';
import type { Draft } from '../model/draft.ts';
import { isPortHeading } from './column-headings.ts';
import { protocolWords } from '../model/protocol-words.ts';
import type { RuleName } from '../rules/rules.ts';
import { spanOf, type Span } from '../text/span.ts';

/** A part of a block that is judged on its own: a row, an item, a line of code, or a whole paragraph. */
export interface BlockPart extends Span {
	/** The sentence that introduces it, where it differs from that of the block: a nested item has its outer item. */
	lead?: string;
	/** Cells in which a number counts as a port without any word beside it, because of their column heading. */
	portCells?: readonly Span[];
	/** It is the head of a table. */
	isHead?: boolean;
}

/** A block of the page. The account of mentions asks whether the text around it demands a connection. */
export interface Block {
	node: Paragraph | Table | List | Code | Html | Heading;
	/** The paragraph right above; empty where there is none. */
	lead: string;
	/** The block of that paragraph. */
	leadBlock?: Block;
	/** The headings that it is under, the outermost first. */
	path: readonly string[];
	parts: BlockPart[];
	/** The heads of a table. */
	heads?: readonly string[];
	/**
	 * The rule of the problem that was reported for the code fence below this paragraph, and that covers the paragraph
	 * too.
	 */
	reportedBy?: RuleName;
	/** The drafts from the table or list that this paragraph introduces. */
	ledDrafts?: readonly Draft[];
}

/** The parts of a block other than a list: rows, lines of code, or the whole block. */
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
 * Spans of an item in which numbers count as ports, where the text above speaks of ports. These are its beginning, and
 * its end or the text before a final bracket.
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
 * The columns with a heading for ports. If these hold no number, as under `Port | Default`, the columns whose cells are
 * only numbers.
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

/** The number before a sign at the beginning of an item, `443: charts`. Used on pages about networks. */
export function portsBeforeSign({ start, end }: Span, source: string): Span[] {
	const found = /^[\s*`_]*\d{2,5}(?:[,–-]\d{2,5})*[*`_]*\s*(?=:|[-–—=(])/.exec(
		source.slice(start, Math.min(end, start + 80)),
	);
	return found ? [{ start, end: start + found[0].length }] : [];
}

const cellsAt = (row: TableRow, columns: readonly number[]): Span[] =>
	columns.flatMap((column) => (row.children[column] ? [spanOf(row.children[column])] : []));

/** In a table without a heading for ports: the numeric cells of a row that also names a protocol. */
function besideProtocol(row: TableRow, source: string): Span[] {
	const cells = row.children.map((cell) => ({ ...spanOf(cell) }));
	const said = cells.map(({ start, end }) => source.slice(start, end).replace(/[|*`\s]/g, ''));
	const namesProtocol = (text: string) => text.split(/[/,]/).every((word) => protocolWords.has(word.toLowerCase()));
	// `TCP port | 443; 8443`: a table turned on its side, where the first cell of a row is the heading.
	if (!said.some((text) => namesProtocol(text.replace(/(.)ports?$/i, '$1')) || /^ports?$/i.test(text))) return [];
	return cells.filter((_, index) => /^\d[\d,;–-]*$/.test(said[index] ?? ''));
}
