import { duplicateOf } from '../../../checklist/lists/list-facts.ts';
import { emptyState } from '../../../checklist/state/state.ts';
import * as words from '../../../checklist/lists/words-lists.ts';
import { carryTitle } from '../../../checklist/marks/words-carry.ts';
import { otherLists } from '../carry/carry-lists.ts';
import { openCarryOver } from '../carry/carry-dialog.ts';
import { deletedLists, deleteList, restoreList, type DeletedList } from './deleted-lists.ts';
import styles from '../../../styles/lists.css?inline';
import { adoptStyles, element } from '../../dom/element.ts';
import { savedTexts } from '../../storage/guarded-storage.ts';
import { listDialog } from '../list-dialog.ts';
import { ListRow, rowOf, type RowFacts } from './list-row.ts';
import { newListKey, saveList, storedList, storedLists } from '../../storage/stored-lists.ts';
import type { ListTools, ToolsFor } from '../tool-context.ts';

/** "All lists": the lists of this version in this browser, one for each environment. */
export function openLists(tools: ListTools, button: HTMLElement): void {
	adoptStyles(styles);
	const { dialog, form, close } = listDialog(words.listsTitle, tools);
	dialog.classList.add('lists');
	dialog.querySelector('h2')?.setAttribute('tabindex', '-1');
	const told = element('p', { role: 'status' });
	const rows = new Map<string, ListRow>();
	const list = element('ul', {});
	const deleted = element('ul', {});
	const undone = new Map<DeletedList, HTMLElement>();
	const name = element('input', { type: 'text', id: 'new-list', maxLength: 200 });
	const say = (text: string) => (told.textContent = text);

	const show = () => {
		const facts = factsOf(tools);
		for (const [key, row] of rows) {
			if (facts.some((each) => each.key === key)) continue;
			row.element.remove();
			rows.delete(key);
		}
		for (const each of facts) {
			const row = rows.get(each.key) ?? new ListRow(each.key, act);
			rows.set(each.key, row);
			row.show(each, facts.length > 1 || each.key !== tools.facts.key);
			if (!row.element.isConnected) list.append(row.element);
		}
		// Existing rows stay, because one of their buttons may have the focus.
		for (const [each, gone] of undone) {
			if (deletedLists.includes(each)) continue;
			gone.remove();
			undone.delete(each);
		}
		for (const each of deletedLists) {
			const gone = undone.get(each) ?? deletedRow(each, restore);
			undone.set(each, gone);
			if (!gone.isConnected) deleted.append(gone);
		}
	};
	const restore = async (each: DeletedList) => {
		const restored = await restoreList(each, tools);
		say(restored ? words.listRestored(each.name) : words.listsFull);
		show();
		rows.get(each.key)?.focus();
	};

	const act = {
		open: (key: string) => {
			close();
			void tools
				.openList(key)
				.then((opened) => opened && tools.speak(words.listOpened(tools.store().state.environment.text)));
		},
		rename: (key: string, text: string) => {
			const event = { type: 'detail-entered', detail: 'environment', text, time: tools.now() } as const;
			if (key === tools.store().key) tools.store().dispatch(event);
			else {
				const saved = storedList(key)?.reading;
				const renamed = { text, time: tools.now() };
				if (saved?.kind === 'ok' && !saveList(key, { ...saved.state, environment: renamed })) say(words.listsFull);
			}
			show();
		},
		duplicate: (key: string) => {
			const saved = storedList(key)?.reading;
			const state = key === tools.store().key ? tools.store().state : saved?.kind === 'ok' ? saved.state : undefined;
			if (!state) return;
			const copy = duplicateOf(state, tools.now());
			const made = newListKey(tools.facts.key);
			if (!saveList(made, copy)) {
				say(words.listsFull);
				return;
			}
			show();
			say(words.listDuplicated(copy.environment.text));
			rows.get(made)?.focus();
		},
		remove: async (key: string, called: string) => {
			const others = [...rows.keys()].filter((each) => each !== key);
			say('');
			await deleteList(key, called, others[0] ?? tools.facts.key, tools);
			show();
			deleted.querySelector<HTMLElement>('li:last-child button')?.focus();
		},
	};

	form.append(
		element('p', {}, words.listsLead),
		list,
		deleted,
		element('p', { className: 'quiet' }, words.duplicateLead),
		told,
		...(savedTexts.isRefused
			? [
					element('p', {}, words.listsRefused),
					element('button', { type: 'button', className: 'plain', onclick: close }, words.closeLists),
				]
			: [
					element('div', { className: 'new-list' }, element('label', { htmlFor: name.id }, words.newListName), name),
					element(
						'p',
						{ className: 'buttons' },
						element('button', { type: 'submit', className: 'primary' }, words.createList),
						...(otherLists(tools).length > 0 ? [carryButton()] : []),
						element('button', { type: 'button', className: 'plain', onclick: close }, words.closeLists),
					),
				]),
	);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const text = name.value.trim();
		if (text === '') {
			say(words.nameNeeded);
			return name.focus();
		}
		const key = newListKey(tools.facts.key);
		const time = tools.now();
		const { person } = tools.store().state;
		const made = { ...emptyState(tools.facts.version), environment: { text, time }, person };
		if (saveList(key, made)) act.open(key);
		else say(words.listsFull);
	});
	const watching = new AbortController();
	window.addEventListener('storage', show, { signal: watching.signal });
	tools.root.addEventListener('list-shown', show, { signal: watching.signal });
	dialog.addEventListener('close', () => watching.abort());
	show();
	dialog.showModal();
	// Not a field, because a phone would open its keyboard.
	dialog.querySelector('h2')?.focus();

	function carryButton(): HTMLElement {
		const carry = element('button', { type: 'button', className: 'plain' }, `${carryTitle}…`);
		carry.addEventListener('click', () => {
			close();
			openCarryOver(tools, button);
		});
		return carry;
	}
}

/** The place of a deleted list, with the button that restores it. */
function deletedRow(list: DeletedList, restore: (list: DeletedList) => Promise<void>): HTMLElement {
	const button = element('button', { type: 'button', className: 'plain' }, words.restoreList);
	button.append(element('span', { className: 'out-of-sight' }, ` ${words.deletionOf(list.name)}`));
	button.addEventListener('click', () => void restore(list));
	return element('li', { className: 'deleted' }, element('p', {}, words.listDeleted(list.name)), button);
}

/** The facts of each list now: the one on screen as shown, the others as saved. */
function factsOf(tools: ToolsFor<'root' | 'facts' | 'view' | 'store'>): RowFacts[] {
	const { facts, store } = tools;
	const open = store();
	const saved = storedLists(facts.key);
	const unsaved = saved.some(({ key }) => key === open.key) ? [] : [open.key];
	return [...unsaved, ...saved.map(({ key }) => key)].map((key) => {
		const reading = saved.find((list) => list.key === key)?.reading;
		return rowOf(key, key === open.key ? { kind: 'ok', state: open.state, unread: [] } : reading, tools);
	});
}
