import type { APIRoute, GetStaticPaths } from 'astro';
import type { Dataset } from '../../../../requirements/model/dataset.ts';
import { type CheckScript, checkScripts, checkScriptText } from '../../../../site/data/check-scripts.ts';
import { loadSite } from '../../../../site/content/load-site.ts';
import { checkScriptUrl, publicUrl } from '../../../../site/links/url.ts';

interface Props {
	dataset: Dataset;
	script: CheckScript;
}

export const getStaticPaths = (async () => {
	const { versions } = await loadSite();
	return versions.flatMap(({ id, dataset }) =>
		checkScripts(dataset).scripts.map((script) => ({
			params: { version: id, machine: script.name },
			props: { dataset, script } satisfies Props,
		})),
	);
}) satisfies GetStaticPaths;

/** What a machine checks, as a script for PowerShell. Bytes, so that nothing on the way drops the byte order mark. */
export const GET: APIRoute<Props> = ({ props: { dataset, script }, site }) => {
	const address = site ? publicUrl(site, checkScriptUrl(dataset.version.id, script.name, 'ps1')) : '';
	return new Response(new TextEncoder().encode(checkScriptText(dataset, script, address, 'ps1')));
};
