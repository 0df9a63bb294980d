import type { APIRoute } from 'astro';
import { loadGuides } from '../site/content/load-guides.ts';
import { loadSite } from '../site/content/load-site.ts';
import { llmsFile } from '../site/data/site-maps.ts';

/** What the site is and contains, for language models. */
export const GET: APIRoute = async ({ site }) => {
	const guides = (await loadGuides()).map(({ id, data: { title, summary } }) => ({ id, title, summary }));
	return new Response(llmsFile(await loadSite(), guides, site));
};
