import type { Item } from '../../checklist/item/item.ts';
import type { ItemView } from '../../checklist/item/item-view.ts';
import type { JudgedItem } from '../../checklist/item/totals.ts';
import type { Verdict } from '../../checklist/item/verdict.ts';
import type { MarkRecord } from '../../checklist/state/state.ts';
import type { ChecklistItemElement } from './checklist-item-element.ts';

/** An item on the page, and its state in the open list. */
export interface Row {
	element: ChecklistItemElement;
	/** The item as the list sees it, with the reader's hosts. */
	item: Item;
	section: Element | null;
	verdict: Verdict;
	isFinding: boolean;
	isSettled: boolean;
	/** Its record in the list, as it was last shown. */
	record?: MarkRecord | undefined;
	/** What it shows. */
	view?: ItemView | undefined;
}

/** The rows of a page in its order, by requirement id, before any state is known. */
export function rowsOf(root: ParentNode): ReadonlyMap<string, Row> {
	const open = { verdict: 'open', isFinding: false, isSettled: false } as const;
	const elements = [...root.querySelectorAll<ChecklistItemElement>('[data-requirement]')];
	return new Map(
		elements.map((element) => [
			element.item.id,
			{ element, item: element.item, section: element.closest('section'), ...open },
		]),
	);
}

/** The fields of a row that totals need. */
export const judged = ({ item, verdict, isFinding }: Row): JudgedItem => ({ ref: item.ref, verdict, isFinding });
