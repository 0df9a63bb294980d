import { createHash } from 'node:crypto';

/** A built file. */
export interface BuiltFile {
	/** Its path below the folder of the site, with `/` between folders. */
	path: string;
	bytes: number;
	read: () => Buffer;
}

/**
 * The limit for what is fetched in advance for use without a network, in bytes. A large site keeps the first files up
 * to the limit, and any page that was opened.
 */
const mostBytes = 5_000_000;

/**
 * The files that a browser keeps after the first visit, as addresses below the folder of the site, in the order of
 * fetching. Scripts and styles come first, so that no page is kept without them. Then come the start page and the
 * checklists, then all other pages and the search index, and last the requirements that firewall requests need. What a
 * checklist loads on use is kept too. Other data files, and checklists in one file, are only downloads and are not
 * kept.
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

/** Twelve digits of a hash that changes with any of the files. */
export function releaseDigest(files: readonly BuiltFile[]): string {
	const digest = createHash('sha256');
	for (const { path, bytes, read } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
		digest.update(`${path}\0${bytes}\0`).update(read());
	}
	return digest.digest('hex').slice(0, 12);
}
