/** A text without any of some characters at its end. Looks at each once, where an expression such as `/[-.]+$/` would try every place of a long run anew. */
export function trimCharactersEnd(text: string, characters: string): string {
	let end = text.length;
	while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
	return text.slice(0, end);
}

/** The same at both ends. */
export function trimCharacters(text: string, characters: string): string {
	let start = 0;
	while (start < text.length && characters.includes(text.charAt(start))) start += 1;
	return trimCharactersEnd(text.slice(start), characters);
}
