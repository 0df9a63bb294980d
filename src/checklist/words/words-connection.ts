// The words at the top of a page, where the network is gone or the page comes from a copy.

/** Where the network is gone; `keepsCopy` is whether this browser keeps a copy of the site. */
export function offlineNow(keepsCopy: boolean): string {
	const copy = keepsCopy ? ' and shows its own copy of this site' : '';
	return `This browser is offline${copy}. Checks need a network.`;
}

/** Where the browser shows the copy that it keeps, as the site did not answer. */
export const fromCopy = 'This site did not answer in time. This page is the copy that your browser keeps.';
