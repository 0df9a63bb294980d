import { undo } from '../checklist/undo.ts';
import { changeUndone, nothingToUndo } from '../checklist/words-saving.ts';
import type { ListTools } from './list-tools.ts';

/** Takes the last change of this page back. */
export function undoChange({ store, now, speak }: ListTools): void {
	const list = store();
	const change = list.takeLastChange();
	if (change) list.apply((state) => undo(state, change, list.writer, now()));
	speak(change ? changeUndone : nothingToUndo);
}
