import type { APIRoute, GetStaticPaths } from 'astro';
import { firewallRequestCsv } from '../../../site/data/firewall-request-csv.ts';
import { versionPaths, type VersionProps } from '../../../site/content/load-site.ts';

export const getStaticPaths = versionPaths satisfies GetStaticPaths;

/** The firewall request of a version for spreadsheets. Bytes, so that nothing on the way drops the byte order mark. */
export const GET: APIRoute<VersionProps> = ({ props: { version } }) =>
	new Response(new TextEncoder().encode(firewallRequestCsv(version.dataset)));
