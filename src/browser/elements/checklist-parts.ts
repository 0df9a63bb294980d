import { ListDetailsElement } from './list-details-element.ts';
import { partOf } from '../dom/part-of.ts';
import { RunPanelElement } from './run-panel-element.ts';

/** The elements of a checklist page, except its items. */
export interface ChecklistParts {
	details: ListDetailsElement;
	panel: RunPanelElement;
	paper: HTMLElement;
	summary: HTMLElement;
}

/** Finds the elements of a checklist page. */
export function checklistParts(root: ParentNode): ChecklistParts {
	return {
		details: partOf(root, 'details', ListDetailsElement),
		panel: partOf(root, 'panel', RunPanelElement),
		paper: partOf(root, 'paper', HTMLElement),
		summary: partOf(root, 'summary', HTMLElement),
	};
}
