/**
 * Removes some characters from the end of a text. Looks at each character once; an expression such as `/[-.]+$/` would
 * start again at each place of a long run.
 */
export function trimCharactersEnd(text: string, characters: string): string {
	let end = text.length;
	while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
	return text.slice(0, end);
}

/** Removes some characters from both ends of a text. */
export function trimCharacters(text: string, characters: string): string {
	let start = 0;
	while (start < text.length && characters.includes(text.charAt(start))) start += 1;
	return trimCharactersEnd(text.slice(start), characters);
}
