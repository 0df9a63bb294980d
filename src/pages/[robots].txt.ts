import type { APIRoute, GetStaticPaths } from 'astro';
import { robotsFile } from '../site/data/site-maps.ts';

/** Only if the build knows the site's address. */
export const getStaticPaths = (() =>
	import.meta.env.SITE === undefined ? [] : [{ params: { robots: 'robots' } }]) satisfies GetStaticPaths;

/** What search engines may read: everything. */
export const GET: APIRoute = ({ site }) => new Response(site ? robotsFile(site) : null, site ? {} : { status: 404 });
