import { partNotLoaded } from '../checklist/words-offline.ts';
import { breather } from './breather.ts';
import { ChecklistItemElement } from './checklist-item-element.ts';
import { ChecklistPage, type ListFacts } from './checklist-page.ts';
import type { ChecklistParts } from './checklist-parts.ts';

/** Starts a checklist page. Its fields take something from the moment on in which that is kept: the HTML has them disabled. */
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
	if (await page.start().catch(() => parts.panel.tell(partNotLoaded))) {
		for (const fields of root.querySelectorAll('fieldset')) fields.disabled = false;
		root.dataset['ready'] = '';
	}
	return page;
}
