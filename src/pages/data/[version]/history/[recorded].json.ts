import type { APIRoute, GetStaticPaths } from 'astro';
import type { Snapshot } from '../../../../requirements/history/version-snapshot.ts';
import { loadSite } from '../../../../site/content/load-site.ts';
import { requirementLines, schemaAddress } from '../../../../site/data/json-file.ts';

interface Props {
	snapshot: Snapshot;
}

export const getStaticPaths = (async () => {
	const { versions } = await loadSite();
	return versions.flatMap(({ id, snapshots }) =>
		snapshots.map((snapshot) => ({
			params: { version: id, recorded: snapshot.dataVersion },
			props: { snapshot } satisfies Props,
		})),
	);
}) satisfies GetStaticPaths;

/**
 * The requirements of a version at the time of a record. The file keeps its address, so that a list or a rule made from it can be traced.
 */
export const GET: APIRoute<Props> = ({ props, site }) => {
	const schema = schemaAddress('recorded.schema.json', 2, site);
	return new Response(requirementLines({ $schema: schema, ...props.snapshot }));
};
