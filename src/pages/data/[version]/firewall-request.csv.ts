import type { APIRoute, GetStaticPaths } from 'astro';
import type { Dataset } from '../../../requirements/model/dataset.ts';
import { firewallRequestCsv } from '../../../site/data/firewall-request-csv.ts';
import { loadSite } from '../../../site/content/load-site.ts';

interface Props {
	dataset: Dataset;
}

export const getStaticPaths = (async () => {
	const { versions } = await loadSite();
	return versions.map(({ id, dataset }) => ({ params: { version: id }, props: { dataset } satisfies Props }));
}) satisfies GetStaticPaths;

/** The firewall request of a version for spreadsheets. Bytes, so that nothing on the way drops the byte order mark. */
export const GET: APIRoute<Props> = ({ props }) =>
	new Response(new TextEncoder().encode(firewallRequestCsv(props.dataset)));
