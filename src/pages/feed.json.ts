import type { APIRoute } from 'astro';
import { loadSite } from '../site/content/load-site.ts';
import { siteFeed } from '../site/data/change-feed.ts';
import { jsonFeedFile } from '../site/data/feed-files.ts';

/** The changes of all versions, as JSON Feed. */
export const GET: APIRoute = async ({ site }) => new Response(jsonFeedFile(siteFeed(await loadSite()), site));
