import type { Site } from './load-site.ts';
import { checklistUrl, pageUrl, versionUrl } from './url.ts';

/** A version as a link that is known to lead somewhere. */
export interface VersionLink {
	id: string;
	label: string;
	/** Who needs it; versions elsewhere have none. */
	for: string | undefined;
	href: string;
	current: boolean;
	leadsTo: 'same-page' | 'start' | 'elsewhere';
}

/** What the reader has open: a version's start page, its checklist, or one of its pages. */
export type OpenPage = { kind: 'start' } | { kind: 'checklist' } | { kind: 'page'; slug: string };

type Versions = {
	versions: readonly (Pick<Site['versions'][number], 'id' | 'label' | 'for'> & {
		pages: readonly { slug: string }[];
	})[];
	elsewhere: Site['elsewhere'];
};

/** All versions as links: to the same page where the other version has it, else to that version's start. */
export function versionLinks({ versions, elsewhere }: Versions, reading: string, open: OpenPage): VersionLink[] {
	const here = versions.map(({ id, label, for: forWhom, pages }): VersionLink => {
		const common = { id, label, for: forWhom, current: id === reading };
		if (open.kind === 'checklist') return { ...common, href: checklistUrl(id), leadsTo: 'same-page' };
		if (open.kind === 'page' && pages.some(({ slug }) => slug === open.slug)) {
			return { ...common, href: pageUrl(id, open.slug), leadsTo: 'same-page' };
		}
		return { ...common, href: versionUrl(id), leadsTo: open.kind === 'start' ? 'same-page' : 'start' };
	});
	const away = elsewhere.map(({ id, label, url }): VersionLink => ({
		id,
		label,
		for: undefined,
		href: url,
		current: false,
		leadsTo: 'elsewhere',
	}));
	return [...here, ...away];
}
