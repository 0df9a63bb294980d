/** Another file of the content folder as text: site.yaml, versions.yaml, roles.md, or one of its history. */
export interface ContentFile {
	path: string;
	/** As problems name it. */
	file: string;
	source: string;
}

/**
 * A text without the byte order marks that some editors put before it (U+FEFF), two of them where files were joined. Parsers leave out
 * one or all, and would then count fewer characters than the file has.
 */
export function withoutByteOrderMark(text: string): string {
	return text.replace(/^\uFEFF+/, '');
}

/** A text in which each carriage return alone, a line end in Markdown too, is a line feed: all offsets, lines and columns stay what they are. */
export function withLineFeeds(text: string): string {
	return text.replace(/\r(?!\n)/g, '\n');
}
