import type { ChecklistPage } from './checklist-page.ts';
import { checklistParts } from '../elements/checklist-parts.ts';
import { readRoleLines } from '../../checklist/page/role-lines.ts';
import { startChecklist } from './start-checklist.ts';

/** The checklist of a version. The elements inside must be defined first. */
export class NetworkChecklistElement extends HTMLElement {
	#page: Promise<ChecklistPage> | undefined;

	connectedCallback(): void {
		const { version = '', key = '', name = '', digest = '', roles: lines = '' } = this.dataset;
		const roles = readRoleLines(lines);
		this.#page = startChecklist(this, checklistParts(this), { version, key, name, digest, roles });
	}

	disconnectedCallback(): void {
		void this.#page?.then((page) => page.close());
	}
}
