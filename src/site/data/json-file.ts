import { publicUrl, url } from '../links/url.ts';

/** Where the schema of a data file is: relative to the file, which is so many folders below `/data/`, if the build does not know the site's origin. */
export function schemaAddress(name: string, folders: number, site: URL | undefined): string {
	return site ? publicUrl(site, url(`/data/${name}`)) : `${'../'.repeat(folders)}${name}`;
}

/**
 * A file of requirements as JSON, each of them on a line of its own: a diff of two files shows requirements, and a file weighs half of what it does with
 * a line for each value.
 */
export function requirementLines({
	requirements,
	...head
}: Readonly<Record<string, unknown>> & { requirements: readonly object[] }): string {
	const lines = requirements.map((requirement) => JSON.stringify(requirement)).join(',\n');
	return `${JSON.stringify(head).slice(0, -1)},"requirements":[\n${lines}\n]}\n`;
}
