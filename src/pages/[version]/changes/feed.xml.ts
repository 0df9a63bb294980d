import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../../../site/content/load-site.ts';
import { versionFeed } from '../../../site/data/change-feed.ts';
import { atomFile } from '../../../site/data/feed-files.ts';
import type { PublishedVersion } from '../../../site/site.ts';

interface Props {
	version: PublishedVersion;
}

export const getStaticPaths = (async () => {
	const { versions } = await loadSite();
	return versions.map((version) => ({ params: { version: version.id }, props: { version } satisfies Props }));
}) satisfies GetStaticPaths;

/** What changed in a version, as Atom. */
export const GET: APIRoute<Props> = async ({ props, site }) =>
	new Response(atomFile(versionFeed(await loadSite(), props.version), site));
