import * as words from '../../../checklist/lists/words-lists.ts';
import { element } from '../../dom/element.ts';
import { savedTexts } from '../../storage/guarded-storage.ts';
import { joinTexts } from '../../storage/join-texts.ts';
import { removeNotice, showNotice } from '../notices.ts';
import type { ToolsFor } from '../tool-context.ts';

/** A list that was deleted on this page. It can be restored while the page is open. */
export interface DeletedList {
	key: string;
	name: string;
	/** Its saved text; null if it was not saved. */
	raw: string | null;
	/** Whether it was on screen. */
	wasOpen: boolean;
	notice: HTMLElement;
}

/** The lists that were deleted on this page. */
export const deletedLists: DeletedList[] = [];

/** Deletes a saved list. The page keeps its saved text, and a permanent notice offers to restore it. */
export async function deleteList(
	key: string,
	name: string,
	successor: string,
	tools: ToolsFor<'root' | 'store' | 'openList' | 'speak'>,
): Promise<void> {
	const wasOpen = tools.store().key === key;
	// Text that is still being typed in it is saved first.
	if (wasOpen && !(await tools.openList(successor))) return;
	const raw = savedTexts.get(key) ?? null;
	// A second press during the first one: there is nothing left to delete.
	if (raw === null && deletedLists.some((deleted) => deleted.key === key)) return;
	savedTexts.remove(key);
	const restore = element('button', { type: 'button', className: 'plain' }, words.restoreList);
	restore.append(element('span', { className: 'out-of-sight' }, ` ${words.deletionOf(name)}`));
	const notice = element('p', {}, `${words.listDeleted(name)} `, restore);
	const deleted: DeletedList = { key, name, raw, wasOpen, notice };
	restore.addEventListener('click', () => void restoreList(deleted, tools));
	deletedLists.push(deleted);
	showNotice(notice, words.listDeleted(name), tools);
}

/** Restores a deleted list; false if there is no space any more: then the notice stays. */
export async function restoreList(
	deleted: DeletedList,
	tools: ToolsFor<'root' | 'openList' | 'speak'>,
): Promise<boolean> {
	const { key, name, raw, wasOpen, notice } = deleted;
	if (!deletedLists.includes(deleted)) return true;
	if (raw !== null) {
		// Another tab may have continued the list: then both are merged.
		const saved = savedTexts.get(key) ?? null;
		if (savedTexts.set(key, saved === null ? raw : joinTexts(key, raw, saved, savedTexts))) {
			tools.speak(words.listsFull);
			return false;
		}
	}
	deletedLists.splice(deletedLists.indexOf(deleted), 1);
	removeNotice(notice, tools);
	if (wasOpen) await tools.openList(key);
	tools.speak(words.listRestored(name));
	return true;
}
