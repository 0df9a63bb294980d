import type { APIRoute, GetStaticPaths } from 'astro';
import type { Dataset } from '../../../requirements/model/dataset.ts';
import { loadSite } from '../../../site/content/load-site.ts';
import { publicUrl, url } from '../../../site/links/url.ts';

interface Props {
	dataset: Dataset;
}

export const getStaticPaths = (async () => {
	const { versions } = await loadSite();
	return versions.map(({ id, dataset }) => ({ params: { version: id }, props: { dataset } satisfies Props }));
}) satisfies GetStaticPaths;

/** The dataset of a version, and first where its schema is: relative to the file, if the build does not know the site's origin. */
export const GET: APIRoute<Props> = ({ props, site }) => {
	const schema = site ? publicUrl(site, url('/data/requirements.schema.json')) : '../requirements.schema.json';
	return new Response(`${JSON.stringify({ $schema: schema, ...props.dataset }, null, '\t')}\n`);
};
