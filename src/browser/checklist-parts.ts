import { ListDetailsElement } from './list-details-element.ts';
import { ListNoticesElement } from './list-notices-element.ts';
import { ListPaperElement } from './list-paper-element.ts';
import { ListSummaryElement } from './list-summary-element.ts';
import { partOf } from './part-of.ts';
import { ReaderQuestionElement } from './reader-question-element.ts';
import { RunPanelElement } from './run-panel-element.ts';
import { ThisComputerElement } from './this-computer-element.ts';

/** The elements of a checklist page, its items aside. */
export interface ChecklistParts {
	computer: ThisComputerElement;
	computerQuestion: ReaderQuestionElement;
	details: ListDetailsElement;
	nameQuestion: ReaderQuestionElement;
	notices: ListNoticesElement;
	panel: RunPanelElement;
	paper: ListPaperElement;
	summary: ListSummaryElement;
}

/** Finds the elements of a checklist page. */
export function checklistParts(root: ParentNode): ChecklistParts {
	return {
		computer: partOf(root, 'computer', ThisComputerElement),
		computerQuestion: partOf(root, 'computer-question', ReaderQuestionElement),
		details: partOf(root, 'details', ListDetailsElement),
		nameQuestion: partOf(root, 'name-question', ReaderQuestionElement),
		notices: partOf(root, 'notices', ListNoticesElement),
		panel: partOf(root, 'panel', RunPanelElement),
		paper: partOf(root, 'paper', ListPaperElement),
		summary: partOf(root, 'summary', ListSummaryElement),
	};
}
