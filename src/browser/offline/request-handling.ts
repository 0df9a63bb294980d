/** The kind of a request, which decides how the service worker handles it. */
export type Handling =
	/** A page: the network first. */
	| 'page'
	/** A file with a hash of its content in its name: any copy is as good as the file. */
	| 'asset'
	/** Any other file of the site: the network first. */
	| 'file';

/**
 * The kind of a request; undefined if the worker must not handle it, so that the browser continues as without a worker. That is so for
 * other origins and folders, because the worker must never answer a probe. It is also so for methods other than GET and for `no-store`: the
 * control of our own origin must not be answered from the copy. And it is so for parts of files. `scope` is the full address of the site's
 * folder, with a slash at its end.
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

/** The address under which a copy is saved: without query and fragment, which a static site ignores. */
export function keptAddress(url: string): string {
	return url.replace(/[?#].*$/, '');
}
