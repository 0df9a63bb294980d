/** Another file of the content folder as text: site.yaml, versions.yaml, roles.md, or one of its history. */
export interface ContentFile {
	path: string;
	/** As problems name it. */
	file: string;
	source: string;
}

/**
 * A text without the byte order mark that some editors put before it (U+FEFF). Parsers leave it out, and would then count one character
 * less than the file has.
 */
export function withoutByteOrderMark(text: string): string {
	return text.replace(/^\uFEFF/, '');
}
