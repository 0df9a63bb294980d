import { publicUrl, url } from '../links/url.ts';

/**
 * The address of the schema of a data file. If the build does not know the site's origin, it is relative to the file,
 * which is `folders` folders below `/data/`.
 */
export function schemaAddress(name: string, folders: number, site: URL | undefined): string {
	return site ? publicUrl(site, url(`/data/${name}`)) : `${'../'.repeat(folders)}${name}`;
}

/**
 * Requirements as a JSON file with one requirement a line. A diff of two files then shows requirements, and the file
 * has half the size that it would have with one value a line.
 */
export function requirementLines({
	requirements,
	...head
}: Readonly<Record<string, unknown>> & { requirements: readonly object[] }): string {
	const lines = requirements.map((requirement) => JSON.stringify(requirement)).join(',\n');
	return `${JSON.stringify(head).slice(0, -1)},"requirements":[\n${lines}\n]}\n`;
}
