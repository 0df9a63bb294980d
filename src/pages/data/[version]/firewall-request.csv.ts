import type { APIRoute, GetStaticPaths } from 'astro';
import { versionRequestCsv } from '../../../site/data/version-request.ts';
import { versionPaths, type VersionProps } from '../../../site/content/load-site.ts';

export const getStaticPaths = versionPaths satisfies GetStaticPaths;

/** The firewall request of a version for spreadsheets. Sent as bytes, so that the byte order mark stays. */
export const GET: APIRoute<VersionProps> = ({ props: { version }, site }) => {
	return new Response(new TextEncoder().encode(versionRequestCsv(version, site)));
};
