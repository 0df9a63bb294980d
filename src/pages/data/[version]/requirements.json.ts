import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPaths, type VersionProps } from '../../../site/content/load-site.ts';
import { publicUrl, url } from '../../../site/links/url.ts';
import { requirementLines } from '../../../site/data/requirement-lines.ts';

export const getStaticPaths = versionPaths satisfies GetStaticPaths;

/** The dataset of a version, and first where its schema is: relative to the file, if the build does not know the site's origin. */
export const GET: APIRoute<VersionProps> = ({ props: { version }, site }) => {
	const schema = site ? publicUrl(site, url('/data/requirements.schema.json')) : '../requirements.schema.json';
	return new Response(requirementLines({ $schema: schema, ...version.dataset }));
};
