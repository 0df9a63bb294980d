import { checklistUrl, compareUrl, guideUrl, pageUrl, url, versionUrl } from './url.ts';
import type { PublishedVersion } from '../site.ts';

/** A link of the masthead. `current` is the value of its `aria-current`. */
export interface NavigationLink {
	label: string;
	href: string;
	current: 'page' | 'true' | undefined;
}

/** Where the reader is: the version, the section of the masthead, and the address of the page. */
export interface ReaderPlace {
	version: string | undefined;
	section: 'requirements' | 'checklist' | 'compare' | 'guide' | 'find' | 'home' | undefined;
	here: string;
}

/**
 * The links of the masthead. They stay in the version that the reader has open. Without one, a reader of a site with
 * several versions is first asked which.
 */
export function mainNavigation(
	versions: readonly Pick<PublishedVersion, 'id' | 'pages'>[],
	{ version, section, here }: ReaderPlace,
): NavigationLink[] {
	const reading = versions.length === 1 ? versions[0] : versions.find(({ id }) => id === version);
	const onlyPage = reading?.pages.length === 1 ? reading.pages[0] : undefined;
	const choice = url('/#versions');
	const requirements =
		reading === undefined ? choice : onlyPage ? pageUrl(reading.id, onlyPage.slug) : versionUrl(reading.id);
	const links = [
		{ id: 'requirements', label: 'Requirements', href: requirements },
		{ id: 'checklist', label: 'Checklist', href: reading === undefined ? choice : checklistUrl(reading.id) },
		...(versions.length > 1 ? [{ id: 'compare', label: 'Compare', href: compareUrl() }] : []),
		{ id: 'guide', label: 'Guide', href: guideUrl() },
		{ id: 'find', label: 'Find', href: url('/find/') },
	];
	return links.map(({ id, label, href }) => ({
		label,
		href,
		current: href === here ? 'page' : id === section ? 'true' : undefined,
	}));
}
