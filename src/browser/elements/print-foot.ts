import { cssString } from '../../checklist/words/css-string.ts';

/** Sets the foot of each printed page: version, digest, environment. The page number is in print.css. */
export class PrintFoot {
	#sheet = new CSSStyleSheet();

	constructor(page: Document) {
		page.adoptedStyleSheets = [...page.adoptedStyleSheets, this.#sheet];
	}

	/** Without a text, the page's own foot is used. */
	show(text?: string): void {
		this.#sheet.replaceSync(text === undefined ? '' : `@page { @bottom-left { content: ${cssString(text)} } }`);
	}
}
