// Text of pages and people in rule files. Whatever a person typed stays inside a comment or a quoted text.

/** Text in one line, without characters that hide, reorder or end it: control characters, direction marks, lone surrogates. */
export function oneLine(text: string): string {
	// Nearly all texts are plain, and classes of Unicode take ten times as long.
	if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
	return text
		.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
		.replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
		.trim();
}

/**
 * A one-line comment, for languages in which `#` begins a comment and the end of the line ends it. Backslashes become slashes, because one
 * at the end of a line would join the next line in some languages.
 */
export function comment(text: string): string {
	return `# ${oneLine(text).replaceAll('\\', '/')}`.trimEnd();
}

/** Text cut to a number of characters, with dots at the end if something is missing. */
export function cutTo(text: string, length: number): string {
	return text.length <= length ? text : `${text.slice(0, length - 3).trimEnd()}...`;
}

/** Text in ASCII: accents are removed, and other characters become a question mark. */
export function asciiText(text: string): string {
	return oneLine(text)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[\u2018\u2019\u201C\u201D"]/g, "'")
		.replace(/[\u2010-\u2015]/g, '-')
		.replace(/[^\x20-\x7e]/g, '?');
}

/**
 * The same eight digits for the same text (FNV-1a, 32 bits). Names and numbers of rules use them, so that they stay the same when other
 * rules change.
 */
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
 * A valid identifier for each key: lower case letters, digits and `_`, beginning with a letter, no two alike. It is made from the text. If
 * two keys share a text, or a character of the text is lost, digits from the key follow.
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

/** Longest identifier before the added digits; group names in Azure have at most 80 characters. */
const longest = 48;

/** A text as an identifier, which other texts may share. */
export function plainIdentifier(text: string): string {
	const letters = text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_+|_+$/g, '')
		.slice(0, longest);
	return /^[a-z]/.test(letters) ? letters : `x_${letters}`;
}
