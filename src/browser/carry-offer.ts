import { saysNothing } from '../checklist/carry-over.ts';
import { carryFromList, carryOffered, listOf, notNow } from '../checklist/words-carry.ts';
import { listToCarryFrom } from './carry-lists.ts';
import { element } from './element.ts';
import type { ListTools } from './list-tools.ts';

const putAway = new Set<string>();
let notice: HTMLElement | undefined;

/** Offers what a list of another version has, as long as the list has no marks or notes. "Not now" puts the offer away for this list. */
export function offerCarryOver(tools: ListTools): void {
	const { store, root } = tools;
	const { state, key } = store();
	const from = Object.values(state.marks).every(saysNothing) && !putAway.has(key) ? listToCarryFrom(tools) : undefined;
	const shown = from && JSON.stringify([from.key, from.count]);
	if (shown === notice?.dataset['from']) return;
	const notices = root.querySelector<HTMLElement>("[data-show='notices']");
	notice?.remove();
	notice = undefined;
	if (from && shown !== undefined && notices) {
		const name = listOf(from.label, from.state.environment.text);
		const carry = element('button', { type: 'button', className: 'plain' }, carryFromList(name));
		carry.dataset['open'] = 'carry';
		carry.dataset['from'] = from.key;
		const later = element('button', { type: 'button', className: 'plain' }, notNow);
		later.addEventListener('click', () => {
			putAway.add(key);
			offerCarryOver(tools);
		});
		notice = element('p', {}, `${carryOffered(name, from.count)} `, carry, ' ', later);
		notice.dataset['from'] = shown;
		notices.append(notice);
	}
	if (notices) notices.hidden = notices.childElementCount === 0;
}
