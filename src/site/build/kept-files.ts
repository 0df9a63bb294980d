import { createHash } from 'node:crypto';

/** A built file. */
export interface BuiltFile {
	/** Its path below the folder of the site, with `/` between folders. */
	path: string;
	bytes: number;
	read: () => Buffer;
}

/** More than this is not fetched for a time without a network, in bytes: large sites keep the first of it, and what was opened. */
const mostBytes = 5_000_000;

/**
 * What a browser keeps of a site after the first visit, as addresses below its folder, in the order in which they are fetched: first what pages load, so
 * that no page is kept without it; then the start page and the checklists; then all others, and the index of the search; last the requirements that firewall requests are
 * filled in from. What a checklist loads on use comes with it. Other data files and the checklists in one file are not kept: they are there to be downloaded.
 */
export function keptFiles(files: readonly BuiltFile[]): string[] {
	const wanted = files
		.filter(({ path }) => rank(path) !== undefined)
		.sort((a, b) => (rank(a.path) ?? 0) - (rank(b.path) ?? 0) || (a.path < b.path ? -1 : 1));
	let bytes = 0;
	return wanted
		.filter((file) => (bytes += file.bytes) <= mostBytes)
		.map(({ path }) => path.replace(/(^|\/)index\.html$/, '$1'));
}

function rank(path: string): number | undefined {
	if (path.startsWith('_astro/') || path === 'favicon.svg') return 0;
	if (path === 'index.html' || /\/checklist\/(index\.html|digests\.txt)$/.test(path)) return 1;
	if (/(^|\/)index\.html$/.test(path) || path === 'find/index.json') return 2;
	return /^data\/[^/]+\/requirements\.json$/.test(path) ? 3 : undefined;
}

/** Twelve digits that differ where anything in the files does. */
export function releaseDigest(files: readonly BuiltFile[]): string {
	const digest = createHash('sha256');
	for (const { path, bytes, read } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
		digest.update(`${path}\0${bytes}\0`).update(read());
	}
	return digest.digest('hex').slice(0, 12);
}
