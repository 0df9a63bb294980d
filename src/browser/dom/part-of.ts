/**
 * The part of an element that shows `name`: its one descendant with `data-show="<name>"`. Throws if there is none, because then page and
 * script come from different builds.
 */
export function partOf<Part extends HTMLElement | SVGElement = HTMLElement>(
	host: ParentNode,
	name: string,
	kind: abstract new () => Part,
): Part {
	const part = host.querySelector(`[data-show='${name}']`);
	if (!(part instanceof kind)) throw new Error(`The page has no part "${name}"`);
	return part;
}

/** Sets a text only if it differs, so that nothing is laid out or announced again. */
export function setText(element: Element, text: string): void {
	if (element.textContent !== text) element.textContent = text;
}

/** Sets the text of a field if it differs. Each letter is saved as it is typed, so a different text comes from elsewhere and is newer. */
export function setValue(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
	if (field.value !== text) field.value = text;
}

/** Replaces an element's paragraphs by these sentences. */
export function setParagraphs(element: Element, sentences: readonly string[]): void {
	if (
		element.childElementCount === sentences.length &&
		sentences.every((text, index) => element.children[index]?.textContent === text)
	) {
		return;
	}
	element.replaceChildren(
		...sentences.map((text) => {
			const paragraph = element.ownerDocument.createElement('p');
			paragraph.textContent = text;
			return paragraph;
		}),
	);
}
