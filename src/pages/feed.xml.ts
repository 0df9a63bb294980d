import type { APIRoute } from 'astro';
import { loadSite } from '../site/content/load-site.ts';
import { siteFeed } from '../site/data/change-feed.ts';
import { atomFile } from '../site/data/feed-files.ts';

/** The changes of all versions, as Atom. */
export const GET: APIRoute = async ({ site }) => new Response(atomFile(siteFeed(await loadSite()), site));
