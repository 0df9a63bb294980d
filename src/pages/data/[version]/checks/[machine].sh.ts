import type { APIRoute, GetStaticPaths } from 'astro';
import { checkScriptText, scriptPaths, type ScriptProps } from '../../../../site/data/check-scripts.ts';
import { loadSite } from '../../../../site/content/load-site.ts';
import { checkScriptUrl, publicUrl } from '../../../../site/links/url.ts';

export const getStaticPaths = (async () => {
	const { versions } = await loadSite();
	return scriptPaths(versions);
}) satisfies GetStaticPaths;

/** The checks of a machine, as a script for `sh`. */
export const GET: APIRoute<ScriptProps> = ({ props: { dataset, script }, site }) => {
	const address = site ? publicUrl(site, checkScriptUrl(dataset.version.id, script.name, 'sh')) : '';
	return new Response(checkScriptText(dataset, script, address, 'sh'));
};
