// All names that the site reserves for itself, also for planned parts. A version, page or id with such a name would
// hide a part of the site, or stop the build with an unclear error.

/**
 * Names at the top level of the site or the content folder, and keys that a browser stores beside the lists of the
 * versions.
 */
const takenByVersions: ReadonlySet<string> = new Set([
	...['compare', 'data', 'find', 'guide', 'guides', 'history', 'latest'],
	...['shell', 'this-computer', 'writer'],
]);

/** Pages that the site makes for each version, by the names in their addresses. */
export const madeByTheSite: ReadonlySet<string> = new Set(['changes', 'checklist', 'firewall-request', 'releases']);

/** `404.html`, `llms.txt`: hosts and browsers take such an address for a file, and the site has files of its own. */
const fileName =
	/\.(?:astro|css|csv|gif|html?|ico|jpe?g|js|json|map|md|mdx|mjs|pdf|png|ps1|sh|svg|txt|webmanifest|webp|xml|ya?ml)$/;

/**
 * Why a version cannot have an id, worded as what is expected instead; undefined if it can. Capital letters and the
 * like are refused earlier.
 */
export function whyNoVersionId(id: string): string | undefined {
	if (takenByVersions.has(id)) return 'another id: the site has pages, files or stored data of that name';
	if (fileName.test(id)) return 'an id that does not end like the name of a file';
	if (id.endsWith('.')) return 'an id that does not end in a dot: some systems have no such folders';
	return undefined;
}

/**
 * Why a page cannot have a name (its file name without `.md`), worded as what is expected instead; undefined if it can.
 */
export function whyNoPageName(name: string): string | undefined {
	if (madeByTheSite.has(name.toLowerCase())) return 'another: the site makes a page of that name for each version';
	if (fileName.test(name.toLowerCase())) return 'one that does not end like the name of another file';
	// The name becomes a part of the address, where any other character has a meaning or must be encoded.
	if (!/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u.test(name) || name.endsWith('.'))
		return 'letters, digits, `.`, `_` and `-`: it becomes a part of the address';
	return undefined;
}

/**
 * Ids on those pages of the site that also hold requirements or headings of writers. All other ids of the site contain
 * a colon, which writers cannot use.
 */
const takenIds: ReadonlySet<string> = new Set([
	...[
		'environment',
		'person',
		'change',
		'saved-list',
		'this-computer',
		'blind-spots',
		'blind-spots-title',
		'gone-title',
	],
	...['new-list', 'file-refused', 'list-dialog-title', 'carry-from', 'footnote-label'],
	// The former target of the link at the top of each page, before that id got a colon.
	'main',
]);
const takenBeginnings = /^(?:(?:icon|filter|print)-[a-z-]+$|user-content-)/;

/** Whether an id is reserved for the site's own pages. */
export function isTakenId(id: string): boolean {
	return takenIds.has(id) || takenBeginnings.test(id);
}
