import type { Table, TableRow } from 'mdast';
import type { BlockContext } from './block-context.ts';
import { findColumns, type Column } from './columns.ts';
import type { Draft } from '../model/draft.ts';
import { takeExplicitId } from '../cells/explicit-id.ts';
import { mark } from '../text/mark.ts';
import { plainLines } from '../text/plain-lines.ts';
import type { Problems } from '../problems/problems.ts';
import { readRow } from './read-row.ts';
import { spanOf } from '../text/span-of.ts';
import { statesPort } from '../model/states-port.ts';
import { statementsAbove } from './surroundings.ts';
import type { RowCell } from './row-context.ts';

/** What one table gave. */
export interface ReadTable {
	/** Each requirement with the row that states it. */
	rows: { row: TableRow; draft: Draft }[];
	/** The port that the sentence above states is that of rows of this table. */
	usesPortAbove: boolean;
}

/**
 * Reads a requirement table: each body row becomes a requirement or a problem that names it. A table of another kind gives nothing,
 * and a problem if it states ports all the same.
 */
export function readTable(table: Table, context: BlockContext): ReadTable {
	const [head, ...body] = table.children;
	if (!head) return { rows: [], usesPortAbove: false };
	const { source, problems } = context;
	const rows = body.map((row) => {
		const first = row.children[0];
		const markedId = first && takeExplicitId(first, problems);
		return {
			row,
			markedId,
			cells: row.children.map((cell): RowCell => ({ cell, lines: plainLines(cell.children, source) })),
		};
	});
	const headings = head.children.map((cell) =>
		plainLines(cell.children, source)
			.map(({ text }) => text)
			.join(' '),
	);
	const columns = findColumns(
		headings,
		rows.map(({ cells }) => cells.map(({ lines }) => lines)),
	);
	if (!columns) {
		reportPorts(
			table,
			headings,
			rows.map(({ cells }) => cells),
			problems,
		);
		return { rows: [], usesPortAbove: false };
	}
	reportHeadings(head, columns, problems);
	for (const row of table.children) markColumns(row, columns);
	const above = statementsAbove(
		context.surroundings,
		columns.some(({ meaning }) => meaning === 'port'),
	);
	const read = rows.flatMap(({ row, markedId, cells }) => {
		const draft = readRow(cells, spanOf(row), markedId, { ...context, columns, above });
		return draft ? [{ row, draft }] : [];
	});
	const portAbove = above.port?.port;
	return { rows: read, usesPortAbove: read.some(({ draft }) => draft.ports.some(({ from }) => from === portAbove)) };
}

/** Gives each cell the meaning of its column, as `data-column`: styles and scripts need not guess it from headings. */
function markColumns(row: TableRow, columns: readonly Column[]): void {
	for (const [index, cell] of row.children.entries()) {
		const meaning = columns[index]?.meaning;
		if (meaning) mark(cell, 'dataColumn', meaning);
	}
}

/** A table without a port or destination column that states ports all the same, a matrix say, would be lost in silence. */
function reportPorts(
	table: Table,
	headings: readonly string[],
	rows: readonly (readonly RowCell[])[],
	problems: Problems,
): void {
	const protocols = headings.map((heading) => /^(?:tcp|udp)\b|^(?!source |local ).*\bports?\b/i.test(heading));
	const stating = rows.filter((cells) =>
		cells.some(({ lines }, index) =>
			lines.some(({ text }) => statesPort(text) || (protocols[index] === true && /^\W*\d{1,5}\b/.test(text))),
		),
	);
	if (stating.length === 0) return;
	problems.report(
		'unread-table',
		`Unexpected ports in a table with the columns \`${headings.join('`, `')}\`, expected a column \`Port\` and one for each end, with one row for each requirement`,
		spanOf(table),
	);
}

function reportHeadings(head: TableRow, columns: readonly Column[], problems: Problems): void {
	for (const [index, { heading, contradicted }] of columns.entries()) {
		const cell = head.children[index];
		if (!contradicted || !cell) continue;
		problems.report(
			'contradicted-heading',
			`Unexpected names in the column \`${heading}\`, expected a host or an address in one of its cells; head it \`Source\` or \`Destination\` if it names the ends`,
			cell.children[0] ? spanOf(cell.children[0]) : spanOf(cell),
		);
	}
}
