// One list of the names that a site has for itself, those of parts to come included: a version, a page or an id of a writer that had one of
// them would hide a part of the site, or end the build with an error of the tool.

/** What stands at the top of the site or of the content folder beside the versions, and what a browser keeps for a site beside the lists of its versions. */
const takenByVersions: ReadonlySet<string> = new Set([
	...['compare', 'data', 'find', 'guide', 'guides', 'history', 'latest'],
	...['shell', 'this-computer', 'writer'],
]);

/** Pages that each version has beside those of its writers, by the names in their addresses. */
export const madeByTheSite: ReadonlySet<string> = new Set(['changes', 'checklist', 'firewall-request', 'releases']);

/** `404.html`, `llms.txt`: hosts and browsers take such an address for one file, and the site has files of its own beside folders. */
const fileName =
	/\.(?:astro|css|csv|gif|html?|ico|jpe?g|js|json|map|md|mdx|mjs|pdf|png|ps1|sh|svg|txt|webmanifest|webp|xml|ya?ml)$/;

/** Why a version cannot have an id, as what is expected in its place; nothing where it can. Capital letters and the like are refused before. */
export function whyNoVersionId(id: string): string | undefined {
	if (takenByVersions.has(id)) return 'another id: the site has pages, files or stored data of that name';
	if (fileName.test(id)) return 'an id that does not end like the name of a file';
	if (id.endsWith('.')) return 'an id that does not end in a dot: some systems have no such folders';
	return undefined;
}

/** Why a page of a version cannot have a name, that of its file without `.md`, as what is expected in its place; nothing where it can. */
export function whyNoPageName(name: string): string | undefined {
	if (madeByTheSite.has(name.toLowerCase())) return 'another: the site makes a page of that name for each version';
	if (fileName.test(name.toLowerCase())) return 'one that does not end like the name of another file';
	// It becomes a part of the address, where each other sign has a meaning or is written in another way.
	if (!/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u.test(name) || name.endsWith('.'))
		return 'letters, digits, `.`, `_` and `-`: it becomes a part of the address';
	return undefined;
}

/** Ids of parts of the site's pages that hold requirements, or headings, of writers; other parts have ids with a colon, which no writer's can have. */
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
	// Where the link at the top of each page led before it had a colon.
	'main',
]);
const takenBeginnings = /^(?:(?:icon|filter|print)-[a-z-]+$|user-content-)/;

/** Whether a part of the site's own pages has an id, or may have it. */
export function isTakenId(id: string): boolean {
	return takenIds.has(id) || takenBeginnings.test(id);
}
