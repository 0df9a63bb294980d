import { readState, type SavedReading } from '../checklist/read-state.ts';
import { migrate } from '../checklist/migrations.ts';
import { mergeStates } from '../checklist/merge-states.ts';
import * as words from '../checklist/words-lists.ts';
import { element } from './element.ts';
import type { ListTools } from './list-tools.ts';
import { removeNotice, showNotice } from './notices.ts';
import { openStorage } from './open-storage.ts';
import { setAside } from './set-aside.ts';
import { saveText } from './stored-lists.ts';

/** A list that was deleted on this page and can come back as long as the page is open. */
export interface DeletedList {
	key: string;
	name: string;
	/** As it was saved; null where nothing of it was. */
	raw: string | null;
	/** Whether it was the list on screen. */
	wasOpen: boolean;
	notice: HTMLElement;
}

/** The lists that were deleted on this page. */
export const deletedLists: DeletedList[] = [];

/** Deletes a saved list. What was saved of it is kept with the page, and a notice that stays offers it. */
export async function deleteList(key: string, name: string, successor: string, tools: ListTools): Promise<void> {
	const wasOpen = tools.store().key === key;
	// What is still being typed in it is saved before it is put aside.
	if (wasOpen && !(await tools.openList(successor))) return;
	const storage = openStorage();
	const raw = storage?.getItem(key) ?? null;
	// A second press while the first was at work: there is nothing left to delete.
	if (raw === null && deletedLists.some((deleted) => deleted.key === key)) return;
	storage?.removeItem(key);
	const restore = element('button', { type: 'button', className: 'plain' }, words.restoreList);
	restore.append(element('span', { className: 'out-of-sight' }, ` ${words.deletionOf(name)}`));
	const notice = element('p', {}, `${words.listDeleted(name)} `, restore);
	const deleted: DeletedList = { key, name, raw, wasOpen, notice };
	restore.addEventListener('click', () => void restoreList(deleted, tools));
	deletedLists.push(deleted);
	showNotice(notice, words.listDeleted(name), tools);
}

/** Brings a deleted list back; false where there is no room for it any more: the notice then stays. */
export async function restoreList(deleted: DeletedList, tools: ListTools): Promise<boolean> {
	const { key, name, raw, wasOpen, notice } = deleted;
	if (!deletedLists.includes(deleted)) return true;
	if (raw !== null && !saveBoth(key, raw, tools)) {
		tools.speak(words.listsFull);
		return false;
	}
	deletedLists.splice(deletedLists.indexOf(deleted), 1);
	removeNotice(notice, tools);
	if (wasOpen) await tools.openList(key);
	tools.speak(words.listRestored(name));
	return true;
}

/** Another tab may have gone on with the list: then both are put together, and what cannot be read of either is kept beside. */
function saveBoth(key: string, raw: string, { facts, now }: ListTools): boolean {
	const storage = openStorage();
	const saved = storage?.getItem(key) ?? null;
	if (!storage || saved === null || saved === raw) return saveText(key, raw);
	const [mine, theirs] = [raw, saved].map((text) => readState(text, facts.version, migrate));
	const isWhole = (reading: SavedReading | undefined) => reading?.kind === 'ok' && reading.unread.length === 0;
	if (!isWhole(mine) && !setAside(raw, storage, key, now())) return false;
	if (mine?.kind !== 'ok') return true;
	if (theirs?.kind === 'ok') {
		if (!isWhole(theirs) && !setAside(saved, storage, key, `${now()}-2`)) return false;
		return saveText(key, JSON.stringify(mergeStates(mine.state, theirs.state)));
	}
	return setAside(saved, storage, key, `${now()}-2`) && saveText(key, raw);
}
