import { isTooLarge, readListFile } from '../../../checklist/files/list-file.ts';
import { mergeStates } from '../../../checklist/marks/merge-states.ts';
import { migrate } from '../../../checklist/state/migrations.ts';
import { openingOf } from '../../../checklist/files/opening.ts';
import { emptyState } from '../../../checklist/state/state.ts';
import { fileFacts } from '../files-facts.ts';
import { atThisPage, openFileText } from './files-open.ts';
import type { ListTools } from '../tool-context.ts';

/**
 * The list inside a single-file checklist: it is shown if this browser has no list. If it has one, and the file would change it, the reader
 * sees what would change.
 */
export function openListInside(tools: ListTools, text: string): void {
	const reading = readListFile(text, fileFacts(tools), migrate, tools.now());
	const list = tools.store();
	if (reading.kind === 'refused') return openFileText(text, tools);
	const file = atThisPage(reading.list, tools);
	const isEmpty = JSON.stringify(list.state) === JSON.stringify(emptyState(tools.facts.version));
	const isWhole = reading.list.leftOut + reading.list.unread.length === 0 && !isTooLarge(file);
	if (isEmpty && isWhole) list.apply((state) => mergeStates(state, file));
	else if (openingOf(list.state, file, { writer: list.writer, now: tools.now() }).changes) openFileText(text, tools);
}
