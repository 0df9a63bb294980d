import type { Parents, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { blankMarkers } from '../text/blank-markers.ts';
import { cutDeepNodes, withoutDeepNesting } from './nesting-limit.ts';
import { Problems } from '../problems/problems.ts';

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze();

/**
 * Parses Markdown; nothing else here does. CommonMark with front matter and GFM; the content of directives, tabs and
 * admonitions is read as ordinary text. Any text is valid and nothing throws. Text that is nested too deep is reported
 * and left out.
 */
export function parseMarkdown(written: string, problems: Problems = new Problems('page.md', written)): Root {
	const { text, boxes, definitions } = blankMarkers(written);
	const tree = processor.parse(withoutDeepNesting(text, problems));
	cutDeepNodes(tree, problems);
	// These are recursive, so the tree must be cut first.
	if (boxes.size > 0) openBoxes(tree, boxes);
	if (definitions.size > 0) joinDefinitions(tree, definitions);
	return tree;
}

/** Joins each term with the list that defines it into one list item. */
function joinDefinitions(parent: Parents, definitions: ReadonlySet<number>): void {
	const children = parent.children as RootContent[];
	for (let index = 0; index < children.length; index += 1) {
		const [child, list] = [children[index], children[index + 1]];
		const starts = list?.position?.start;
		if (child?.type === 'paragraph' && child.position && list?.type === 'list' && list.position && starts) {
			if (!definitions.has(starts.offset ?? -1) || starts.line !== child.position.end.line + 1) continue;
			const position = { start: child.position.start, end: list.position.end };
			const item = { type: 'listItem' as const, children: [child, list], position };
			children.splice(index, 2, { type: 'list', children: [item], position });
		} else if (child && 'children' in child) joinDefinitions(child as Parents, definitions);
	}
}

/** Replaces each box, which was parsed as a list item, by its title and content. */
function openBoxes(parent: Parents, boxes: ReadonlySet<number>): void {
	const children = parent.children as RootContent[];
	for (let index = 0; index < children.length; index += 1) {
		const child = children[index];
		if (!child || !('children' in child)) continue;
		if (child.type === 'list' && child.children.some((item) => boxes.has(item.position?.start.offset ?? -1)))
			children.splice(index, 1, ...child.children.flatMap((item) => item.children));
		const next = children[index];
		if (next && 'children' in next) openBoxes(next as Parents, boxes);
	}
}
