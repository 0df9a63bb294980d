import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPaths, type VersionProps } from '../../../site/content/load-site.ts';
import { requirementLines, schemaAddress } from '../../../site/data/json-file.ts';

export const getStaticPaths = versionPaths satisfies GetStaticPaths;

/** The dataset of a version; its first field is the address of its schema, relative if the build does not know the site's origin. */
export const GET: APIRoute<VersionProps> = ({ props: { version }, site }) => {
	const schema = schemaAddress('requirements.schema.json', 1, site);
	return new Response(requirementLines({ $schema: schema, ...version.dataset }));
};
