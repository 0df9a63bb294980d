import type { APIRoute, GetStaticPaths } from 'astro';
import { comparisonFile, turnedComparisonFile } from '../../../../site/data/comparison-file.ts';
import { loadSite } from '../../../../site/content/load-site.ts';
import { schemaAddress } from '../../../../site/data/json-file.ts';
import { compareVersions, versionPairs } from '../../../../site/data/version-comparison.ts';
import type { PublishedVersion } from '../../../../site/site.ts';

interface Props {
	from: PublishedVersion;
	to: PublishedVersion;
	isTurned: boolean;
}

export const getStaticPaths = (async () => {
	const { versions } = await loadSite();
	const both = versionPairs(versions).flatMap(({ from, to }) => [
		{ from, to, isTurned: false },
		{ from: to, to: from, isTurned: true },
	]);
	return both.map((props) => ({
		params: { from: props.from.id, to: props.to.id },
		props: props satisfies Props,
	}));
}) satisfies GetStaticPaths;

/**
 * The differences between two versions, from the earlier to the later, and the other way round where that file is. The first field is the
 * address of the schema, relative if the build does not know the site's origin.
 */
export const GET: APIRoute<Props> = ({ props, site }) => {
	const schema = schemaAddress('comparison.schema.json', 2, site);
	const file = props.isTurned
		? turnedComparisonFile(props, schema, site)
		: comparisonFile(props, compareVersions(props.from, props.to), schema, site);
	return new Response(`${JSON.stringify(file)}\n`);
};
