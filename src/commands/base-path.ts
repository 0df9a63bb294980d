/**
 * The folder under the origin at which the site stands, with a slash on both ends: `/` or `/requirements/`.
 * Reads BASE_PATH in any spelling, by the same rule as astro.config.mjs, so that what is built is also what is served.
 */
export const basePath = (written: string | undefined): string => {
	const inner = (written ?? '/').replace(/^\/+|\/+$/g, '');
	return inner === '' ? '/' : `/${inner}/`;
};
