import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../../../site/content/load-site.ts';
import { hostsList, inboundAddressesList, leftOutList, wildcardsList } from '../../../site/data/plain-lists.ts';

interface Props {
	text: string;
}

export const getStaticPaths = (async () => {
	const { versions } = await loadSite();
	return versions.flatMap(({ id, dataset }) =>
		[
			{ list: 'hosts', text: hostsList(dataset) },
			{ list: 'wildcards', text: wildcardsList(dataset) },
			{ list: 'left-out', text: leftOutList(dataset) },
			{ list: 'inbound-addresses', text: inboundAddressesList(dataset) },
		].map(({ list, text }) => ({ params: { version: id, list }, props: { text } satisfies Props })),
	);
}) satisfies GetStaticPaths;

/** The plain lists of a version, for the address lists of firewalls. */
export const GET: APIRoute<Props> = ({ props }) => new Response(props.text);
