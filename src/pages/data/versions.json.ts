import type { APIRoute } from 'astro';
import { loadSite } from '../../site/content/load-site.ts';
import { versionsFile } from '../../site/data/versions-file.ts';

/** All versions, and where their pages and data stand. */
export const GET: APIRoute = async ({ site }) =>
	new Response(`${JSON.stringify(versionsFile(await loadSite(), site), null, '\t')}\n`);
