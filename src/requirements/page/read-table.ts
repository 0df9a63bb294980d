import type { Table, TableRow } from 'mdast';
import type { BlockContext } from './block-context.ts';
import { meantHeading } from './column-headings.ts';
import { findColumns } from './columns.ts';
import { demandsAround, demandsConnection } from './demand.ts';
import { directionIn } from '../model/direction-words.ts';
import type { Draft } from '../model/draft.ts';
import { takeExplicitId } from '../cells/explicit-id.ts';
import { mark } from '../text/mark.ts';
import { portTransports, type Transport } from '../model/transports.ts';
import { plainLines } from '../text/plain-lines.ts';
import type { Problems } from '../problems/problems.ts';
import { readRow } from './read-row.ts';
import { statementsAbove } from './surroundings.ts';
import type { RowCell } from './row-context.ts';
import type { Column } from './column.ts';
import { spanOf } from '../text/span.ts';
import { saysNothing } from '../text/source-text.ts';

/** The result of reading one table. */
export interface ReadTable {
	/** Each requirement with the row that states it. */
	rows: { row: TableRow; draft: Draft }[];
	/** Its column headings in plain text. */
	headings: string[];
}

/**
 * Reads a requirement table: each body row becomes a requirement or a problem that names it. Any other table gives no
 * rows.
 */
export function readTable(table: Table, context: BlockContext): ReadTable {
	const [head, ...body] = table.children;
	if (!head) return { rows: [], headings: [] };
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
	const { before, section, title = '' } = context.surroundings;
	const columns = findColumns(
		headings,
		rows.map(({ cells }) => cells.map(({ lines }) => lines)),
		{
			isAsked: demandsAround([...before, ...section.path, title, ...headings]),
			isAskedBySentence: before.some(demandsConnection),
		},
	);
	if (!columns) return { rows: [], headings };
	reportHeadings(head, columns, problems);
	for (const row of table.children) markColumns(row, columns);
	const statedAbove = statementsAbove(
		context.surroundings,
		columns.some(({ meaning }) => meaning === 'port'),
	);
	// A head with only one text may describe all rows: `Outbound:`.
	const isCaption = headings.slice(1).every((heading) => heading === '');
	const above = isCaption
		? { ...statedAbove, direction: directionIn(headings[0] ?? '') ?? statedAbove.direction }
		: statedAbove;
	const read = rows.flatMap(({ row, markedId, cells }) => {
		return matricesOf(cells, columns).flatMap((matrix) => {
			const draft = readRow(cells, spanOf(row), markedId, { ...context, columns, above }, matrix);
			return draft ? [{ row, draft }] : [];
		});
	});
	return { rows: read, headings };
}

/**
 * The transports of each requirement in a row, in a table with a column for each transport. Columns with the same ports
 * share one requirement.
 */
function matricesOf(cells: readonly RowCell[], columns: readonly Column[]): Transport[][] {
	const said = portTransports.flatMap((transport) => {
		const index = columns.findIndex(({ meaning }) => meaning === transport);
		const text = (cells[index]?.lines ?? []).map((line) => line.text).join('\n');
		return saysNothing(text) ? [] : [{ transport, text }];
	});
	if (said.length === 0) return [[]];
	return [...Map.groupBy(said, ({ text }) => text).values()].map((alike) => alike.map(({ transport }) => transport));
}

/** Marks each cell with the meaning of its column, as `data-column`, so that styles and scripts need not guess it. */
function markColumns(row: TableRow, columns: readonly Column[]): void {
	for (const [index, cell] of row.children.entries()) {
		const meaning = columns[index]?.meaning;
		if (meaning) mark(cell, 'dataColumn', meaning);
	}
}

function reportHeadings(head: TableRow, columns: readonly Column[], problems: Problems): void {
	for (const [index, column] of columns.entries()) {
		const { heading, contradicted } = column;
		const cell = head.children[index];
		const meant = meantHeading(column);
		if (meant !== undefined && cell)
			problems.report(
				'misspelt-heading',
				`Unexpected heading \`${heading}\`, expected one that names what the column holds; did you mean \`${meant}\`?`,
				cell.children[0] ? spanOf(cell.children[0]) : spanOf(cell),
			);
		if (!contradicted || !cell) continue;
		problems.report(
			'contradicted-heading',
			`Unexpected names in the column \`${heading}\`, expected a host or an address in one of its cells; head it \`Source\` or \`Destination\` if it names the ends`,
			cell.children[0] ? spanOf(cell.children[0]) : spanOf(cell),
		);
	}
}
