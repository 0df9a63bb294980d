import { ChecklistItemElement } from '../elements/checklist-item-element.ts';
import { ListDetailsElement } from '../elements/list-details-element.ts';
import { NetworkChecklistElement } from './network-checklist-element.ts';
import { RunPanelElement } from '../elements/run-panel-element.ts';

/** Defines the elements of the checklist that a first visit needs. The page's own element comes last, after its parts. */
export function defineElements(registry: CustomElementRegistry): void {
	registry.define('checklist-item', ChecklistItemElement);
	registry.define('list-details', ListDetailsElement);
	registry.define('run-panel', RunPanelElement);
	registry.define('network-checklist', NetworkChecklistElement);
}
