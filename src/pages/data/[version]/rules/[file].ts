import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../../../../site/content/load-site.ts';
import { versionRules } from '../../../../site/data/version-rules.ts';

interface Props {
	text: string;
}

export const getStaticPaths = (async () => {
	const { versions } = await loadSite();
	return versions.flatMap((version) =>
		versionRules(version).map(({ name, text }) => ({
			params: { version: version.id, file: name },
			props: { text } satisfies Props,
		})),
	);
}) satisfies GetStaticPaths;

/** Rules for firewalls, proxies and clouds, and what each format leaves out. */
export const GET: APIRoute<Props> = ({ props }) => new Response(props.text);
