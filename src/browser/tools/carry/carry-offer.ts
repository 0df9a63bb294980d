import { saysNothing } from '../../../checklist/marks/kept-records.ts';
import { carryFromList, carryOffered, listOf, notNow } from '../../../checklist/marks/words-carry.ts';
import { listToCarryFrom } from './carry-lists.ts';
import { element } from '../../dom/element.ts';
import { removeNotice, showNotice } from '../notices.ts';
import type { ToolsFor } from '../tool-context.ts';

const putAway = new Set<string>();
let notice: HTMLElement | undefined;

/** Number of calls: only the last one shows its result. */
let calls = 0;

/**
 * Offers to carry over from a list of another version, while the open list has no marks or notes. "Not now" hides the offer for this list.
 */
export async function offerCarryOver(tools: ToolsFor<'root' | 'facts' | 'store' | 'now' | 'speak'>): Promise<void> {
	const { state, key } = tools.store();
	const call = (calls += 1);
	const isWanted = Object.values(state.marks).every(saysNothing) && !putAway.has(key);
	const from = isWanted ? await listToCarryFrom(tools) : undefined;
	if (call !== calls) return;
	const shown = from && JSON.stringify([from.key, from.count]);
	if (shown === notice?.dataset['from']) return;
	if (notice) removeNotice(notice, tools);
	notice = undefined;
	if (!from || shown === undefined) return;
	const name = listOf(from.label, from.state.environment.text);
	const carry = element('button', { type: 'button', className: 'plain' }, carryFromList(name));
	carry.dataset['open'] = 'carry';
	carry.dataset['from'] = from.key;
	const later = element('button', { type: 'button', className: 'plain' }, notNow);
	later.addEventListener('click', () => {
		putAway.add(key);
		void offerCarryOver(tools);
	});
	const offered = carryOffered(name, from.count);
	notice = element('p', {}, `${offered} `, carry, ' ', later);
	notice.dataset['from'] = shown;
	showNotice(notice, offered, tools);
}
