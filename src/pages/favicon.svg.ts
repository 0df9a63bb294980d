import type { APIRoute } from 'astro';
import { defaultAccent, markPath } from '../site/html/accent.ts';
import { loadSite } from '../site/content/load-site.ts';

/** The logo as a tab icon, in the accent colour of the site; dark browser themes get the light accent. */
export const GET: APIRoute = async () => {
	const { light, dark } = (await loadSite()).accent ?? defaultAccent;
	const style = `path{fill:${light}}@media(prefers-color-scheme:dark){path{fill:${dark}}}`;
	return new Response(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>${style}</style><path fill-rule="evenodd" d="${markPath}"/></svg>\n`,
	);
};
