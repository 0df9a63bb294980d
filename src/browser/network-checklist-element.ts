import { ChecklistPage } from './checklist-page.ts';
import { checklistParts } from './checklist-parts.ts';

/** The checklist of a version. The elements in it must be defined before it is. */
export class NetworkChecklistElement extends HTMLElement {
	#page: ChecklistPage | undefined;

	connectedCallback(): void {
		const { version = '', key = '', name = '', digest = '' } = this.dataset;
		this.#page = new ChecklistPage(this, checklistParts(this), { version, key, name, digest });
	}

	disconnectedCallback(): void {
		this.#page?.close();
	}
}
