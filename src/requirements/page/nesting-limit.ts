import type { Html, Nodes, Root } from 'mdast';
import { isHtmlElementName } from '../text/html-element-names.ts';
import { nestedMarks } from '../text/nested-marks.ts';
import type { Problems } from '../problems/problems.ts';
import { spanOf, type Span } from '../text/span.ts';
import { blankComments } from '../text/parse-raw-html.ts';

/**
 * How deep quotes, list items, emphasis, brackets and HTML elements may be nested. No writer needs more. Beyond this,
 * parsers take time that grows with a power of the depth, or overflow the stack.
 */
const deepest = 100;

/**
 * How many emphasis signs, brackets and comment openings one paragraph or row may hold. The parser's time grows at
 * least with the square of their number.
 */
const mostMarks = 1000;

/** Blanks and reports text that is nested too deep. The result has the same length. */
export function withoutDeepNesting(source: string, problems: Problems): string {
	const body = frontMatter.exec(source)?.[0].length ?? 0;
	return blankDeepEmphasis(blankDeepLines(source, body, problems), body, problems);
}

/** Front matter is skipped: its parser has a limit of its own. */
const frontMatter = /^(---|\+\+\+)[ \t]*\r?\n[^]*?\n\1[ \t]*(?:\r?\n|$)/;

const container = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]\s]{1,99}\]:)/y;
const thematicBreak = /^[ \t]*([-*])(?:[ \t]*\1)+[ \t]*$/;

/**
 * Blanks lines inside too many quotes and list items. A list item includes the lines that are indented more than its
 * sign.
 */
function blankDeepLines(source: string, body: number, problems: Problems): string {
	/** The columns of the list signs whose items are still open. */
	let items: number[] = [];
	const deep: Span[] = [];
	let at = body;
	for (const line of source.slice(body).split('\n')) {
		let quotes = 0;
		container.lastIndex = 0;
		if (!thematicBreak.test(line)) {
			for (let match = container.exec(line); match; match = container.exec(line)) {
				const column = match.index + match[0].search(/[^ \t]/);
				if (match[0].endsWith('>')) quotes += 1;
				else items = [...items.filter((other) => other < column), column];
				if (quotes + items.length > deepest) break;
			}
		}
		if (quotes + items.length > deepest) {
			deep.push({ start: at, end: at + line.length });
			items = items.slice(0, -1);
		}
		at += line.length + 1;
	}
	if (deep.length === 0) return source;
	reportDeep('quotes and list items', { start: deep[0]?.start ?? 0, end: deep.at(-1)?.end ?? 0 }, problems);
	return replaced(source, deep, emptyComment);
}

/** An empty comment closes the quotes and items above it; a blank line would continue them. */
const emptyComment = (line: string) =>
	(line.length < 7 ? '' : '<!--').padEnd(line.length - 3).padEnd(line.length, '-->');

/**
 * Blanks the emphasis signs and brackets of each block that has too many of them, or nests them too deep. The text
 * between them is kept.
 */
function blankDeepEmphasis(source: string, body: number, problems: Problems): string {
	const deep: Span[] = [];
	for (const span of blocksOf(source, body)) {
		const { depth, count } = nestedMarks(source.slice(span.start, span.end));
		if (depth <= deepest && count <= mostMarks) continue;
		if (depth > deepest) reportDeep('emphasis, links and brackets', span, problems);
		else
			problems.report(
				'too-deep',
				`Unexpected ${count} signs of emphasis, brackets and comments in one paragraph or row, expected at most ${mostMarks}; the text is read without them`,
				span,
			);
		deep.push(span);
	}
	return deep.length === 0 ? source : replaced(source, deep, (text) => text.replace(/[*_~[\]]|<(?=[!?])/g, ' '));
}

/**
 * The spans within which emphasis begins and ends: paragraphs, rows of tables, and indented lines one by one. Fenced
 * code and comments have none.
 */
function blocksOf(source: string, body: number): Span[] {
	const blocks: Span[] = [];
	let last: Span | undefined;
	/** The text that ends the current fence or comment. */
	let end: string | undefined;
	let at = body;
	for (const line of source.slice(body).split('\n')) {
		const own = { start: at, end: at + line.length };
		at += line.length + 1;
		if (end !== undefined) {
			if (line.includes(end)) end = undefined;
			continue;
		}
		const fence = /^[ \t>]*(`{3,}|~{3,})[^`]*$/.exec(line)?.[1];
		end = fence ?? (/^[ \t]*<!--/.test(line) && !line.includes('-->') ? '-->' : undefined);
		if (end !== undefined || line.trim() === '') last = undefined;
		else if (line.includes('|') || /^(?: {4}|\t)/.test(line)) {
			blocks.push(own);
			last = undefined;
		} else if (last) last.end = own.end;
		else blocks.push((last = own));
	}
	return blocks;
}

function replaced(source: string, spans: readonly Span[], change: (text: string) => string): string {
	const parts: string[] = [];
	let at = 0;
	for (const { start, end } of spans) {
		parts.push(source.slice(at, start), change(source.slice(start, end)));
		at = end;
	}
	return [...parts, source.slice(at)].join('');
}

const notCounted = new Set(['root', 'paragraph', 'list', 'table', 'tableRow']);
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const endedByTheNext = new Set('dd dt li option p td th tr'.split(' '));
const holders = new Set('dl ol select table ul'.split(' '));

/**
 * Cuts off nodes that are too deep in a tree, HTML elements included, and reports where. Uses a loop instead of
 * recursion, since the tree may be deep.
 */
export function cutDeepNodes(tree: Root, problems: Problems): void {
	let open: string[] = [];
	let isReported = false;
	const cut = (node: Nodes) => {
		if (!isReported) reportDeep('parts', spanOf(node), problems);
		isReported = true;
		if (node.type === 'html') node.value = '';
		else if ('children' in node) node.children = [];
	};
	const left: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
	for (let next = left.pop(); next; next = left.pop()) {
		const { node, depth } = next;
		if (node.type === 'html') {
			const after = openAfter(node, open);
			if (after.length > open.length && depth + after.length > deepest) cut(node);
			else open = after;
		}
		// Each cell is parsed on its own.
		if (node.type === 'tableCell') open = [];
		if (!('children' in node)) continue;
		const inside = depth + (notCounted.has(node.type) ? 0 : 1);
		if (inside + open.length > deepest && inside > depth) cut(node);
		for (const child of node.children.toReversed()) left.push({ node: child, depth: inside });
	}
}

/** The elements that are still open after a piece of HTML. */
function openAfter({ value }: Html, before: readonly string[]): string[] {
	const open = [...before];
	const text = blankComments(value);
	const first = /^<\/?([a-z][a-z0-9-]*)/i.exec(text)?.[1]?.toLowerCase();
	if (first === undefined || !isHtmlElementName(first)) return open;
	for (const [, slash, written = ''] of text.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
		const name = written.toLowerCase();
		const own = open.lastIndexOf(name);
		if (slash === '/') {
			if (own >= 0) open.length = own;
			continue;
		}
		if (empty.has(name)) continue;
		if (endedByTheNext.has(name) && own > open.findLastIndex((other) => holders.has(other))) open.length = own;
		open.push(name);
		if (open.length > deepest) break;
	}
	return open;
}

function reportDeep(what: string, at: Span, problems: Problems): void {
	problems.report(
		'too-deep',
		`Unexpected nesting of more than ${deepest} ${what}, expected less; what is deeper is not read`,
		at,
	);
}
