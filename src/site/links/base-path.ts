/**
 * The folder under the origin at which the site stands, with a slash on both ends: `/` or `/requirements/`.
 * Reads BASE_PATH in any spelling.
 */
export const basePath = (written: string | undefined): string => {
	const inner = (written ?? '/').replace(/^\/+|\/+$/g, '');
	return inner === '' ? '/' : `/${inner}/`;
};
