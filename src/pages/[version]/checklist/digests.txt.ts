import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPaths, type VersionProps } from '../../../site/content/load-site.ts';

export const getStaticPaths = versionPaths satisfies GetStaticPaths;

/**
 * All digits of the digests that the checklist page shortens, of the dataset and of each requirement, one a line. The page loads them
 * before the first entry.
 */
export const GET: APIRoute<VersionProps> = ({ props: { version } }) =>
	new Response(`${[version.dataset, ...version.dataset.requirements].map(({ digest }) => digest).join('\n')}\n`);
