// Compares digests of requirements. A page holds only the first sixteen hexadecimal digits of each: enough to tell requirements apart, and
// no compression makes the other 48 smaller. Lists, files and results keep all 64.

/** Number of hexadecimal digits that are compared, of the 64 of SHA-256. */
const compared = 16;
const algorithm = 'sha256:';

/** The part that is the same for equal digests, however many digits are known: `sha256:` and the first sixteen. */
export function digestKey(digest: string): string {
	return digest.slice(0, algorithm.length + compared);
}

/** Whether two digests are equal. */
export function isSameDigest(one: string, other: string): boolean {
	return digestKey(one) === digestKey(other);
}

/** The key of a reply to a condition in `choices`, by the digest of its requirement. */
export function conditionKey(digest: string): string {
	return `${condition}${digest}`;
}
/** The prefix of such keys. */
export const condition = 'condition:';
