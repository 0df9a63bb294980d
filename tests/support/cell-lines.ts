import { parseMarkdown } from '../../src/requirements/page/parse-markdown.ts';
import { plainLines } from '../../src/requirements/text/plain-lines.ts';
import { SourceText } from '../../src/requirements/text/source-text.ts';

const head = '| Cell |\n| --- |\n| ';

/** The plain lines of a piece of Markdown as a cell of a table gives them; offsets count from its own start. */
export function cellLines(markdown: string): SourceText[] {
	const source = `${head}${markdown} |`;
	const table = parseMarkdown(source).children[0];
	const cell = table?.type === 'table' ? table.children[1]?.children[0] : undefined;
	return plainLines(cell?.children ?? [], source).map((line) => {
		const offsets = Array.from(line.text, (_, index) => (line.offsetAt(index) ?? 0) - head.length);
		return new SourceText(line.text, offsets);
	});
}
