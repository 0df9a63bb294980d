import type { APIRoute } from 'astro';
import { loadSite } from '../site/content/load-site.ts';
import { siteFeed } from '../site/data/change-feed.ts';
import { atomFile } from '../site/data/feed-files.ts';

/** What changed in any version, as Atom. */
export const GET: APIRoute = async ({ site }) => new Response(atomFile(siteFeed(await loadSite()), site));
