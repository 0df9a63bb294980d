import type { Nodes, Text } from 'mdast';
import type { Problems, Span } from './problems.ts';

const marker = /\s*\{\s*#([^{}]*?)\s*\}\s*$/;

/**
 * Takes `{#id}` from the end of a cell, a list item or a heading, so that readers of the page do not see it, and gives
 * the id. Ids are lower case letters, digits, dots, slashes and hyphens; anything else is reported.
 */
export function takeExplicitId(node: Nodes, problems: Problems): string | undefined {
	const text = lastText(node);
	const match = text && marker.exec(text.value);
	if (!text || !match) return undefined;
	const id = match[1] ?? '';
	const end = text.position?.end.offset ?? 0;
	text.value = text.value.slice(0, match.index);
	return isValidId(id, { start: end - match[0].trim().length, end }, problems) ? id : undefined;
}

/** Whether a text can be an id; if not, it is reported with the nearest text that can. */
export function isValidId(id: string, at: Span, problems: Problems): boolean {
	if (/^[a-z0-9][a-z0-9./-]*$/.test(id)) return true;
	const possible = id
		.toLowerCase()
		.replace(/[^a-z0-9./-]+/g, '-')
		.replace(/^[^a-z0-9]+/, '');
	problems.report(
		'invalid-id',
		`Unexpected id \`${id}\`, expected lower case letters, digits, \`.\`, \`/\` and \`-\`, such as \`${possible || 'sql-server'}\``,
		at,
	);
	return false;
}

function lastText(node: Nodes): Text | undefined {
	if (node.type === 'text') return node;
	if (!('children' in node)) return undefined;
	const children =
		node.type === 'listItem' ? node.children.filter((child) => child.type === 'paragraph').slice(0, 1) : node.children;
	const last = children.at(-1);
	return last && lastText(last);
}
