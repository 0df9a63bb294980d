import type { APIRoute, GetStaticPaths } from 'astro';
import { firewallRequestUrl, publicUrl } from '../../../site/links/url.ts';
import { firewallRequestCsv } from '../../../site/data/firewall-request-csv.ts';
import { versionPaths, type VersionProps } from '../../../site/content/load-site.ts';

export const getStaticPaths = versionPaths satisfies GetStaticPaths;

/** The firewall request of a version for spreadsheets. Bytes, so that nothing on the way drops the byte order mark. */
export const GET: APIRoute<VersionProps> = ({ props: { version }, site }) => {
	const about = {
		product: version.label,
		dataVersion: version.dataset.dataVersion,
		address: publicUrl(site, firewallRequestUrl(version.id)),
	};
	return new Response(new TextEncoder().encode(firewallRequestCsv(version.dataset, about)));
};
