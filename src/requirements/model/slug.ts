import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { trimCharacters, trimCharactersEnd } from '../text/trim-characters.ts';

const longest = 96;

/**
 * A text as a part of an id: lower case letters, digits, dots and hyphens. Accented letters become their base letter
 * where Unicode decomposes them. A text that is long, or loses letters or digits, ends in digits of the hash of its
 * words. So two texts have the same slug only if they differ just in capitals, accents, white space and punctuation.
 */
export function slug(text: string): string {
	let known = slugs.get(text);
	if (known === undefined) {
		// Pages repeat names, so slugs are kept. The limit keeps a long-running server from storing every name ever
		// written.
		if (slugs.size >= 10_000) slugs.clear();
		slugs.set(text, (known = slugOf(text)));
	}
	return known;
}

const slugs = new Map<string, string>();

function slugOf(text: string): string {
	const letters = text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\u0300-\u036f]/g, '');
	const plain = dashed(letters, /[^a-z0-9.]+/g);
	const isWhole = plain !== '' && plain === dashed(letters, noLetter);
	if (isWhole && plain.length <= longest) return plain;
	const said = dashed(text.normalize('NFC').toLowerCase(), noLetter) || text;
	const hash = bytesToHex(sha256(utf8ToBytes(said))).slice(0, 8);
	return [trimCharactersEnd(plain.slice(0, longest - 9), '-.'), hash].filter((part) => part !== '').join('-');
}

const noLetter = /[^\p{L}\p{M}\p{N}.]+/gu;

/** A text with a dash for everything that an id cannot contain. */
function dashed(text: string, other: RegExp): string {
	const dashes = text
		.replaceAll('*', 'any')
		.replace(/['’]/g, '')
		.replace(other, '-')
		.replace(/-?\.-?/g, '.');
	return trimCharacters(dashes, '-.');
}
