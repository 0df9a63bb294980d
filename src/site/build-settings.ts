// What a build takes from its environment, beside SITE_URL and CONTENT_DIR.

/**
 * The folder under the origin at which the site stands, with a slash on both ends: `/` or `/requirements/`.
 * Reads BASE_PATH in any spelling.
 */
export const basePath = (written: string | undefined): string => {
	const inner = (written ?? '/').replace(/^\/+|\/+$/g, '');
	return inner === '' ? '/' : `/${inner}/`;
};

/**
 * Whether browsers keep a copy of the site. `OFFLINE=no` builds it without; leave it so until those who had the copy have come back once, for
 * the build then holds a worker that removes it.
 */
export function keepsOfflineCopy(): boolean {
	return process.env['OFFLINE'] !== 'no';
}
