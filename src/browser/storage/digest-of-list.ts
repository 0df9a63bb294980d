import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { listDigestText } from '../../checklist/files/list-digest.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';

/**
 * The digest of a list, which a paper and a file of it both state: `sha256:` and 64 digits. Also works on plain http, where browsers
 * disable their own implementation.
 */
export function listDigest(state: ChecklistState): string {
	return `sha256:${bytesToHex(sha256(utf8ToBytes(listDigestText(state))))}`;
}

/** Its first twelve digits, which people compare. */
export function shortListDigest(state: ChecklistState): string {
	return listDigest(state).slice('sha256:'.length).slice(0, 12);
}
