import * as words from '../../../checklist/lists/words-lists.ts';
import { element } from '../../dom/element.ts';
import { savedTexts } from '../../storage/guarded-storage.ts';
import { joinTexts } from '../../storage/join-texts.ts';
import { removeNotice, showNotice } from '../notices.ts';
import type { ToolsFor } from '../tool-context.ts';

/** A list that was deleted on this page and can come back as long as the page is open. */
export interface DeletedList {
	key: string;
	name: string;
	/** As it was saved; null where it was not saved. */
	raw: string | null;
	/** Whether it was the list on screen. */
	wasOpen: boolean;
	notice: HTMLElement;
}

/** The lists that were deleted on this page. */
export const deletedLists: DeletedList[] = [];

/** Deletes a saved list. What was saved of it is kept with the page, and a notice that stays offers it. */
export async function deleteList(
	key: string,
	name: string,
	successor: string,
	tools: ToolsFor<'root' | 'store' | 'openList' | 'speak'>,
): Promise<void> {
	const wasOpen = tools.store().key === key;
	// What is still being typed in it is saved before it is put aside.
	if (wasOpen && !(await tools.openList(successor))) return;
	const raw = savedTexts.get(key) ?? null;
	// A second press while the first was at work: there is nothing left to delete.
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

/** Brings a deleted list back; false where there is no room for it any more: the notice then stays. */
export async function restoreList(
	deleted: DeletedList,
	tools: ToolsFor<'root' | 'openList' | 'speak'>,
): Promise<boolean> {
	const { key, name, raw, wasOpen, notice } = deleted;
	if (!deletedLists.includes(deleted)) return true;
	if (raw !== null) {
		// Another tab may have gone on with the list: then both are put together.
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
