import { partNotLoaded } from '../../checklist/words/words-offline.ts';
import { breather } from '../dom/breather.ts';
import { ChecklistItemElement } from '../elements/checklist-item-element.ts';
import { ChecklistPage } from './checklist-page.ts';
import type { ChecklistParts } from '../elements/checklist-parts.ts';
import type { ListFacts } from '../tools/tool-context.ts';

/** Starts a checklist page. Its fields are disabled in the HTML, and enabled once their entries can be saved. */
export async function startChecklist(
	root: HTMLElement,
	parts: ChecklistParts,
	facts: ListFacts,
): Promise<ChecklistPage> {
	const rest = breather();
	// Each item reads its attributes once, because a list may have a thousand items.
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
