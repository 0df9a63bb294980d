/** Makes an element with properties and children; texts become text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	properties: Partial<HTMLElementTagNameMap[Name]>,
	...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const made = Object.assign(document.createElement(name), properties);
	made.append(...children);
	return made;
}

const adopted = new Set<string>();

/**
 * Adds the style rules of code that was loaded on use, once. The site's policy allows them, because they come from a script that it allows.
 */
export function adoptStyles(rules: string): void {
	if (adopted.has(rules)) return;
	adopted.add(rules);
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(rules);
	document.adoptedStyleSheets.push(sheet);
}
