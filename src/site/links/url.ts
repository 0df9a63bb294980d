/** A path of the site below its base: `joinBase('/requirements/', '/11/')` is `/requirements/11/`. */
export function joinBase(base: string, path: string): string {
	return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

/** The address of a path of the site, for links: `url('/11/')`. */
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

/** A file in `rules/` of a version. */
export function rulesUrl(version: string, file: string): string {
	return url(`/data/${version}/rules/${file}`);
}

/** The check script of a machine, for PowerShell or for `sh`; `name` is the name of its files. */
export function checkScriptUrl(version: string, name: string, ending: 'ps1' | 'sh'): string {
	return url(`/data/${version}/checks/${name}.${ending}`);
}

/** A recorded snapshot of a version. Its address never changes. */
export function recordedUrl(version: string, dataVersion: string): string {
	return url(`/data/${version}/history/${dataVersion}.json`);
}

/** The address of a guide; without `slug`, of the list of guides. */
export function guideUrl(slug?: string): string {
	return url(slug === undefined ? '/guide/' : `/guide/${slug}/`);
}

/**
 * An address for files that are used outside the site: absolute if the build knows the site's origin, otherwise a path.
 */
export function publicUrl(site: URL | undefined, path: string): string {
	return site === undefined ? path : new URL(path, site).href;
}

/** The page that compares two versions; without versions, the list of all comparisons. */
export function compareUrl(from?: string, to?: string): string {
	return url(from === undefined || to === undefined ? '/compare/' : `/compare/${from}/${to}/`);
}

/** The data file that compares two versions. */
export function comparisonUrl(from: string, to: string): string {
	return url(`/data/compare/${from}/${to}.json`);
}

/** The page of releases, for versions with requirements that name releases. */
export function releasesUrl(version: string): string {
	return url(`/${version}/releases/`);
}

/** The page of changes of a version since it was first recorded. */
export function changesUrl(version: string): string {
	return url(`/${version}/changes/`);
}

/** The feed of one version or, without `version`, of all of them. */
export function feedUrl(file: 'feed.xml' | 'feed.json', version?: string): string {
	return version === undefined ? url(`/${file}`) : url(`/${version}/changes/${file}`);
}

/** A requirements page as Markdown. */
export function markdownUrl(version: string, slug: string): string {
	return url(`/${version}/${slug}.md`);
}

/** The address that leads to the current version of a product line, by the slug of its name. */
export function latestUrl(line: string): string {
	return url(`/latest/${line}/`);
}

/** The storage key of the first list of a version. Further lists add `:list:` and digits. */
export function listKey(version: string): string {
	return `portolan:${url('/')}:${version}`;
}
