// What a build reads from environment variables, apart from SITE_URL and CONTENT_DIR.

/**
 * The path of the site below its origin, with a slash on both ends: `/` or `/requirements/`. Accepts BASE_PATH with or
 * without slashes.
 */
export const basePath = (written: string | undefined): string => {
	const inner = (written ?? '/').replace(/^\/+|\/+$/g, '');
	return inner === '' ? '/' : `/${inner}/`;
};

/**
 * Whether browsers keep a copy of the site. With `OFFLINE=no`, the build has a worker that removes the copy instead.
 * Keep the setting until everyone who has the copy has visited once.
 */
export function keepsOfflineCopy(): boolean {
	return process.env['OFFLINE'] !== 'no';
}
