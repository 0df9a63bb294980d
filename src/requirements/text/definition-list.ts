import type { List, Paragraph } from 'mdast';
import { spanOf } from './span.ts';

/**
 * A term, with its meaning in lines that begin with a colon, as a list of one item. Markdown Extra, Pandoc and many
 * others write definitions like this. Undefined for any other paragraph.
 */
export function definitionList(node: Paragraph, source: string): List | undefined {
	const { start, end } = spanOf(node);
	if (!/\n[ \t>]*:[ \t]+\S/.test(source.slice(start, end))) return undefined;
	const { position } = node;
	const item = { type: 'listItem' as const, children: [node], ...(position ? { position } : {}) };
	return { type: 'list', children: [item], ...(position ? { position } : {}) };
}
