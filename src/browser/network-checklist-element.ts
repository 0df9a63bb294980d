import { ChecklistPage } from './checklist-page.ts';
import { checklistParts } from './checklist-parts.ts';

/** The checklist of a version. The elements in it must be defined before it is. */
export class NetworkChecklistElement extends HTMLElement {
	#page: Promise<ChecklistPage> | undefined;

	connectedCallback(): void {
		const { version = '', key = '', name = '', digest = '', roles: lines = '' } = this.dataset;
		const roles = new Map(
			lines.split('\n').map((line) => {
				const [id = '', label = id, aliases = ''] = line.split('\t');
				return [id, { label, aliases: aliases.split(' ') }];
			}),
		);
		this.#page = ChecklistPage.start(this, checklistParts(this), { version, key, name, digest, roles });
	}

	disconnectedCallback(): void {
		void this.#page?.then((page) => page.close());
	}
}
