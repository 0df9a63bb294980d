import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite, versionPaths, type VersionProps } from '../../../site/content/load-site.ts';
import { versionFeed } from '../../../site/data/change-feed.ts';
import { atomFile } from '../../../site/data/feed-files.ts';

export const getStaticPaths = versionPaths satisfies GetStaticPaths;

/** The changes of a version, as Atom. */
export const GET: APIRoute<VersionProps> = async ({ props, site }) =>
	new Response(atomFile(versionFeed(await loadSite(), props.version), site));
