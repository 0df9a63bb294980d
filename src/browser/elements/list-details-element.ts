import { setUpLine } from '../../checklist/item/words-setup.ts';
import { details } from '../../checklist/state/details.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import { partOf, setText, setValue } from '../dom/part-of.ts';

/** The line of the list's details: environment, who checks, change number. Its fields have the names of the details. */
export class ListDetailsElement extends HTMLElement {
	#hint: string | undefined;

	/** Shows the details, here and, with the reader's hosts, in the line that opens "Set up". */
	show(state: ChecklistState, hosts: string): void {
		for (const detail of details) setValue(partOf(this, detail, HTMLInputElement), state[detail].text);
		const line = this.parentElement?.querySelector("[data-show='setup-line']");
		if (!line) return;
		this.#hint ??= line.textContent;
		setText(line, setUpLine([...details.map((detail) => state[detail].text), hosts]) || this.#hint);
	}
}
