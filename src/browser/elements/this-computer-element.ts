import { readMachines } from '../../checklist/run/read-machines.ts';
import { savedTexts } from '../storage/guarded-storage.ts';
import { partOf } from '../dom/part-of.ts';

declare global {
	interface GlobalEventHandlersEventMap {
		'computer-named': CustomEvent<{ names: string[] }>;
	}
}

/**
 * "This computer is": the machines of the page, and "another computer, or I am not sure". The answer is about this browser, so it is saved
 * under its own key and not in the list.
 */
export class ThisComputerElement extends HTMLElement {
	#names: string[] | null = null;
	#listening = new AbortController();

	/** The answer: empty for another computer, null where there is none. */
	get names(): string[] | null {
		return this.#names;
	}

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		const ticked = [...this.querySelectorAll<HTMLInputElement>('input:checked')];
		// The element moves between "Set up" and the result of a run; its answer must stay.
		if (this.#names === null) this.read();
		// Boxes that were ticked before this code was loaded count.
		for (const box of ticked) {
			if (box.checked) continue;
			box.checked = true;
			this.#choose(box);
		}
		this.addEventListener('change', ({ target }) => target instanceof HTMLInputElement && this.#choose(target), {
			signal,
		});
		window.addEventListener('pageshow', () => this.#show(), { signal });
		window.addEventListener(
			'storage',
			({ key }) => {
				if (key !== this.#key) return;
				this.read();
				if (this.#names) this.#tell(this.#names);
			},
			{ signal },
		);
	}

	disconnectedCallback(): void {
		this.#listening.abort();
	}

	/** Shows what is saved. */
	read(): void {
		this.#names = readMachines(savedTexts.get(this.#key) ?? null);
		this.#show();
	}

	/** Highlights the question. */
	set asking(asking: boolean) {
		this.toggleAttribute('data-asking', asking);
	}

	get #key(): string {
		return this.dataset['key'] ?? '';
	}

	get #boxes(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]:not([data-show])')];
	}

	#choose(changed: HTMLInputElement): void {
		const another = partOf(this, 'another', HTMLInputElement);
		if (changed === another && another.checked) for (const box of this.#boxes) box.checked = false;
		const chosen = this.#boxes.filter((box) => box.checked).map((box) => box.value);
		// Without any machine it is another computer, or unknown: a run that already has an answer must not lose it.
		if (changed !== another) another.checked = chosen.length === 0;
		this.#names = another.checked || chosen.length > 0 ? chosen : null;
		this.#save();
		if (this.#names) this.#tell(this.#names);
	}

	#tell(names: string[]): void {
		this.dispatchEvent(new CustomEvent('computer-named', { bubbles: true, detail: { names } }));
	}

	#show(): void {
		const boxes = this.#boxes;
		for (const box of boxes) box.checked = this.#names?.includes(box.value) ?? false;
		partOf(this, 'another', HTMLInputElement).checked = this.#names !== null && !boxes.some((box) => box.checked);
	}

	#save(): void {
		// If storage is refused, the answer lasts until the page is left. The notice about saving says so.
		if (this.#names) savedTexts.set(this.#key, JSON.stringify(this.#names));
		else savedTexts.remove(this.#key);
	}
}

/** The question of a page. Its element is defined on first use: at the first press, or if a list has runs. */
export function computerIn(root: ParentNode): ThisComputerElement {
	if (!customElements.get('this-computer')) customElements.define('this-computer', ThisComputerElement);
	return partOf(root, 'computer', ThisComputerElement);
}
