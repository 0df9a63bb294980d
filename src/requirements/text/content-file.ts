/**
 * A file of the content folder that is not a page, as text: site.yaml, versions.yaml, roles.md, or one of its history.
 */
export interface ContentFile {
	path: string;
	/** Its name in problems. */
	file: string;
	source: string;
}

/**
 * A text without byte order marks (U+FEFF) at its start. Some editors add one, and files that were joined may have two.
 * Parsers skip one or all of them, and would then count fewer characters than the file has.
 */
export function withoutByteOrderMark(text: string): string {
	return text.replace(/^\uFEFF+/, '');
}

/**
 * A text with a line feed for each single carriage return, which is a line end in Markdown too. All offsets, lines and
 * columns stay the same.
 */
export function withLineFeeds(text: string): string {
	return text.replace(/\r(?!\n)/g, '\n');
}
