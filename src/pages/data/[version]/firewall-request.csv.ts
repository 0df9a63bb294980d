import type { APIRoute, GetStaticPaths } from 'astro';
import { versionRequestCsv } from '../../../site/data/version-request.ts';
import { versionPaths, type VersionProps } from '../../../site/content/load-site.ts';

export const getStaticPaths = versionPaths satisfies GetStaticPaths;

/** The firewall request of a version for spreadsheets. Bytes, so that nothing on the way drops the byte order mark. */
export const GET: APIRoute<VersionProps> = ({ props: { version }, site }) => {
	return new Response(new TextEncoder().encode(versionRequestCsv(version, site)));
};
