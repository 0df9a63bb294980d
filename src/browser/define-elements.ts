import { ChecklistItemElement } from './checklist-item-element.ts';
import { ListDetailsElement } from './list-details-element.ts';
import { ListPaperElement } from './list-paper-element.ts';
import { ListSummaryElement } from './list-summary-element.ts';
import { NetworkChecklistElement } from './network-checklist-element.ts';
import { RunPanelElement } from './run-panel-element.ts';
import { ThisComputerElement } from './this-computer-element.ts';

/** Names all elements of the checklist; the page as a whole comes last, when its parts are there. */
export function defineElements(registry: CustomElementRegistry): void {
	registry.define('checklist-item', ChecklistItemElement);
	registry.define('list-details', ListDetailsElement);
	registry.define('list-paper', ListPaperElement);
	registry.define('list-summary', ListSummaryElement);
	registry.define('run-panel', RunPanelElement);
	registry.define('this-computer', ThisComputerElement);
	registry.define('network-checklist', NetworkChecklistElement);
}
