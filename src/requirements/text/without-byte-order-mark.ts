/**
 * A text without the byte order mark that some editors put before it (U+FEFF). Parsers leave it out, and would then count one character
 * less than the file has.
 */
export function withoutByteOrderMark(text: string): string {
	return text.replace(/^\uFEFF/, '');
}
