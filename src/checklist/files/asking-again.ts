import type { Item } from '../item/item.ts';
import type { Roles } from '../item/named-hosts.ts';
import { seenItem } from '../item/seen-item.ts';
import { recordOf, verdictOf } from '../item/verdict.ts';
import { mergeStates } from '../marks/merge-states.ts';
import type { ChecklistState, MarkRecord } from '../state/state.ts';

/** A mark that does not hold once a file is added to the list. */
export interface AskingMark {
	item: Item;
	record: MarkRecord;
	/** Whether the list has a mark there that holds until then. */
	held: boolean;
}

/**
 * The marks that ask again once the list and a file are put together, in the order of the page: whose text or hosts are then not those that
 * they were given for. The hosts of the file may come with its marks, or take the place of those that marks of the list were given for.
 * `items` are as the page states them, without anybody's hosts.
 */
export function askingAgain(
	mine: ChecklistState,
	theirs: ChecklistState,
	items: readonly Item[],
	roles: Roles,
): AskingMark[] {
	const merged = mergeStates(mine, theirs);
	const asks = (item: Item, state: ChecklistState) => verdictOf(item, state) === 'ask-again';
	return items.flatMap((item) => {
		const seen = seenItem(item, merged, roles);
		const record = recordOf(seen, merged);
		if (!record || !asks(seen, merged)) return [];
		const before = seenItem(item, mine, roles);
		const hadMark = recordOf(before, mine)?.mark != null;
		return [{ item: seen, record, held: hadMark && !asks(before, mine) }];
	});
}
