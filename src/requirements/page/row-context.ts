import type { TableCell } from 'mdast';
import { SourceText } from '../text/source-text.ts';
import type { BlockContext } from './block-context.ts';
import type { StatementsAbove } from './surroundings.ts';
import type { Column } from './column.ts';
/** A cell with its lines of text. */
export interface RowCell {
	cell: TableCell;
	lines: SourceText[];
}

/** What reading a row needs in addition to its cells: the columns, and the statements above for all rows. */
export interface RowContext extends BlockContext {
	columns: readonly Column[];
	above: StatementsAbove;
}
