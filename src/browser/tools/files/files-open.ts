import { askingAgain } from '../../../checklist/files/asking-again.ts';
import { carryOver } from '../../../checklist/marks/carry-over.ts';
import { isTooLarge, readListFile, type ReadList } from '../../../checklist/files/list-file.ts';
import { mergeStates } from '../../../checklist/marks/merge-states.ts';
import { migrate } from '../../../checklist/state/migrations.ts';
import { openingOf, withoutReverted } from '../../../checklist/files/opening.ts';
import { eachDetail } from '../../../checklist/state/details.ts';
import type { ChecklistState } from '../../../checklist/state/state.ts';
import * as words from '../../../checklist/files/words-files.ts';
import styles from '../../../styles/files.css?inline';
import { adoptStyles, element } from '../../dom/element.ts';
import { findResults, holdsResults, noResults } from '../../../checklist/evidence/find-results.ts';
import { openingLists, stoppedBy } from './files-changes.ts';
import { pageItems } from '../../elements/page-items.ts';
import { fileFacts } from '../files-facts.ts';
import { readFileText } from './files-read.ts';
import { showRefusal } from './files-refused.ts';
import { showResults } from './results-dialog.ts';
import { listDialog } from '../list-dialog.ts';
import { newListKey, saveList } from '../../storage/stored-lists.ts';
import type { ListTools, ToolsFor } from '../tool-context.ts';

/**
 * Reads files that the reader chose or dropped, and shows what they would change or why they cannot be opened: any number of results of
 * check scripts, or one list.
 */
export async function openFiles(files: readonly File[], tools: ListTools): Promise<void> {
	const opened = await Promise.all(files.map(async (file) => ({ name: file.name, read: await readFileText(file) })));
	const [only, ...others] = opened;
	if (!only) return;
	const found = opened.map(({ name, read }) => ({ name, found: 'text' in read ? findResults(read.text) : noResults }));
	if (found.some(({ found: each }) => holdsResults(each))) showResults(found, tools);
	else if (others.length > 0) void showRefusal(words.severalFiles, tools);
	else if ('text' in only.read) openFileText(only.read.text, tools);
	else if (only.read.why === 'unreadable') void showRefusal(words.unreadableFile, tools);
	else void showRefusal({ why: only.read.why }, tools);
}

/** Shows what the text of a file would change in the open list, or why it cannot be opened. */
export function openFileText(text: string, tools: ListTools): void {
	const reading = readListFile(text, fileFacts(tools), migrate, tools.now());
	if (reading.kind === 'ok') showOpening(reading.list, tools);
	else void showRefusal(reading.refusal, tools);
}

/** The list in the file, with its marks at the requirements of this page. */
export function atThisPage({ state }: ReadList, tools: ToolsFor<'view'>): ChecklistState {
	return carryOver(withoutReverted(state), tools.view.items);
}

const authorshipOf = ({ store, now }: ToolsFor<'store' | 'now'>) => ({ writer: store().writer, now: now() });

function showOpening(list: ReadList, tools: ListTools): void {
	adoptStyles(styles);
	const mine = tools.store().state;
	const file = atThisPage(list, tools);
	const opening = openingOf(mine, file, authorshipOf(tools), tools.view.ids);
	const asking = askingAgain(mine, opening.theirs, pageItems(tools.root), tools.view.roles);
	const counts = [...words.openingCounts(opening), ...words.askingCount(stoppedBy(asking, opening.marks).length)];
	const { dialog, form, close } = listDialog(words.openingTitle, tools);
	const [here, there] = [mine.environment.text.trim(), file.environment.text.trim()];
	const isOther = here !== '' && there !== '' && here.toLowerCase() !== there.toLowerCase();
	const told = element('p', { role: 'alert', className: 'refused' });
	const texts = eachDetail((detail) => file[detail].text.trim());
	form.append(
		element('p', { className: 'file-says' }, words.fileSays(texts, list.savedAt)),
		...(isOther ? [element('p', { className: 'other-environment' }, words.otherEnvironment(here))] : []),
		...(list.unread.length > 0 ? [element('p', { className: 'unread' }, words.unreadParts(list.unread))] : []),
		...(list.leftOut > 0 ? [element('p', {}, words.leftOut(list.leftOut))] : []),
		counts.length > 0 || opening.changes
			? element('ul', { className: 'counts' }, ...counts.map((line) => element('li', {}, line)))
			: element('p', {}, words.nothingNew),
		...openingLists(opening, asking, tools),
		told,
	);

	const add = element('button', { type: 'button', className: isOther ? 'plain' : 'primary' }, words.addToList);
	add.addEventListener('click', () => {
		const now = authorshipOf(tools);
		const added = (state: ChecklistState) => mergeStates(state, openingOf(state, file, now).theirs);
		if (isTooLarge(added(tools.store().state))) {
			told.textContent = words.tooLargeTogether;
			return;
		}
		close();
		// Another tab may have saved changes meanwhile: the file is merged with the current list.
		tools.store().change(added, words.openedFile(there));
		tools.speak(words.fileAdded(counts));
	});
	const alone = element('button', { type: 'button', className: isOther ? 'primary' : 'plain' }, words.openAlone);
	alone.addEventListener('click', () => {
		const key = newListKey(tools.facts.key);
		if (!saveList(key, file)) {
			told.textContent = words.noRoomForList;
			return;
		}
		close();
		void tools.openList(key).then((opened) => opened && tools.speak(words.fileOpened(there)));
	});
	const leave = element('button', { type: 'button', className: 'plain', onclick: close });
	leave.textContent = opening.changes ? words.cancel : words.close;
	const choices = isOther ? [alone, add] : [add, alone];
	form.append(
		...(opening.changes && (opening.runs > 0 || opening.evidence > 0)
			? [element('p', { className: 'quiet' }, words.undoKeepsRuns)]
			: []),
		element('p', { className: 'buttons' }, ...(opening.changes ? choices : []), leave),
	);
	dialog.showModal();
	(opening.changes ? choices[0] : leave)?.focus({ preventScroll: true });
	dialog.scrollTop = 0;
}
