import type { Nodes } from 'mdast';
import { isHtmlElementName } from './html-element-names.ts';
import { SourceText } from './source-text.ts';

const breaking = new Set(['br', 'p', 'div', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'th']);
// Superscript is a footnote mark, and struck-through text no longer applies.
const unread = new Set(['sup', 'del', 's', 'strike']);

/**
 * The text of a cell or a paragraph, line by line, without its markup. `<br>` in any spelling, list items and hard
 * breaks separate lines. An unknown tag (`<region>`) is a placeholder and stays. Emphasis inside a name
 * (`*region*.example.com`) stays, as a template. Superscript and struck-through text are left out.
 */
export function plainLines(nodes: readonly Nodes[], source: string): SourceText[] {
	const lines: SourceText[] = [];
	let pieces: SourceText[] = [];
	const endLine = () => {
		const line = joined(pieces);
		if (line.text !== '') lines.push(line);
		pieces = [];
	};
	const visit = (siblings: readonly Nodes[]) => {
		for (let index = 0; index < siblings.length; index += 1) {
			const node = siblings[index];
			if (!node || node.type === 'delete') continue;
			const start = node.position?.start.offset ?? 0;
			const end = node.position?.end.offset ?? start;
			if (node.type === 'text' || node.type === 'inlineCode') {
				pieces.push(new SourceText(node.value, align(node.value, source, start, end)));
			} else if (node.type === 'html') {
				const name = tagName(node.value);
				if (name === undefined) continue;
				if (unread.has(name)) index = indexOfEnd(siblings, index, name);
				else if (!isHtmlElementName(name)) pieces.push(new SourceText(node.value, start));
				else if (breaking.has(name)) endLine();
			} else if (node.type === 'break') {
				endLine();
			} else if (node.type === 'emphasis' && isPartOfName(siblings, index)) {
				pieces.push(new SourceText('*', start));
				visit(node.children);
				pieces.push(new SourceText('*', end - 1));
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

/** The text of a node as one line. */
export function plainText(node: Nodes, source: string): string {
	return plainLines('children' in node ? node.children : [node], source)
		.map(({ text }) => text)
		.join(' ');
}

/** The name of the element that a piece of HTML opens or closes, in lower case; undefined for comments and the like. */
function tagName(html: string): string | undefined {
	return /^<\/?\s*([a-z][a-z0-9-]*)/i.exec(html)?.[1]?.toLowerCase();
}

/**
 * The index at which the element that begins at `index` ends among its siblings. End tags, and elements that are never
 * closed, give `index` itself.
 */
function indexOfEnd(siblings: readonly Nodes[], index: number, name: string): number {
	const [begin, ...rest] = siblings.slice(index);
	if (begin?.type !== 'html' || begin.value.startsWith('</')) return index;
	const length = rest.findIndex(
		(node) => node.type === 'html' && node.value.startsWith('</') && tagName(node.value) === name,
	);
	return index + length + 1;
}

function isPartOfName(siblings: readonly Nodes[], index: number): boolean {
	const next = siblings[index + 1];
	const previous = siblings[index - 1];
	return (
		(next?.type === 'text' && /^[.-]\w/.test(next.value)) ||
		(previous?.type === 'text' && /\w[.-]$/.test(previous.value))
	);
}

/**
 * The offset in the source of each character of a value. In the source, there may be escapes, entities and line
 * prefixes between the characters.
 */
function align(value: string, source: string, start: number, end: number): number | number[] {
	if (end - start === value.length) return start;
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

// Direction marks, zero-width spaces and the like. Joiners are kept, since they shape the letters around them.
const invisible = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/u;

/**
 * Joins the pieces of a line into one text, with single spaces between words and none at the ends. Invisible characters
 * are left out, and full-width characters become ordinary ones: `４４３` becomes 443.
 */
function joined(pieces: readonly SourceText[]): SourceText {
	const [first] = pieces;
	if (first && pieces.length === 1 && !/[^ -~]| {2}/.test(first.text)) return first.trim();
	let text = '';
	const offsets: number[] = [];
	for (const piece of pieces) {
		let index = 0;
		for (const character of piece.text) {
			const plain = /\s/.test(character) ? ' ' : ordinary(character);
			if (!(plain === ' ' && (text === '' || text.endsWith(' ')))) {
				text += plain;
				for (let unit = 0; unit < plain.length; unit += 1) offsets.push(piece.offsetAt(index + unit) ?? 0);
			}
			index += character.length;
		}
	}
	return new SourceText(text, offsets).trim();
}

/**
 * A character as it is read: an empty text for an invisible one, and ASCII for a full-width form (U+FF01 to U+FF5E).
 */
function ordinary(character: string): string {
	if (character <= '\u007f') return character;
	if (character >= '\uff01' && character <= '\uff5e') return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
	return invisible.test(character) ? '' : character;
}
