import type { Nodes, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problems } from '../problems/problems.ts';
import { isTakenId } from '../model/taken-names.ts';
import { spanOf, type Span } from '../text/span.ts';

/**
 * Removes `{#id}` from the end of a cell, a list item or a heading, so that readers do not see it, and returns the id.
 * Ids are lower case letters, digits, dots, slashes and hyphens; anything else is reported.
 */
export function takeExplicitId(node: Nodes, problems: Problems): string | undefined {
	const text = lastText(node);
	const marker = text && markerAtEnd(text.value);
	if (!text || !marker) return undefined;
	const end = text.position?.end.offset ?? 0;
	text.value = text.value.slice(0, -marker.length).trimEnd();
	const start = end - marker.trim().length;
	const id = marker.trim().slice(1, -1).trim().slice(1);
	return isValidId(id, { start, end }, problems) ? id : undefined;
}

/**
 * `{#id}` at the end of a text, with the white space after it. Written without a regular expression, which would try
 * each space of a long run again.
 */
function markerAtEnd(text: string): string | undefined {
	if (!text.trimEnd().endsWith('}')) return undefined;
	const marker = text.slice(text.lastIndexOf('{'));
	const inside = marker.trimEnd().slice(1, -1);
	return text.includes('{') && !inside.includes('}') && inside.trimStart().startsWith('#') ? marker : undefined;
}

/**
 * Reports each `{#id}` in a place where it names nothing and readers would see it. Few pages have any, so `source` is
 * searched first.
 */
export function reportMisplacedIds(tree: Nodes, source: string, problems: Problems): void {
	if (!/\{\s*#/.test(source)) return;
	visit(tree, 'text', (text) => {
		const { start } = spanOf(text);
		for (const { 0: written, index } of text.value.matchAll(/\{\s*#[^\s{}]+\s*\}/g)) {
			problems.report(
				'misplaced-id',
				`Unexpected \`${written}\` here, expected it at the end of a row's first cell, of a list item or of a heading`,
				{ start: start + index, end: start + index + written.length },
			);
		}
	});
}

/** Reports an id that a heading already has as its anchor: a link could lead to only one of them. */
export function reportTakenAnchor(id: string, at: Span, problems: Problems): void {
	problems.report(
		'duplicate-id',
		`Unexpected second \`${id}\`, expected one that no heading of the page has; write another \`{#id}\``,
		at,
	);
}

/** Reports each requirement of a page whose id is the anchor of a heading. */
export function reportTakenAnchors(
	page: { headings: readonly { anchor: string }[]; drafts: readonly { explicitId?: string; span: Span }[] },
	problems: Problems,
): void {
	const anchors = new Set(page.headings.map(({ anchor }) => anchor));
	for (const { explicitId, span } of page.drafts)
		if (explicitId !== undefined && anchors.has(explicitId)) reportTakenAnchor(explicitId, span, problems);
}

/** Whether a text can be an id. If it cannot, it is reported, with a similar text that can. */
export function isValidId(id: string, at: Span, problems: Problems): boolean {
	if (isTakenId(id)) {
		problems.report(
			'invalid-id',
			`Unexpected id \`${id}\`, expected another: a part of the site's own pages is called so, or begins so`,
			at,
		);
		return false;
	}
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
