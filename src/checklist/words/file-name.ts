/** Bytes that a name may have in UTF-8, its ending left out: file systems take 255. */
const longest = 200;
/** Of a name that is too long, its end stays too: the date is there, and in most the environment. */
const end = 60;

/**
 * A name for a file that any file system takes, made of words such as the title of a list: without what Windows, macOS or Linux refuse or
 * read as a path, without letters that hide or turn what stands there, and not too long.
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

/** As many of the first letters as have room. */
function within(letters: readonly string[], room: number): string[] {
	let left = room;
	return letters.slice(
		0,
		letters.findIndex((letter) => (left -= bytesOf(letter)) < 0),
	);
}

/** In UTF-8. */
function bytesOf(letter: string): number {
	const code = letter.codePointAt(0) ?? 0;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
