/**
 * The part of an element that shows `name`: the one descendant with `data-show="<name>"`. A page without it was built from other
 * components than this script, which is a fault to be seen at once.
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

/** Sets a text only where it differs, so that nothing is laid out, or spoken, again. */
export function setText(element: Element, text: string): void {
	if (element.textContent !== text) element.textContent = text;
}

/** Sets the text of a field where it differs. Each letter is saved as it is typed, so what differs comes from elsewhere and is newer. */
export function setValue(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
	if (field.value !== text) field.value = text;
}

/** Makes an element's paragraphs say these sentences. */
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
