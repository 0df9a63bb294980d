import { lastChanged, totalsOfList } from '../../../checklist/lists/list-facts.ts';
import { doneText } from '../../../checklist/item/words-list.ts';
import * as words from '../../../checklist/lists/words-lists.ts';
import { element } from '../../dom/element.ts';
import { pageItems } from '../../elements/page-items.ts';
import { setText } from '../../dom/part-of.ts';
import type { StoredList } from '../../storage/stored-lists.ts';
import type { ToolsFor } from '../tool-context.ts';

/** The facts of a list in the dialog. */
export interface RowFacts {
	key: string;
	name: string;
	isOpen: boolean;
	/** Whether it can be read: an unreadable list can be neither renamed nor duplicated. */
	state: 'ok' | 'unreadable' | 'newer';
	/** Who checks, change number, how much is done, last changed; or why it cannot be read. */
	line: string;
}

/** The facts of a list, in words. */
export function rowOf(
	key: string,
	reading: StoredList['reading'] | undefined,
	{ root, store, view }: ToolsFor<'root' | 'view' | 'store'>,
): RowFacts {
	const isOpen = store().key === key;
	if (reading?.kind !== 'ok') {
		const line = reading?.kind === 'unreadable' ? words.listUnreadable(reading.why) : words.listNewer;
		return { key, name: '', isOpen, state: reading?.kind === 'unreadable' ? 'unreadable' : 'newer', line };
	}
	const { state } = reading;
	const totals = isOpen ? view.totals : totalsOfList(state, pageItems(root), view.roles);
	const [person, change] = [state.person.text, state.change.text];
	const line = words.listFacts({ person, change, done: doneText(totals), changed: lastChanged(state) });
	return { key, name: state.environment.text, isOpen, state: 'ok', line };
}

interface RowActions {
	open: (key: string) => void;
	rename: (key: string, text: string) => void;
	duplicate: (key: string) => void;
	remove: (key: string, name: string) => Promise<void>;
}

/** A list in the dialog: its name in a field, its facts, and its buttons. */
export class ListRow {
	readonly element: HTMLLIElement;
	#name = element('input', { type: 'text', maxLength: 200, placeholder: words.unnamedList });
	#open = element('button', { type: 'button', className: 'plain' }, words.openList);
	#duplicate = element('button', { type: 'button', className: 'plain' }, words.duplicateList);
	#remove = element('button', { type: 'button', className: 'plain' }, words.deleteList);
	#now = element('p', { className: 'now' }, words.listOpenNow);
	#line = element('p', { className: 'quiet' });
	#about: HTMLElement[];
	#shown = '';

	constructor(key: string, actions: RowActions) {
		const buttons = [this.#open, this.#duplicate, this.#remove];
		this.#about = buttons.map((button) => {
			const about = element('span', { className: 'out-of-sight' });
			button.append(about);
			return about;
		});
		this.#name.addEventListener('change', () => actions.rename(key, this.#name.value.trim()));
		this.#name.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter') return;
			// Otherwise it would submit the form, which makes a new list.
			event.preventDefault();
			if (this.#name.value.trim() !== this.#shown) actions.rename(key, this.#name.value.trim());
		});
		this.#open.addEventListener('click', () => actions.open(key));
		this.#duplicate.addEventListener('click', () => actions.duplicate(key));
		this.#remove.addEventListener('click', () => void actions.remove(key, this.#shown));
		const tools = element('div', { className: 'buttons' }, this.#now, ...buttons);
		this.element = element('li', {}, this.#name, tools, this.#line);
	}

	/** Shows the facts of the list; a name that is being typed stays. `canRemove`: false for the only list. */
	show({ name, isOpen, state, line }: RowFacts, canRemove: boolean): void {
		if (this.#name !== document.activeElement) this.#name.value = name;
		else if (this.#name.value === this.#shown) this.#name.value = name;
		this.#shown = name;
		this.#name.ariaLabel = words.nameOfList(name);
		this.#name.disabled = state !== 'ok';
		this.#now.hidden = !isOpen;
		this.#open.hidden = isOpen;
		this.#duplicate.hidden = state !== 'ok';
		this.#remove.hidden = state === 'newer' || !canRemove;
		for (const about of this.#about) setText(about, ` ${words.aboutList(name)}`);
		setText(this.#line, line);
	}

	/** Focuses its name and selects all of it, so that typing replaces it. */
	focus(): void {
		this.#name.focus();
		this.#name.select();
	}
}
