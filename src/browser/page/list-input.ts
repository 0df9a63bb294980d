import { detailNamed } from '../../checklist/state/details.ts';
import { marks, type Mark } from '../../checklist/state/state.ts';
import type { ChecklistEvent } from '../../checklist/marks/update.ts';
import { ChecklistItemElement, choiceOf } from '../elements/checklist-item-element.ts';
import type { ListView } from '../elements/list-view.ts';

/** The event for typing in a field: each letter is saved. */
export function typed(target: EventTarget | null, view: ListView, time: string): ChecklistEvent | undefined {
	if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return undefined;
	const text = target.value;
	const part = target.dataset['show'];
	const detail = detailNamed(part);
	if (detail) return { type: 'detail-entered', detail, text, time };
	const item = view.itemAround(target);
	if (!item) return undefined;
	const { id, given } = item;
	if (target instanceof HTMLTextAreaElement) return { type: 'noted', id, text, given, time };
	return part === 'reason' ? { type: 'reason-given', id, reason: text, given, time } : undefined;
}

/** The event for a choice on the page. */
export function chosen(target: EventTarget | null, view: ListView, time: string): ChecklistEvent | undefined {
	if (!(target instanceof HTMLInputElement)) return undefined;
	const key = choiceOf(target);
	if (key !== undefined) return { type: 'chosen', key, text: view.whole.get(target.value) ?? target.value, time };
	if (target.dataset['show'] === 'person') return { type: 'person-named' };
	const item = view.itemAround(target);
	if (target.type !== 'radio' || !item) return undefined;
	const mark: Mark | null = marks.find((each) => each === target.value) ?? null;
	return { type: 'marked', id: item.id, mark, given: item.given, time };
}

/** A click on the sentence of a row, or on its result, opens the row. */
export function toggleRow(target: EventTarget | null): void {
	const row = target instanceof Element && target.closest('h3, .word') ? target.closest('[data-requirement]') : null;
	if (row instanceof ChecklistItemElement) row.toggleDetails();
}
