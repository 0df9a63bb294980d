import type { FileFacts } from '../../checklist/files/list-file.ts';
import type { ToolsFor } from './tool-context.ts';

/** What the page says about its requirements, for files. */
export function fileFacts({ root, facts }: ToolsFor<'root' | 'facts'>): FileFacts {
	const { product = '', dataset = '', dataVersion = '' } = root.dataset;
	const label = versionLabel(root, facts.version) ?? facts.version;
	// The address of a page that was opened as a file means nothing elsewhere.
	const schemaAddress = isOnSite() ? new URL('../../data/checklist.schema.json', location.href).href : '';
	return { product, version: { id: facts.version, label }, digest: dataset, dataVersion, schemaAddress };
}

/** Whether the page comes from a site, and not from a file. */
export function isOnSite(): boolean {
	return location.protocol !== 'file:';
}

/** The label of one of the site's versions; undefined if it has none with that id. */
export function versionLabel(root: HTMLElement, id: string): string | undefined {
	const lines = (root.dataset['versions'] ?? '').split('\n').map((line) => line.split('\t'));
	return lines.find(([known]) => known === id)?.[1];
}
