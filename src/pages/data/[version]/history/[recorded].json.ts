import type { APIRoute, GetStaticPaths } from 'astro';
import type { Snapshot } from '../../../../requirements/history/version-snapshot.ts';
import { loadSite } from '../../../../site/content/load-site.ts';
import { publicUrl, url } from '../../../../site/links/url.ts';
import { requirementLines } from '../../../../site/data/requirement-lines.ts';

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

/** What a version asked for when it was recorded. It stays at its address, so that a list or a rule made from it can be traced. */
export const GET: APIRoute<Props> = ({ props, site }) => {
	const schema = site ? publicUrl(site, url('/data/recorded.schema.json')) : '../../recorded.schema.json';
	return new Response(requirementLines({ $schema: schema, ...props.snapshot }));
};
