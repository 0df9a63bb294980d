import { breather } from './breather.ts';
import { ChecklistItemElement } from './checklist-item-element.ts';
import { ChecklistPage, type ListFacts } from './checklist-page.ts';
import type { ChecklistParts } from './checklist-parts.ts';
import { openListKey } from './open-list.ts';

/**
 * Starts a checklist page with the list that was open last, and keeps what a reader entered before it was ready. Where the list cannot be
 * shown, the page never becomes ready and takes nothing.
 */
export async function startChecklist(
	root: HTMLElement,
	parts: ChecklistParts,
	facts: ListFacts,
): Promise<ChecklistPage> {
	const rest = breather();
	// Each item reads its own attributes once; a list may have a thousand.
	for (const element of root.querySelectorAll('[data-requirement]')) {
		if (element instanceof ChecklistItemElement && element.item) await rest();
	}
	const page = new ChecklistPage(root, parts, facts);
	if (!(await page.open(openListKey(facts.key)))) {
		// What would be entered now would not be kept.
		for (const fields of root.querySelectorAll('fieldset')) fields.disabled = true;
		return page;
	}
	await rest();
	// From here to the start in one go, or what is entered in between would be lost.
	for (const control of root.querySelectorAll<HTMLInputElement>('input:checked:not(:default)')) page.take(control);
	for (const field of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, [type=text]')) {
		if (field.value !== field.defaultValue) page.take(field);
	}
	page.start();
	// Buttons can be pressed from now on.
	root.dataset['ready'] = '';
	return page;
}
