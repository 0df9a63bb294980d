import { pageUrl, versionUrl } from '../links/url.ts';
import { compareVersions } from './version-comparison.ts';
import type { PublishedVersion } from '../site.ts';

type Version = Pick<PublishedVersion, 'id' | 'dataset'> & {
	pages: readonly Pick<PublishedVersion['pages'][number], 'slug' | 'title' | 'headings'>[];
};

/** A place in another version that is known to exist. */
export interface PlaceLink {
	href: string;
	/** The text of that place: a heading or the title of a page; undefined for a version's start page. */
	text: string | undefined;
	/** Whether it is the same place, the nearest to it, or only the start of the version. */
	leadsTo: 'same' | 'nearest' | 'start';
}

/** A section of a page. `path` has the headings above it, the outermost first, and its own last. */
export interface PageSection {
	path: string[];
	anchor: string;
	depth: number;
}

/** The sections of a page in order, down to the third level, as in its table of contents. */
export function pageSections({ headings }: Pick<Version['pages'][number], 'headings'>): PageSection[] {
	let path: { depth: number; text: string }[] = [];
	return headings.flatMap(({ depth, text, anchor }) => {
		path = [...path.filter((above) => above.depth < depth), { depth, text }];
		return depth > 3 ? [] : [{ depth, anchor, path: path.map((heading) => heading.text) }];
	});
}

/**
 * Finds a section in another version; without `section`, finds the page. Tries these places in order: the same
 * headings; the section with most of its recognised requirements; the nearest heading above it; its page. If none
 * exists, it returns the start of the version.
 */
export function placeInVersion(from: Version, to: Version, slug: string, section?: PageSection): PlaceLink {
	const page = to.pages.find((one) => one.slug === slug);
	if (page && !section) return { href: pageUrl(to.id, slug), text: page.title, leadsTo: 'same' };
	const theirs = page ? pageSections(page) : [];
	const at = (found: PageSection, leadsTo: PlaceLink['leadsTo']): PlaceLink => ({
		href: `${pageUrl(to.id, slug)}#${found.anchor}`,
		text: found.path.at(-1),
		leadsTo,
	});
	const same = section && theirs.find((one) => isSame(one.path, section.path));
	if (same) return at(same, 'same');
	const recognised = mostRecognised(from, to, slug, section);
	if (recognised) return recognised;
	for (let length = (section?.path.length ?? 0) - 1; length > 0; length -= 1) {
		const above = theirs.find((one) => isSame(one.path, section?.path.slice(0, length) ?? []));
		if (above) return at(above, 'nearest');
	}
	if (page) return { href: pageUrl(to.id, slug), text: page.title, leadsTo: 'nearest' };
	return { href: versionUrl(to.id), text: undefined, leadsTo: 'start' };
}

/** The section of another version with most of the requirements of a section or page. */
function mostRecognised(from: Version, to: Version, slug: string, section?: PageSection): PlaceLink | undefined {
	const { changed, moved, same } = compareVersions(from, to).comparison;
	const partners = [...changed, ...moved, ...same].flatMap((pair) => {
		const stands = pair.from.page === slug && (!section || isSame(pair.from.section.path, section.path));
		return stands ? [pair.to] : [];
	});
	const places = Map.groupBy(partners, ({ page, section: place }) => `${page}#${place.anchor}`);
	const most = [...places.values()].sort((one, other) => other.length - one.length)[0]?.[0];
	if (!most) return undefined;
	const { page, section: place } = most;
	const title = to.pages.find((one) => one.slug === page)?.title;
	return {
		href: place.anchor === '' ? pageUrl(to.id, page) : `${pageUrl(to.id, page)}#${place.anchor}`,
		text: place.path.at(-1) ?? title,
		leadsTo: 'nearest',
	};
}

const isSame = (path: readonly string[], other: readonly string[]) =>
	path.length === other.length && path.every((text, index) => text === other[index]);
