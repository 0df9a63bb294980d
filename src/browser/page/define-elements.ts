import { ChecklistItemElement } from '../elements/checklist-item-element.ts';
import { ListDetailsElement } from '../elements/list-details-element.ts';
import { NetworkChecklistElement } from './network-checklist-element.ts';
import { RunPanelElement } from '../elements/run-panel-element.ts';
import { ThisComputerElement } from '../elements/this-computer-element.ts';

/** Names all elements of the checklist; the page as a whole comes last, when its parts are there. */
export function defineElements(registry: CustomElementRegistry): void {
	registry.define('checklist-item', ChecklistItemElement);
	registry.define('list-details', ListDetailsElement);
	registry.define('run-panel', RunPanelElement);
	registry.define('this-computer', ThisComputerElement);
	registry.define('network-checklist', NetworkChecklistElement);
}
