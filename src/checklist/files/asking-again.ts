import type { Item } from '../item/item.ts';
import type { Roles } from '../item/named-hosts.ts';
import { seenItem } from '../item/seen-item.ts';
import { recordOf, verdictOf } from '../item/verdict.ts';
import { mergeStates } from '../marks/merge-states.ts';
import type { ChecklistState, MarkRecord } from '../state/state.ts';

/** A mark that no longer counts once a file is added to the list. */
export interface AskingMark {
	item: Item;
	record: MarkRecord;
	/** Whether it is a mark of the list that counts until the file is added. */
	held: boolean;
}

/**
 * The marks that ask again after a file is merged into the list, in the order of the page: their text or hosts then differ from those they
 * were given for. Hosts of the file may come with its marks, or replace the hosts that marks of the list were given for. `items` are as the
 * page states them, without the reader's hosts.
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
