import type { Element, ElementContent, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { markBeginning } from './mark.ts';

/** The property of the placeholder for a table. HTML of a writer cannot set it. */
const place = `${markBeginning}table`;

/**
 * Parses the HTML in a page into nodes, as a browser would. In Markdown tables only the cells with HTML are parsed, one
 * by one: parsing whole tables again costs as much as the rest of reading.
 */
export function parseRawHtml(tree: Nodes): Nodes {
	const tables: Element[] = [];
	let hasRaw = false;
	const setAside = (node: Nodes): void => {
		if (node.type === 'raw') hasRaw = true;
		if (node.type !== 'root' && node.type !== 'element') return;
		node.children.forEach((child, index) => {
			if (child.type === 'element' && child.tagName === 'table') {
				node.children[index] = {
					type: 'element',
					tagName: 'table',
					properties: { [place]: String(tables.length) },
					children: [],
				};
				tables.push(child);
				parseCells(child);
			} else setAside(child);
		});
	};
	setAside(tree);
	const parsed = hasRaw ? raw(tree) : tree;
	const putBack = (node: Nodes): void => {
		if (node.type !== 'root' && node.type !== 'element') return;
		node.children.forEach((child, index) => {
			const table =
				child.type === 'element' && child.tagName === 'table' ? tables[Number(child.properties[place])] : undefined;
			if (table) node.children[index] = table;
			else putBack(child);
		});
	};
	putBack(parsed);
	return parsed;
}

function parseCells(node: Element): void {
	if (holdsRaw(node)) {
		const parsed = raw({ type: 'root', children: node.children } satisfies Root);
		node.children = (parsed.type === 'root' ? parsed.children : []) as ElementContent[];
		return;
	}
	for (const child of node.children) if (child.type === 'element') parseCells(child);
}

/**
 * Whether an element is a cell with HTML anywhere in it. Such a cell is parsed whole: a tag may open in one of its
 * parts and close in another.
 */
function holdsRaw(node: Element): boolean {
	const isCell = node.tagName === 'td' || node.tagName === 'th';
	const search = (part: Element): boolean =>
		part.children.some((child) => child.type === 'raw' || (child.type === 'element' && search(child)));
	return isCell && search(node);
}

/** A text with its HTML comments blanked, so that nothing is found in them and all offsets stay the same. */
export function blankComments(text: string): string {
	const parts: string[] = [];
	let at = 0;
	for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
		const close = text.indexOf('-->', start);
		const end = close < 0 ? text.length : close + 3;
		parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, ' '));
		at = end;
	}
	return [...parts, text.slice(at)].join('');
}
