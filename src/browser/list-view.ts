import type { Item } from '../checklist/item.ts';
import { itemView } from '../checklist/item-view.ts';
import { own, type ChecklistState } from '../checklist/state.ts';
import { totalsOf, type Totals } from '../checklist/totals.ts';
import { choiceKey, type Verdict } from '../checklist/verdict.ts';
import { doneText } from '../checklist/words-list.ts';
import { ChecklistItemElement } from './checklist-item-element.ts';
import { nextTask } from './next-task.ts';
import { setText } from './part-of.ts';

/** Items shown in one go: few enough that a list of a thousand never holds the page for long. */
const slice = 40;

interface Row {
	element: ChecklistItemElement;
	item: Item;
	section: Element | null;
	verdict: Verdict;
}

/** The items of a page and their sections: shows a list on them, and what changed in it. */
export class ListView {
	#rows = new Map<string, Row>();
	#groups = new Map<string, Item[]>();
	#byTarget = new Map<string, string[]>();
	/** Words for items whose requests are on their way, by id. */
	#progress = new Map<string, string>();

	constructor(root: ParentNode) {
		for (const element of root.querySelectorAll<ChecklistItemElement>('[data-requirement]')) {
			const { item } = element;
			this.#rows.set(item.id, { element, item, section: element.closest('section'), verdict: 'open' });
			if (item.group) this.#groups.set(item.group.id, [...(this.#groups.get(item.group.id) ?? []), item]);
			for (const target of item.targets) {
				this.#byTarget.set(target, [...(this.#byTarget.get(target) ?? []), item.id]);
			}
		}
	}

	/** Ids of the page's requirements. */
	get ids(): ReadonlyMap<string, unknown> {
		return this.#rows;
	}

	get items(): Item[] {
		return [...this.#rows.values()].map(({ item }) => item);
	}

	/** Each address once, in the order of the page, with the items that name it. */
	get targets(): ReadonlyMap<string, readonly string[]> {
		return this.#byTarget;
	}

	/** The addresses of an item. */
	targetsOf(id: string): readonly string[] {
		return this.#rows.get(id)?.item.targets ?? [];
	}

	get totals(): Totals {
		return totalsOf([...this.#rows.values()].map(({ item, verdict }) => ({ ref: item.ref, verdict })));
	}

	/** Shows the whole list, in slices between which the page can do other things; `read` gives the list as it then is. */
	async showAll(read: () => ChecklistState): Promise<void> {
		await this.#showSliced([...this.#rows.keys()], read);
	}

	/** Shows what differs between two states of the list. */
	async showChanges(read: () => ChecklistState, previous: ChecklistState): Promise<void> {
		const state = read();
		const changed = new Set<string>();
		for (const id of Object.keys(state.marks)) {
			if (own(state.marks, id) !== own(previous.marks, id)) changed.add(id);
		}
		for (const target of Object.keys(state.evidence)) {
			if (own(state.evidence, target) === own(previous.evidence, target)) continue;
			for (const id of this.#byTarget.get(target) ?? []) changed.add(id);
		}
		for (const [id, { item }] of this.#rows) {
			const key = choiceKey(item);
			if (key !== null && own(state.choices, key) !== own(previous.choices, key)) changed.add(id);
		}
		for (const id of [...changed]) for (const member of this.#membersOf(id)) changed.add(member.id);
		await this.#showSliced([...changed], read);
	}

	/** Shows how far an item's requests are; null ends that. */
	showProgress(id: string, word: string | null): void {
		if (word === null) this.#progress.delete(id);
		else {
			this.#progress.set(id, word);
			this.#rows.get(id)?.element.showProgress(word);
		}
	}

	/** The items of the ids alone. */
	async showItems(ids: Iterable<string>, read: () => ChecklistState): Promise<void> {
		await this.#showSliced([...ids], read);
	}

	async #showSliced(ids: readonly string[], read: () => ChecklistState): Promise<void> {
		const sections = new Set<Element>();
		for (const [index, id] of ids.entries()) {
			if (index > 0 && index % slice === 0) await nextTask();
			const row = this.#rows.get(id);
			if (!row) continue;
			const view = itemView(row.item, read(), this.#membersOf(id));
			row.element.show(view);
			row.verdict = view.verdict;
			if (row.section) sections.add(row.section);
			const word = this.#progress.get(id);
			if (word !== undefined) row.element.showProgress(word);
		}
		for (const section of sections) this.#showCount(section);
	}

	#membersOf(id: string): readonly Item[] {
		const group = this.#rows.get(id)?.item.group;
		return group ? (this.#groups.get(group.id) ?? []) : [];
	}

	#showCount(section: Element): void {
		const rows = [...this.#rows.values()].filter((row) => row.section === section);
		const count = section.querySelector("[data-show='section-count']");
		if (count) setText(count, doneText(totalsOf(rows.map(({ item, verdict }) => ({ ref: item.ref, verdict })))));
	}
}
