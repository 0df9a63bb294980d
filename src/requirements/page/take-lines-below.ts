import type { Paragraph, PhrasingContent, Table } from 'mdast';
import { spanOf } from '../text/span.ts';

/**
 * Removes lines without a bar from the end of a table, and returns them as a paragraph. GFM reads each line below a
 * table as a row, but a writer who forgot the empty line meant text.
 */
export function takeLinesBelow(table: Table, source: string): Paragraph | undefined {
	const [head, ...body] = table.children;
	if (!head || head.children.length < 2) return undefined;
	const isRow = (row: Table['children'][number]) => {
		const { start, end } = spanOf(row);
		return row.children.length > 1 || source.slice(start, end).includes('|');
	};
	const lines = body.filter((row) => !isRow(row));
	const [first, last] = [lines[0], lines.at(-1)];
	if (!first?.position || !last?.position) return undefined;
	table.children = [head, ...body.filter(isRow)];
	const children = lines.flatMap((row, index): PhrasingContent[] => [
		...(index === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
		...row.children.flatMap((cell) => cell.children),
	]);
	return { type: 'paragraph', children, position: { start: first.position.start, end: last.position.end } };
}
