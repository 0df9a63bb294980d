import { emptyState } from '../../../checklist/state/state.ts';
import { mergeStates } from '../../../checklist/marks/merge-states.ts';
import {
	downloadCopy,
	downloadEntered,
	partsSetAside,
	partsUnread,
	stateNewer,
	stateSetAside,
	stateUnreadable,
	storageErased,
	storageFull,
	storageLate,
	storageRefused,
} from '../../../checklist/files/words-saving.ts';
import { download } from '../../dom/download.ts';
import { element } from '../../dom/element.ts';
import { savedTexts } from '../../storage/guarded-storage.ts';
import { removeNotice, showNotice } from '../notices.ts';
import { partOf, setText } from '../../dom/part-of.ts';
import type { ChecklistStore, StoreProblem } from '../../storage/store.ts';
import type { ToolsFor } from '../tool-context.ts';

/** A problem with saving a list, and its notice. */
interface SavingNotice {
	problem: StoreProblem;
	list: ChecklistStore;
	element: HTMLElement;
	text: HTMLElement;
}

/** One notice of each kind for each list. Only texts that were set aside each have their own. */
const notices = new Map<string, SavingNotice>();
let followed: HTMLElement | undefined;

/** Shows what a reader must know about saving a list, with a download of what could be lost. */
export function showProblem(
	problem: StoreProblem,
	list: ChecklistStore,
	tools: ToolsFor<'root' | 'store' | 'speak'>,
): void {
	if (followed !== tools.root) {
		followed = tools.root;
		followed.addEventListener('list-shown', () => showNotices(tools));
	}
	const { kind } = problem;
	const about = kind === 'late' ? kind : `${list.key} ${kind === 'set-aside' ? problem.raw : kind}`;
	const notice = notices.get(about);
	if (notice) Object.assign(notice, { problem, list });
	else notices.set(about, noticeOf(problem, list, tools));
	// For a list that is not open yet, the notice is shown once it opens.
	if (list === tools.store()) showNotices(tools);
}

function noticeOf(problem: StoreProblem, list: ChecklistStore, { root }: ToolsFor<'root'>): SavingNotice {
	const text = element('span', {});
	const button = element('button', { type: 'button', className: 'plain' }, downloadCopy);
	const entered = element('button', { type: 'button', className: 'plain' }, downloadEntered);
	// Besides the unreadable text, the entries since then can be downloaded.
	const buttons = problem.kind === 'unreadable' ? [button, ' ', entered] : [button];
	const notice: SavingNotice = { problem, list, text, element: element('p', {}, text, ' ', ...buttons) };
	const name = `${partOf(root, 'notices', HTMLElement).dataset['file'] ?? 'checklist'}.json`;
	button.addEventListener('click', () => download(copyOf(notice), name, 'application/json'));
	entered.addEventListener('click', () => download(JSON.stringify(notice.list.state), name, 'application/json'));
	return notice;
}

/** The content that could be lost. A text of a newer release is safe; only what this page shows is not. */
function copyOf({ problem, list }: SavingNotice): string {
	const { state } = list;
	const held = JSON.stringify(state);
	if (!('raw' in problem) || (problem.kind === 'newer' && held !== JSON.stringify(emptyState(state.version))))
		return held;
	return problem.raw;
}

/** Content that could not be saved is offered until it is, whichever list is open. All other notices belong to their list. */
function showNotices(tools: ToolsFor<'root' | 'store' | 'speak'>): void {
	for (const [about, notice] of notices) {
		const open = tools.store();
		// This notice applies to whichever list is open.
		if (notice.problem.kind === 'late') notice.list = open;
		const isOpen = notice.list.key === open.key;
		const isWork = isUnsaved(notice);
		if (isWork && isOpen && notice.list !== open) {
			// Its list was closed and is open again: what could not be saved is restored.
			const { state: unsaved } = notice.list;
			notice.list = open;
			open.apply((state) => mergeStates(state, unsaved));
		}
		// Erased content is saved again with the next entry.
		const isSaved =
			(isWork || notice.problem.kind === 'erased') &&
			savedTexts.get(notice.list.key) === JSON.stringify(notice.list.state);
		if (isSaved) notices.delete(about);
		// Where nothing is saved at all, nothing is saved late.
		const isMoot = notice.problem.kind === 'late' && [...notices.values()].some(isUnsaved);
		if (isSaved || isMoot || (!isWork && !isOpen)) removeNotice(notice.element, tools);
		else {
			setText(notice.text, wordsFor(notice, isOpen));
			showNotice(notice.element, notice.text.textContent, tools);
		}
	}
}

/** Whether it tells of content that the browser did not save. */
const isUnsaved = ({ problem: { kind } }: SavingNotice) => kind === 'full' || kind === 'refused';

function wordsFor({ problem, list }: SavingNotice, isOpen: boolean): string {
	switch (problem.kind) {
		case 'refused':
			return storageRefused;
		case 'full':
			return storageFull(isOpen ? null : list.state.environment.text);
		case 'late':
			return storageLate;
		case 'erased':
			return storageErased;
		case 'newer':
			return stateNewer;
		case 'set-aside':
			return problem.unread.length > 0 ? partsSetAside(problem.unread) : stateSetAside(problem.why);
		case 'unreadable':
			return problem.unread.length > 0 ? partsUnread(problem.unread) : stateUnreadable(problem.why);
	}
}
