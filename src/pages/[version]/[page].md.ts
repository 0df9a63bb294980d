import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { openablePath } from '../../site/content/content-folder.ts';
import { loadSite } from '../../site/content/load-site.ts';
import { markdownWithIds } from '../../site/data/page-markdown.ts';
import type { PublishedPage, PublishedVersion } from '../../site/site.ts';

interface Props {
	version: PublishedVersion;
	page: PublishedPage;
}

export const getStaticPaths = (async () => {
	const { versions } = await loadSite();
	return versions.flatMap((version) =>
		version.pages.map((page) => ({
			params: { version: version.id, page: page.slug },
			props: { version, page } satisfies Props,
		})),
	);
}) satisfies GetStaticPaths;

/** A requirements page as Markdown, as its writers wrote it, with the ids of its requirements. */
export const GET: APIRoute<Props> = ({ props: { version, page } }) => {
	const own = version.dataset.requirements.filter((requirement) => requirement.page === page.slug);
	return new Response(markdownWithIds(readFileSync(openablePath(page.file), 'utf8'), own));
};
