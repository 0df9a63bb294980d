import type { Change } from '../../../checklist/marks/undo.ts';
import { labelOf } from '../../../checklist/item/named-hosts.ts';
import { undoInTurn } from '../../../checklist/marks/undo-in-turn.ts';
import { nothingToUndo } from '../../../checklist/files/words-saving.ts';
import { changeWords, undoneText, undoName } from '../../../checklist/marks/words-undo.ts';
import type { ToolsFor } from '../tool-context.ts';

/** The undos of this visit, in all of its lists. */
const undone: Change[] = [];

/** Undoes the last change of this page. */
export function undoChange(tools: ToolsFor<'root' | 'view' | 'store' | 'now' | 'speak'>): void {
	const { store, now, speak } = tools;
	const list = store();
	const about = lastChangeWords(tools);
	const change = list.takeLastChange();
	if (change) list.apply((state) => undoInTurn(state, change, undone, { writer: list.writer, now: now() }));
	// If a later change replaced it, the list does not change, and nothing else updates the button.
	showUndo(tools);
	speak(about === undefined ? nothingToUndo : undoneText(about));
}

/** Updates the name of the button to what it will undo. It keeps the focus, so it is not disabled when there is nothing to undo. */
export function showUndo(tools: ToolsFor<'root' | 'view' | 'store'>): void {
	const about = lastChangeWords(tools);
	const button = tools.root.querySelector("[data-open='undo']");
	if (!button || (button.ariaLabel === undoName(about) && (button.ariaDisabled === 'true') === (about === undefined)))
		return;
	button.ariaLabel = undoName(about);
	button.ariaDisabled = about === undefined ? 'true' : null;
	if (about === undefined) button.removeAttribute('title');
	else button.setAttribute('title', undoName(about));
}

function lastChangeWords({ store, view }: ToolsFor<'view' | 'store'>): string | undefined {
	const change = store().lastChange;
	return change && changeWords(change.about, view.items, (id) => labelOf(id, view.roles));
}
