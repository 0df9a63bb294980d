/** A text as a CSS string (CSS Syntax 3, section 4.3.5): no text can end the string early. */
export function cssString(text: string): string {
	const escaped = text.replace(/["\\<\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `);
	return `"${escaped}"`;
}
