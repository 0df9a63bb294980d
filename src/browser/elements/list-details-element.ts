import { setUpLine } from '../../checklist/item/words-setup.ts';
import { details } from '../../checklist/state/details.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import { partOf, setText, setValue } from '../dom/part-of.ts';

/** The list's own line: environment, who checks, change number. Its fields are named as the details are. */
export class ListDetailsElement extends HTMLElement {
	#hint: string | undefined;

	/** Shows what the list says of itself, here and with the reader's hosts in the line that opens the set-up. */
	show(state: ChecklistState, hosts: string): void {
		for (const detail of details) setValue(partOf(this, detail, HTMLInputElement), state[detail].text);
		const line = this.parentElement?.querySelector("[data-show='setup-line']");
		if (!line) return;
		this.#hint ??= line.textContent;
		setText(line, setUpLine([...details.map((detail) => state[detail].text), hosts]) || this.#hint);
	}
}
