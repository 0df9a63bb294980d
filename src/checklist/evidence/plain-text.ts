// Texts of strangers, as they are kept: without what a terminal obeys, hides or turns around, and not longer than a person reads.

/** Escape sequences of terminals (ECMA-48): colours and others, and titles of windows. */
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-_])?/g;

/** A text without escape sequences of terminals. */
export function withoutEscapes(text: string): string {
	return text.includes('\u001b') ? text.replace(escapes, '') : text;
}

/** A text in one line, without control characters and marks that turn what is read, and cut to a length. */
export function plainText(text: string, longest: number): string {
	// What is cut off is not looked through.
	const plain = withoutEscapes(text.slice(0, longest * 4))
		.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
		.replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, '')
		.replace(/ {2,}/g, ' ')
		.trim();
	return plain.length > longest ? `${[...plain.slice(0, longest)].slice(0, -1).join('')}…` : plain;
}
