import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { cutDeepNodes, withoutDeepNesting } from './nesting-limit.ts';
import { Problems } from '../problems/problems.ts';

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze();

/**
 * The one way in which Markdown becomes a tree here: CommonMark with front matter and GFM. Any text is valid; nothing throws, and what is nested
 * too deep is reported and left out.
 */
export function parseMarkdown(text: string, problems: Problems = new Problems('page.md', text)): Root {
	const tree = processor.parse(withoutDeepNesting(text, problems));
	cutDeepNodes(tree, problems);
	return tree;
}
