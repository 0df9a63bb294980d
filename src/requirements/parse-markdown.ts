import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze();

/** The one way in which Markdown becomes a tree here: CommonMark with front matter and GFM. Any text is valid; nothing throws. */
export function parseMarkdown(text: string): Root {
	return processor.parse(text);
}
