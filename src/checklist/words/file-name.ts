/** Longest name in bytes of UTF-8, without its extension: file systems allow 255. */
const longest = 200;
/** A name that is too long keeps its end too, because the date is there, and in most names the environment. */
const end = 60;

/**
 * A name for a file, made of words such as the title of a list, that every file system accepts. It has no characters that Windows, macOS or
 * Linux refuse or read as a path, none that hide or reorder text, and is not too long.
 */
export function fileName(words: string, ending: string): string {
	const plain = words
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
		.replace(/[\\/:*?"<>|]+/g, '-')
		.replace(/\s+/g, ' ');
	const letters = [...plain];
	const bytes = letters.reduce((sum, letter) => sum + bytesOf(letter), 0);
	const cut =
		bytes <= longest
			? plain
			: `${within(letters, longest - end - 3).join('')}…${within(letters.toReversed(), end).toReversed().join('')}`;
	return `${cut.replace(/^[\s.]+|[\s.]+$/g, '') || 'checklist'}.${ending}`;
}

/** As many of the first letters as fit. */
function within(letters: readonly string[], room: number): string[] {
	let left = room;
	return letters.slice(
		0,
		letters.findIndex((letter) => (left -= bytesOf(letter)) < 0),
	);
}

/** Length of a letter in UTF-8. */
function bytesOf(letter: string): number {
	const code = letter.codePointAt(0) ?? 0;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
