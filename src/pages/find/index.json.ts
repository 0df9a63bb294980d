import type { APIRoute } from 'astro';
import { findEntries } from '../../site/data/find-index.ts';
import { loadSite } from '../../site/content/load-site.ts';

/** The index of the search field on `/find/`. It is only for that page; programs should use the files of `/data/`. */
export const GET: APIRoute = async () => {
	const { versions } = await loadSite();
	return new Response(JSON.stringify({ entries: findEntries(versions) }));
};
