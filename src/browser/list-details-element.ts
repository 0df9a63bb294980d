import type { ChecklistState } from '../checklist/state.ts';
import { partOf } from './part-of.ts';

export const details = ['environment', 'person', 'change'] as const;
/** What a list says of itself. */
export type Detail = (typeof details)[number];

/** The list's own line: environment, who checks, change number. Its fields are named as the details are. */
export class ListDetailsElement extends HTMLElement {
	/** Shows what the list says of itself; a field that is being typed in keeps what is typed. */
	show(state: ChecklistState): void {
		for (const detail of details) {
			const field = this.field(detail);
			if (field.value !== state[detail].text && field !== this.ownerDocument.activeElement) {
				field.value = state[detail].text;
			}
		}
	}

	/** The field of a detail. */
	field(detail: Detail): HTMLInputElement {
		return partOf(this, detail, HTMLInputElement);
	}
}
