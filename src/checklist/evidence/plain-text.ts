// Cleans text from strangers before it is kept: no terminal codes, no hidden or reordering characters, and no more than a person would
// read.

/** Escape sequences of terminals (ECMA-48), such as colours and window titles. */
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-_])?/g;

/** A text without escape sequences of terminals. */
export function withoutEscapes(text: string): string {
	return text.includes('\u001b') ? text.replace(escapes, '') : text;
}

/** A text in one line, cut to a length, without control characters and marks that change the reading direction. */
export function plainText(text: string, longest: number): string {
	// Only this much is cleaned, because the rest is cut off anyway.
	const plain = withoutEscapes(text.slice(0, longest * 4))
		.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
		.replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, '')
		.replace(/ {2,}/g, ' ')
		.trim();
	return plain.length > longest ? `${[...plain.slice(0, longest)].slice(0, -1).join('')}…` : plain;
}
