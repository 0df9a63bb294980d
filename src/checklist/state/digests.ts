// Digests of requirements, compared. A page names each by its first digits, since sixteen tell requirements apart and no compression makes the other
// 48 smaller; lists, files and results keep all 64 where they had them.

/** Hexadecimal digits by which two digests are the same, of the 64 of SHA-256. */
const compared = 16;
const algorithm = 'sha256:';

/** What two digests of the same have in common, however many digits of each are known: `sha256:` and the first sixteen. */
export function digestKey(digest: string): string {
	return digest.slice(0, algorithm.length + compared);
}

/** Whether two digests are of the same. */
export function isSameDigest(one: string, other: string): boolean {
	return digestKey(one) === digestKey(other);
}

/** Key of a reply to a condition in `choices`, by the digest of its requirement. */
export function conditionKey(digest: string): string {
	return `${condition}${digest}`;
}
/** How the key of a reply to a condition begins. */
export const condition = 'condition:';
