import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const longest = 96;

/**
 * A text as a part of an id: lower case, letters, digits, dots and hyphens. Letters outside a-z keep their base letter
 * where Unicode decomposes them; a text of which nothing is left, or which is long, ends in digits of its hash, so that
 * two different texts do not become one.
 */
export function slug(text: string): string {
	const plain = text
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll('*', 'any')
		.replace(/[\u0300-\u036f'’]/g, '')
		.replace(/[^a-z0-9.]+/g, '-')
		.replace(/-*\.-*/g, '.')
		.replace(/^[-.]+|[-.]+$/g, '');
	if (plain !== '' && plain.length <= longest) return plain;
	const hash = bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8);
	return [plain.slice(0, longest - 9).replace(/[-.]+$/, ''), hash].filter((part) => part !== '').join('-');
}
