/** Writes a text as a CSS string (CSS Syntax 3, section 4.3.5): no text can end it or begin anything else. */
export function cssString(text: string): string {
	const escaped = text.replace(/["\\<\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `);
	return `"${escaped}"`;
}

/** Keeps the foot of each printed page: version, digest, environment. The page number stands in print.css. */
export class PrintFoot {
	#sheet = new CSSStyleSheet();

	constructor(page: Document) {
		page.adoptedStyleSheets = [...page.adoptedStyleSheets, this.#sheet];
	}

	/** Without a text, what else the page has as its foot stands. */
	show(text?: string): void {
		this.#sheet.replaceSync(text === undefined ? '' : `@page { @bottom-left { content: ${cssString(text)} } }`);
	}
}
