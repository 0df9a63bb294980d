import type { Element, Root as HastRoot, RootContent, Text } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import type { Html, Nodes } from 'mdast';
import { toHast, type Raw } from 'mdast-util-to-hast';
import { isHtmlElementName } from '../text/html-element-names.ts';
import { markBeginning, markNames } from '../text/mark.ts';
import { parseRawHtml } from '../text/parse-raw-html.ts';

// GitHub's allowlist of elements and protocols, with three changes. Only footnotes have ids, so that a page cannot
// imitate a part of the site. The boxes of our pages (div.info) are allowed, and so are the attributes that tie rows,
// cells and headings to the reading.
const schema: Schema = {
	...defaultSchema,
	strip: ['script', 'style'],
	clobber: [],
	clobberPrefix: '',
	attributes: {
		...defaultSchema.attributes,
		'*': (defaultSchema.attributes?.['*'] ?? [])
			.filter((name) => !['id', 'name'].includes(String(name)))
			.concat(markNames.map((name) => markBeginning + name))
			.concat([['id', /^user-content-fn/, 'footnote-label']]),
		div: [['className', 'info', 'tip', 'warning', 'note']],
	},
};

/**
 * Markdown nodes as HTML nodes that are safe to show, whatever their author wrote: without scripts, event handlers and
 * unknown protocols.
 */
export function safeHast(node: Nodes): HastRoot {
	const tree = parseRawHtml(toHast(node, { allowDangerousHtml: true, handlers: { html } }));
	const safe = sanitize(tree, schema);
	const root: HastRoot =
		safe.type === 'root' ? safe : { type: 'root', children: safe.type === 'doctype' ? [] : [safe] };
	tidy(root);
	return root;
}

// A recursive function of our own: unist-util-visit would take as long here as the rest of the work.
function tidy(node: RootContent | HastRoot): void {
	if (node.type !== 'root' && node.type !== 'element') return;
	if (node.type === 'element') {
		for (const name of markNames) {
			const value = node.properties[markBeginning + name];
			if (value === undefined) continue;
			delete node.properties[markBeginning + name];
			node.properties[name] = value;
		}
		if (node.tagName === 'div') makeBox(node);
		if (node.tagName === 'ul' || node.tagName === 'ol') wrapLooseItems(node);
	}
	node.children.forEach(tidy);
}

/** A `div` with one of our classes is a box beside the text. All other classes are removed. */
function makeBox(division: Element): void {
	const { className } = division.properties;
	if (Array.isArray(className) && className.length > 0) division.tagName = 'aside';
	else delete division.properties['className'];
}

/**
 * A tag that HTML does not know, such as `<region>` in a host, is text that a reader must see. Other HTML is parsed
 * later.
 */
function html(_state: unknown, node: Html): Text | Raw {
	const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(node.value)?.[1]?.toLowerCase();
	return { type: name === undefined || isHtmlElementName(name) ? 'raw' : 'text', value: node.value };
}

/** Turns `<ul>text</ul>` into a list of one item: HTML allows only items in a list. */
function wrapLooseItems(list: Element): void {
	const loose = list.children.filter(
		(child) =>
			!(child.type === 'element' && child.tagName === 'li') && !(child.type === 'text' && child.value.trim() === ''),
	);
	if (loose.length === 0) return;
	const items = list.children.filter((child) => !loose.includes(child));
	list.children = [{ type: 'element', tagName: 'li', properties: {}, children: loose }, ...items];
}
