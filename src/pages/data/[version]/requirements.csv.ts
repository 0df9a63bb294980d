import type { APIRoute, GetStaticPaths } from 'astro';
import type { Dataset } from '../../../requirements/model/dataset.ts';
import { loadSite } from '../../../site/content/load-site.ts';
import { requirementsCsv } from '../../../site/data/requirements-csv.ts';

interface Props {
	dataset: Dataset;
}

export const getStaticPaths = (async () => {
	const { versions } = await loadSite();
	return versions.map(({ id, dataset }) => ({ params: { version: id }, props: { dataset } satisfies Props }));
}) satisfies GetStaticPaths;

/** The requirements of a version as a table for spreadsheets. Bytes, so that nothing on the way drops the byte order mark. */
export const GET: APIRoute<Props> = ({ props }) =>
	new Response(new TextEncoder().encode(requirementsCsv(props.dataset)));
