import type { Item } from '../../checklist/item/item.ts';
import { itemView } from '../../checklist/item/item-view.ts';
import type { ChecklistEvent } from '../../checklist/marks/update.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';

/** The row around a button. */
interface RowsAround {
	itemAround: (element: Element) => Item | undefined;
	membersOf: (id: string) => readonly Item[];
}

/** The event that a button in a row stands for: "Clear mark", and a button for each person's mark where people disagree. */
export function pressed(
	button: HTMLElement,
	view: RowsAround,
	state: ChecklistState,
	time: string,
): ChecklistEvent | undefined {
	const item = view.itemAround(button);
	if (!item) return undefined;
	const { id, given } = item;
	if (button.dataset['show'] === 'clear') return { type: 'marked', id, mark: null, given, time };
	const side = itemView(item, state, view.membersOf(id)).sides[Number(button.dataset['side'])];
	return side && { type: 'marked', id, mark: side.mark, reason: side.reason, given, time };
}
