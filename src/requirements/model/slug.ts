import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { trimCharacters, trimCharactersEnd } from '../text/trim-characters.ts';

const longest = 96;

/**
 * A text as a part of an id: lower case, letters, digits, dots and hyphens. Letters outside a-z keep their base letter
 * where Unicode decomposes them. A text that loses letters or digits by this, or is long, ends in digits of the hash of what it
 * says, so that two texts become one only where they differ in capitals, accents, white space and signs alone.
 */
export function slug(text: string): string {
	let known = slugs.get(text);
	if (known === undefined) {
		// Pages say the same names again and again. A server that is left running shall not keep all that were ever written.
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

/** A text with a dash in place of all that an id cannot have. */
function dashed(text: string, other: RegExp): string {
	const dashes = text
		.replaceAll('*', 'any')
		.replace(/['’]/g, '')
		.replace(other, '-')
		.replace(/-?\.-?/g, '.');
	return trimCharacters(dashes, '-.');
}
