/** A path of the site under the folder that it is in: `join('/requirements/', '/11/')` is `/requirements/11/`. */
export function joinBase(base: string, path: string): string {
	return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

/** The address of a path of the site, to be used in a link: `url('/11/')`. */
export function url(path: string): string {
	return joinBase(import.meta.env.BASE_URL, path);
}

/** The start page of a version. */
export function versionUrl(version: string): string {
	return url(`/${version}/`);
}

/** A requirements page of a version. */
export function pageUrl(version: string, slug: string): string {
	return url(`/${version}/${slug}/`);
}

/** The checklist of a version. */
export function checklistUrl(version: string): string {
	return url(`/${version}/checklist/`);
}

/** The firewall request of a version. */
export function firewallRequestUrl(version: string): string {
	return url(`/${version}/firewall-request/`);
}

/** The data files that each version has. */
export type DataFileName =
	| 'requirements.json'
	| 'requirements.csv'
	| 'hosts.txt'
	| 'left-out.txt'
	| 'wildcards.txt'
	| 'inbound-addresses.txt'
	| 'firewall-request.csv';

/** A data file of a version. */
export function dataUrl(version: string, file: DataFileName): string {
	return url(`/data/${version}/${file}`);
}

/** A file of the rules of a version. */
export function rulesUrl(version: string, file: string): string {
	return url(`/data/${version}/rules/${file}`);
}

/** The check script of a machine, by its name: for PowerShell or for `sh`. */
export function checkScriptUrl(version: string, name: string, ending: 'ps1' | 'sh'): string {
	return url(`/data/${version}/checks/${name}.${ending}`);
}

/** What a version asked for when it was recorded: it stays at this address. */
export function recordedUrl(version: string, dataVersion: string): string {
	return url(`/data/${version}/history/${dataVersion}.json`);
}

/** A guide, or without a slug their list. */
export function guideUrl(slug?: string): string {
	return url(slug === undefined ? '/guide/' : `/guide/${slug}/`);
}

/** An address for files that leave the site: whole where the build knows the site's origin, else its path. */
export function publicUrl(site: URL | undefined, path: string): string {
	return site === undefined ? path : new URL(path, site).href;
}

/** What differs between two versions; without them, the list of all such pages. */
export function compareUrl(from?: string, to?: string): string {
	return url(from === undefined || to === undefined ? '/compare/' : `/compare/${from}/${to}/`);
}

/** The data file of what differs between two versions. */
export function comparisonUrl(from: string, to: string): string {
	return url(`/data/compare/${from}/${to}.json`);
}

/** What each release of its products brings: of versions whose requirements name releases. */
export function releasesUrl(version: string): string {
	return url(`/${version}/releases/`);
}

/** What changed in a version since it was first recorded. */
export function changesUrl(version: string): string {
	return url(`/${version}/changes/`);
}

/** The feed of what changed: in one version or, without one, in all of them. */
export function feedUrl(file: 'feed.xml' | 'feed.json', version?: string): string {
	return version === undefined ? url(`/${file}`) : url(`/${version}/changes/${file}`);
}

/** A requirements page as Markdown. */
export function markdownUrl(version: string, slug: string): string {
	return url(`/${version}/${slug}.md`);
}

/** Leads to the current version of a product line, by the slug of its name. */
export function latestUrl(line: string): string {
	return url(`/latest/${line}/`);
}

/** Under which a browser saves the first list of a version; `:list:` and digits follow for others. */
export function listKey(version: string): string {
	return `portolan:${url('/')}:${version}`;
}
