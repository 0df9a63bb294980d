import { carryFrom, countHolding } from '../../../checklist/marks/carry-from.ts';
import type { ChecklistState } from '../../../checklist/state/state.ts';
import { seenItem } from '../../../checklist/item/seen-item.ts';
import { carriedFromList, carriedOver, carryPreview } from '../../../checklist/marks/words-carry.ts';
import { loadMatching } from './load-matching.ts';
import { pageItems } from '../../elements/page-items.ts';
import type { ToolsFor } from '../tool-context.ts';

/** What would be carried over to the open list. */
export interface CarryPreview {
	/** Whether there is anything to carry over. */
	brings: boolean;
	/** The preview in sentences. */
	lines: string[];
	/** Carries it over. */
	carry: () => void;
}

/** Shows in advance what would be carried over from a list of another version; `name` is the name of that list. */
export async function previewCarry(
	tools: ToolsFor<'root' | 'facts' | 'view' | 'store' | 'now' | 'speak'>,
	{ version, state: from }: { version: string; state: ChecklistState },
	name: string,
): Promise<CarryPreview> {
	const { root, view, store, now, speak } = tools;
	const items = pageItems(root);
	const matching = await loadMatching(version, tools);
	const over = (state: ChecklistState) =>
		carryFrom(state, from, items, name, { writer: store().writer, now: now() }, matching);
	const before = store().state;
	const { state, carried, left } = over(before);
	const seen = items.map((item) => seenItem(item, state, view.roles));
	const holding = countHolding(state, carried, seen);
	const hosts = (['hosts', 'samples'] as const).flatMap((part) =>
		Object.values(state[part]).filter((entered) => !Object.values(before[part]).includes(entered)),
	).length;
	return {
		brings: carried.length > 0 || hosts > 0,
		lines: carryPreview({ holding, asking: carried.length - holding, left, hosts }),
		carry: () => {
			store().change((open) => over(open).state, carriedFromList(name));
			speak(carriedOver);
		},
	};
}
