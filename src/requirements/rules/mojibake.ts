import type { Finding, ProblemRule } from './problem-rule.ts';

// The characters of Windows-1252 for the bytes 0x80 to 0x9F (WHATWG Encoding, index windows-1252); five bytes are not
// assigned.
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = new Map([...upper].map((character, index) => [character, 0x80 + index]));
const run = new RegExp(`[\\u00c2-\\u00f4](?:[\\u00a0-\\u00bf]|[${upper}]){1,3}`, 'g');

/** Finds UTF-8 text that was once read as Windows-1252 (`itâ€™s`), and gives the repaired text. */
export const mojibake = {
	name: 'mojibake',
	severity: 'warning',
	means: 'characters were damaged by a wrong encoding',
	remedy: 'take the repaired text of the message, and save the file as UTF-8',
	ofPage: ({ source }) => damagedWords(source),
} as const satisfies ProblemRule;

function* damagedWords(source: string): Generator<Finding> {
	let last = -1;
	for (const match of source.matchAll(run)) {
		if (repair(match[0]) === undefined) continue;
		const start =
			match.index - (/\S*$/.exec(source.slice(Math.max(0, match.index - 40), match.index))?.[0].length ?? 0);
		const end =
			match.index +
			match[0].length +
			(/^[\p{L}\p{N}]*/u.exec(source.slice(match.index + match[0].length, match.index + 60))?.[0].length ?? 0);
		if (start <= last) continue;
		last = end;
		const word = source.slice(start, end);
		const repaired = word.replace(run, (damaged) => repair(damaged) ?? damaged);
		yield {
			message: `Unexpected \`${word}\`, expected \`${repaired}\`: the file was once read in another encoding than UTF-8`,
			at: { start, end },
		};
	}
}

/**
 * The original text of a damaged run. Undefined where its bytes are not UTF-8 (RFC 3629), so that nothing was damaged.
 */
function repair(damaged: string): string | undefined {
	const bytes = [...damaged].map((character) => byteOf.get(character) ?? character.codePointAt(0) ?? 0);
	const lead = bytes[0] ?? 0;
	const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
	try {
		const head = bytes
			.slice(0, length)
			.map((byte) => `%${byte.toString(16)}`)
			.join('');
		return bytes.length < length ? undefined : decodeURIComponent(head) + damaged.slice(length);
	} catch {
		// decodeURIComponent throws for bytes that are not UTF-8: then this is ordinary text.
		return undefined;
	}
}
