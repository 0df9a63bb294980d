import type { APIRoute } from 'astro';
import { loadSite } from '../../site/content/load-site.ts';
import { versionsFile } from '../../site/data/versions-file.ts';

/** All versions, with the addresses of their pages and data. */
export const GET: APIRoute = async ({ site }) =>
	new Response(`${JSON.stringify(versionsFile(await loadSite(), site), null, '\t')}\n`);
