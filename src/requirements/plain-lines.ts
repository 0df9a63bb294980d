import type { Nodes } from 'mdast';
import { isHtmlElementName } from './html-element-names.ts';
import { SourceText } from './source-text.ts';

const breaking = new Set(['br', 'p', 'div', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'th']);

/**
 * What a cell or a paragraph says, line by line, without its markup. `<br>` in any spelling, list items and hard breaks
 * part lines; a tag that HTML does not know (`<region>`) is text to fill in and stays; emphasis that is part of a
 * name (`*region*.example.com`) stays a template.
 */
export function plainLines(nodes: readonly Nodes[], source: string): SourceText[] {
	const lines: SourceText[] = [];
	let text = '';
	let offsets: number[] = [];
	const endLine = () => {
		const line = collapse(new SourceText(text, offsets));
		if (line.text !== '') lines.push(line);
		text = '';
		offsets = [];
	};
	const add = (value: string, at: readonly number[]) => {
		text += value;
		// Not a spread: a cell of a megabyte has more characters than a call may have arguments.
		for (const offset of at) offsets.push(offset);
	};
	const visit = (siblings: readonly Nodes[]) => {
		for (const [index, node] of siblings.entries()) {
			const start = node.position?.start.offset ?? 0;
			const end = node.position?.end.offset ?? start;
			if (node.type === 'text' || node.type === 'inlineCode') {
				add(node.value, align(node.value, source, start, end));
			} else if (node.type === 'html') {
				const name = tagName(node.value);
				if (name === undefined) continue;
				if (!isHtmlElementName(name)) add(node.value, span(node.value.length, start));
				else if (breaking.has(name)) endLine();
			} else if (node.type === 'break') {
				endLine();
			} else if (node.type === 'emphasis' && isPartOfName(siblings, index)) {
				add('*', [start]);
				visit(node.children);
				add('*', [end - 1]);
			} else if ('children' in node) {
				visit(node.children);
				if (node.type === 'paragraph' || node.type === 'listItem') endLine();
			}
		}
	};
	visit(nodes);
	endLine();
	return lines;
}

/** The name of the element that a piece of HTML opens or closes, in lower case; undefined for comments and the like. */
function tagName(html: string): string | undefined {
	return /^<\/?\s*([a-z][a-z0-9-]*)/i.exec(html)?.[1]?.toLowerCase();
}

function isPartOfName(siblings: readonly Nodes[], index: number): boolean {
	const next = siblings[index + 1];
	const previous = siblings[index - 1];
	return (
		(next?.type === 'text' && /^[.-]\w/.test(next.value)) ||
		(previous?.type === 'text' && /\w[.-]$/.test(previous.value))
	);
}

const span = (length: number, start: number) => Array.from({ length }, (_, index) => start + index);

/** Offsets of the characters of a value in its source, where escapes, entities and line prefixes stand between them. */
function align(value: string, source: string, start: number, end: number): number[] {
	if (end - start === value.length) return span(value.length, start);
	const offsets: number[] = [];
	let at = start;
	for (const character of value.split('')) {
		while (at < end && source[at] !== character && source[at] !== '&') at += 1;
		offsets.push(Math.min(at, Math.max(start, end - 1)));
		if (source[at] === character) at += 1;
		else if (source[at] === '&') at = Math.max(at, source.indexOf(';', at)) + 1;
	}
	return offsets;
}

/** White space of any kind and length becomes one space, and none at the ends. */
function collapse(line: SourceText): SourceText {
	let text = '';
	const offsets: number[] = [];
	for (const match of line.text.matchAll(/\s+|\S+/g)) {
		const isSpace = /^\s/.test(match[0]);
		text += isSpace ? ' ' : match[0];
		for (const offset of line.offsets.slice(match.index, match.index + (isSpace ? 1 : match[0].length)))
			offsets.push(offset);
	}
	return new SourceText(text, offsets).trim();
}
