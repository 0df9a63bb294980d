import type { APIRoute, GetStaticPaths } from 'astro';
import { comparisonFile } from '../../../../site/data/comparison-file.ts';
import { loadSite } from '../../../../site/content/load-site.ts';
import { schemaAddress } from '../../../../site/data/json-file.ts';
import { compareVersions, versionPairs } from '../../../../site/data/version-comparison.ts';
import type { PublishedVersion } from '../../../../site/site.ts';

interface Props {
	from: PublishedVersion;
	to: PublishedVersion;
}

export const getStaticPaths = (async () => {
	const { versions } = await loadSite();
	const both = versionPairs(versions).flatMap(({ from, to }) => [
		{ from, to },
		{ from: to, to: from },
	]);
	return both.map(({ from, to }) => ({
		params: { from: from.id, to: to.id },
		props: { from, to } satisfies Props,
	}));
}) satisfies GetStaticPaths;

/**
 * The differences between two versions; the first field is the address of the schema, relative if the build does not know the site's
 * origin.
 */
export const GET: APIRoute<Props> = ({ props, site }) => {
	const schema = schemaAddress('comparison.schema.json', 2, site);
	const file = comparisonFile(props, compareVersions(props.from, props.to), schema, site);
	return new Response(`${JSON.stringify(file)}\n`);
};
