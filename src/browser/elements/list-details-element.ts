import { details } from '../../checklist/state/details.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import { partOf, setValue } from '../dom/part-of.ts';

/** The list's own line: environment, who checks, change number. Its fields are named as the details are. */
export class ListDetailsElement extends HTMLElement {
	/** Shows what the list says of itself. */
	show(state: ChecklistState): void {
		for (const detail of details) setValue(partOf(this, detail, HTMLInputElement), state[detail].text);
	}
}
