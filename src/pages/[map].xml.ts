import type { APIRoute, GetStaticPaths } from 'astro';
import { loadGuides } from '../site/content/load-guides.ts';
import { loadSite } from '../site/content/load-site.ts';
import { sitemapFile } from '../site/data/site-maps.ts';

/** Only if the build knows the site's address, because a site map contains full addresses. */
export const getStaticPaths = (() =>
	import.meta.env.SITE === undefined ? [] : [{ params: { map: 'sitemap' } }]) satisfies GetStaticPaths;

/** The pages of the site, for search engines. */
export const GET: APIRoute = async ({ site }) => {
	if (!site) return new Response(null, { status: 404 });
	const guides = (await loadGuides()).map(({ id, data: { title, summary } }) => ({ id, title, summary }));
	return new Response(sitemapFile(await loadSite(), guides, site));
};
