/** A path of the site under the folder that it stands in: `join('/requirements/', '/11/')` is `/requirements/11/`. */
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

/** A data file of a version. */
export function dataUrl(version: string, file: 'requirements.json' | 'requirements.csv'): string {
	return url(`/data/${version}/${file}`);
}

/** A guide, or without a slug their list. */
export function guideUrl(slug?: string): string {
	return url(slug === undefined ? '/guide/' : `/guide/${slug}/`);
}

/** An address for files that leave the site: whole where the build knows the site's origin, else its path. */
export function publicUrl(site: URL | undefined, path: string): string {
	return site === undefined ? path : new URL(path, site).href;
}
