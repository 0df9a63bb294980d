import type { TableCell } from 'mdast';
import { SourceText } from '../text/source-text.ts';
import type { BlockContext } from './block-context.ts';
import type { StatementsAbove } from './surroundings.ts';
import type { Column } from './column.ts';
/** A cell, and what it says line by line. */
export interface RowCell {
	cell: TableCell;
	lines: SourceText[];
}

/** What reading a row needs beside its cells: the columns, and what the text above states for all rows. */
export interface RowContext extends BlockContext {
	columns: readonly Column[];
	above: StatementsAbove;
}
