import type { APIRoute } from 'astro';
import { findEntries } from '../../site/data/find-index.ts';
import { loadSite } from '../../site/content/load-site.ts';

/** What the search field of `/find/` searches. It belongs to that page: scripts take the files of `/data/`. */
export const GET: APIRoute = async () => {
	const { versions } = await loadSite();
	return new Response(JSON.stringify({ entries: findEntries(versions) }));
};
