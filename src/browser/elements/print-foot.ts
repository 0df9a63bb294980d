import { cssString } from '../../checklist/words/css-string.ts';

/** Sets the foot of each printed page: version, digest, environment. The page number is in print.css. */
export class PrintFoot {
	/** For paper alone: else each change of it would cost the browser a look at every element on screen. */
	#sheet = new CSSStyleSheet({ media: 'print' });
	#shown: string | undefined = '';

	constructor(page: Document) {
		page.adoptedStyleSheets = [...page.adoptedStyleSheets, this.#sheet];
	}

	/** Without a text, the page's own foot is used. */
	show(text?: string): void {
		if (text === this.#shown) return;
		this.#shown = text;
		this.#sheet.replaceSync(text === undefined ? '' : `@page { @bottom-left { content: ${cssString(text)} } }`);
	}
}
