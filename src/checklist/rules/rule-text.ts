// Text of pages and people inside the files of rules. Nothing that a person typed is more than a part of a comment or of a quoted text there.

/** Text in one line, without what hides, turns or ends it: control characters, marks of direction, halves of letters. */
export function oneLine(text: string): string {
	return text
		.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
		.replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
		.trim();
}

/**
 * A comment of one line, for the languages whose comments begin with `#` and end with the line. A backslash at the end of a line would take
 * the next one into the comment, or out of it.
 */
export function comment(text: string): string {
	return `# ${oneLine(text).replaceAll('\\', '/')}`.trimEnd();
}

/** Text that is cut to a number of characters, with dots where some are missing. */
export function cutTo(text: string, length: number): string {
	return text.length <= length ? text : `${text.slice(0, length - 3).trimEnd()}...`;
}

/** Text in the letters of ASCII: accents go, and what is left becomes a question mark. */
export function asciiText(text: string): string {
	return oneLine(text)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[\u2018\u2019\u201C\u201D"]/g, "'")
		.replace(/[\u2010-\u2015]/g, '-')
		.replace(/[^\x20-\x7e]/g, '?');
}

/** Eight digits that a text always gives (FNV-1a, 32 bits): names and numbers of rules come from them, so that a rule keeps its own. */
export function shortHash(text: string): string {
	return hashNumber(text).toString(16).padStart(8, '0');
}

/** The same as a number. */
export function hashNumber(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		hash = Math.imul(hash ^ (unit & 0xff), 0x01000193) >>> 0;
		hash = Math.imul(hash ^ (unit >> 8), 0x01000193) >>> 0;
	}
	return hash;
}

/**
 * A name for each key that a program takes for an identifier: lower case letters, digits and `_`, beginning with a letter, no two alike. It is
 * made of a text; where two keys have one text, or one of their letters is lost, digits of the key follow.
 */
export function identifiers(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const counts = Map.groupBy(texts.values(), plainIdentifier);
	const names = new Map<string, string>();
	const taken = new Set<string>();
	for (const [key, text] of [...texts].sort(([one], [other]) => (one < other ? -1 : 1))) {
		const name = plainIdentifier(text);
		let free = counts.get(name)?.length === 1 ? name : `${name}_${shortHash(key)}`;
		while (taken.has(free)) free += '_';
		taken.add(free);
		names.set(key, free);
	}
	return names;
}

/** Letters of an identifier, without the digits that may follow: names of groups in Azure have at most 80. */
const longest = 48;

/** A text as an identifier, which others may share. */
export function plainIdentifier(text: string): string {
	const letters = text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_+|_+$/g, '')
		.slice(0, longest);
	return /^[a-z]/.test(letters) ? letters : `x_${letters}`;
}
