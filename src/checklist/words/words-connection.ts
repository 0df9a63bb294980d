// The words at the top of a page when there is no network, or when the page comes from a copy.

/** When there is no network; `keepsCopy`: this browser keeps a copy of the site. */
export function offlineNow(keepsCopy: boolean): string {
	const copy = keepsCopy ? ' and shows its own copy of this site' : '';
	return `This browser is offline${copy}. Checks need a network.`;
}

/** When the site did not answer and the browser shows its copy. */
export const fromCopy = 'This site did not answer in time. This page is the copy that your browser keeps.';
