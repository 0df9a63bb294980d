import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPaths, type VersionProps } from '../../../site/content/load-site.ts';
import { requirementsCsv } from '../../../site/data/requirements-csv.ts';

export const getStaticPaths = versionPaths satisfies GetStaticPaths;

/** The requirements of a version as a table for spreadsheets. Sent as bytes, so that the byte order mark stays. */
export const GET: APIRoute<VersionProps> = ({ props: { version } }) =>
	new Response(new TextEncoder().encode(requirementsCsv(version.dataset)));
