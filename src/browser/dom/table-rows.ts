/**
 * The cells of a table as text, row by row, head first; lines in a cell are separated by `\n`. Columns whose head has `data-no-copy` are
 * left out: they only link to other pages.
 */
export function tableRows(table: HTMLTableElement): string[][] {
	const left = new Set(
		[...(table.rows[0]?.cells ?? [])].flatMap((cell, index) => ('noCopy' in cell.dataset ? index : [])),
	);
	return [...table.rows].map((row) => [...row.cells].filter((_, index) => !left.has(index)).map(cellText));
}

const blocks = new Set(['DIV', 'LI', 'P', 'UL', 'OL']);

function cellText(cell: HTMLTableCellElement): string {
	return textOf(cell)
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');
}

function textOf(node: Node): string {
	if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
	if (!(node instanceof Element) || node.tagName === 'BUTTON') return '';
	if (node.tagName === 'BR') return '\n';
	const inner = [...node.childNodes].map(textOf).join('');
	return blocks.has(node.tagName) ? `\n${inner}\n` : inner;
}
