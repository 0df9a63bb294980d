/** What a request of a page is to the service worker. */
export type Handling =
	/** A page that is opened: the network first. */
	| 'page'
	/** Its name holds a hash of its content: any copy is as good as the file. */
	| 'asset'
	/** Any other file of the site: the network first. */
	| 'file';

/**
 * How the worker answers a request; undefined where it must not touch it, and the browser goes on as if there were no worker. So it is with
 * other origins and folders, or a probe would be answered by us; with what is not GET or is not to be stored, or the control of our own
 * origin would be answered from the copy; and with pieces of files. `scope` is the whole address of the site's folder, with a slash at its end.
 */
export function handlingOf(
	{ method, url, mode, cache, headers }: Pick<Request, 'method' | 'url' | 'mode' | 'cache' | 'headers'>,
	scope: string,
): Handling | undefined {
	if (method !== 'GET' || cache === 'no-store' || cache === 'only-if-cached' || headers.has('range')) return undefined;
	if (!scope.endsWith('/') || !url.startsWith(scope)) return undefined;
	if (mode === 'navigate') return 'page';
	return url.startsWith(`${scope}_astro/`) ? 'asset' : 'file';
}

/** The address that a copy is kept under: without query and fragment, which a static site does not answer to. */
export function keptAddress(url: string): string {
	return url.replace(/[?#].*$/, '');
}
