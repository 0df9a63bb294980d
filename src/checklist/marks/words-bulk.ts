// The words for one mark on many rows.
import { counted } from '../words/grammar.ts';

export const bulkTitle = (rows: number) => `Mark ${counted(rows, 'open row', 'open rows')}`;
export const reasonForAll = 'Reason for all of them';
export const noteForAll = 'Note for each of them (optional)';
export const markCount = (rows: number) => `Mark ${counted(rows, 'row', 'rows')}`;
/** An option, if some of the rows are done, not met or a finding. */
export const replaceToo = (rows: number) => `Also replace ${counted(rows, 'row', 'rows')}: done, not met or a finding`;
export const chooseMark = 'Choose a mark.';
export const reasonNeeded = '“Not applicable” needs a reason.';
export const cancelBulk = 'Cancel';

/** When it is done: on a card, and spoken. */
export const bulkDone = (rows: number, mark: string) => `${counted(rows, 'row', 'rows')} marked ${mark}.`;
/** The name of this change for "Undo". */
export const bulkChange = (rows: number) => `marks of ${counted(rows, 'row', 'rows')}`;
export const undoBulk = 'Undo';
export const closeBulk = 'Close';
