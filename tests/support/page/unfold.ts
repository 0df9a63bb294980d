import type { BrowserContext, Page } from 'playwright/test';

/**
 * Lays open what the checklist keeps closed until a reader opens it: set-up, menu and rows, by style alone, as on paper. Tests of what a reader
 * enters can then reach it at once; how things open is held by tests of their own.
 */
export async function unfold(place: BrowserContext | Page): Promise<void> {
	await place.addInitScript(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`
			@media screen {
				network-checklist details::details-content { content-visibility: visible !important; block-size: auto !important; }
				.bar { position: static !important; }
				/* Its question comes with the first press: here, where it is in view, that press must not miss what it was for. */
				this-computer { display: block; min-block-size: 12rem; }
				.reason { display: flex !important; }
				.tools[popover]:not(:popover-open) { position: static; display: flex; flex-wrap: wrap; }
			}
		`);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	});
}
