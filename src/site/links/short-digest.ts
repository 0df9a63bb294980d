/** The first twelve digits of a digest, by which people tell two apart: `sha256:0123…` is `0123456789ab`. */
export function shortDigest(digest: string): string {
	return digest.replace('sha256:', '').slice(0, 12);
}
