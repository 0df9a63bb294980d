import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../../../../site/content/load-site.ts';
import { rulePaths, type RuleProps } from '../../../../site/data/version-rules.ts';

export const getStaticPaths = (async () => rulePaths((await loadSite()).versions, 'conf')) satisfies GetStaticPaths;

/** Rules of Squid. */
export const GET: APIRoute<RuleProps> = ({ props }) => new Response(props.text);
