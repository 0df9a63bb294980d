/** The place for a list in the checklist that is one file; src/site/build/offline-file.ts makes it. */
const place = /(id="saved-list">)[^<]*(<\/)/;

/** That file with a list inside; nothing where it is another one. `<` is written so that nothing in the list can end the element. */
export function withListInside(html: string, list: string): string | undefined {
	const safe = list.trim().replaceAll('<', '\\u003c');
	return place.test(html) ? html.replace(place, (_, start: string, end: string) => start + safe + end) : undefined;
}
