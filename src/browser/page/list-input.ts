import { detailNamed } from '../../checklist/state/details.ts';
import { marks, type ChecklistState, type Mark } from '../../checklist/state/state.ts';
import type { ChecklistEvent } from '../../checklist/marks/update.ts';
import { ChecklistItemElement, choiceOf } from '../elements/checklist-item-element.ts';
import type { ListView } from '../elements/list-view.ts';

/** What typing in a field of the page means for the list: each letter is saved. */
export function typed(target: EventTarget | null, view: ListView, time: string): ChecklistEvent | undefined {
	if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return undefined;
	const text = target.value;
	const part = target.dataset['show'];
	const detail = detailNamed(part);
	if (detail) return { type: 'detail-entered', detail, text, time };
	const item = itemAround(target, view);
	if (!item) return undefined;
	const { id, given } = item;
	if (part === 'note') return { type: 'noted', id, text, given, time };
	return part === 'reason' ? { type: 'reason-given', id, reason: text, given, time } : undefined;
}

/** What choosing something on the page means for the list. */
export function chosen(target: EventTarget | null, view: ListView, time: string): ChecklistEvent | undefined {
	if (!(target instanceof HTMLInputElement)) return undefined;
	const key = choiceOf(target);
	if (key !== undefined) return { type: 'chosen', key, text: view.whole.get(target.value) ?? target.value, time };
	if (target.dataset['show'] === 'person') return { type: 'person-named' };
	const item = itemAround(target, view);
	if (target.type !== 'radio' || !item) return undefined;
	const mark: Mark | null = marks.find((each) => each === target.value) ?? null;
	return { type: 'marked', id: item.id, mark, given: item.given, time };
}

/** What a button in a row means for the list: "Clear mark", and one for each side where people differ. */
export function pressed(
	button: HTMLElement,
	view: ListView,
	state: ChecklistState,
	time: string,
): ChecklistEvent | undefined {
	const item = itemAround(button, view);
	if (!item) return undefined;
	const { id, given } = item;
	if (button.dataset['show'] === 'clear') return { type: 'marked', id, mark: null, given, time };
	const side = view.viewOf(id, state)?.sides[Number(button.dataset['side'])];
	return side && { type: 'marked', id, mark: side.mark, reason: side.reason, given, time };
}

/** A click on the sentence of a row, or on what was found for it, opens the row. */
export function toggleRow(target: EventTarget | null): void {
	const row = target instanceof Element && target.closest('h3, .word') ? target.closest('[data-requirement]') : null;
	if (row instanceof ChecklistItemElement) row.toggleDetails();
}

function itemAround(target: Element, view: ListView) {
	const element = target.closest('[data-requirement]');
	return element instanceof ChecklistItemElement ? view.itemOf(element.item.id) : undefined;
}
