/** The id that a fragment, `#…`, leads to; none where it is not percent-encoded rightly. */
export function fragmentId(hash: string): string {
	try {
		return decodeURIComponent(hash.slice(1));
	} catch {
		return '';
	}
}
