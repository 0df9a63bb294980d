import type { Item } from '../../checklist/item/item.ts';
import { ChecklistItemElement } from './checklist-item-element.ts';

/** The items as the page states them, without the reader's hosts. */
export function pageItems(root: ParentNode): Item[] {
	return [...root.querySelectorAll('[data-requirement]')].flatMap((each) =>
		each instanceof ChecklistItemElement ? [each.item] : [],
	);
}
