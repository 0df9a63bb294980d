import { placeInVersion } from './section-links.ts';
import { checklistUrl, versionUrl } from '../links/url.ts';
import type { Site } from '../site.ts';

/** A link to a version, to an address that is known to exist. */
export interface VersionLink {
	id: string;
	label: string;
	/** Who needs it; undefined for versions elsewhere. */
	for: string | undefined;
	archived: boolean;
	/** Its product line; empty if it names none. */
	line: string;
	href: string;
	current: boolean;
	leadsTo: 'same-page' | 'nearest' | 'start' | 'elsewhere';
	/** The heading or title at the nearest place. */
	place: string | undefined;
}

/** What the reader has open: a version's start page, its checklist, or one of its pages. */
export type OpenPage = { kind: 'start' } | { kind: 'checklist' } | { kind: 'page'; slug: string };

type Versions = Pick<Site, 'versions' | 'elsewhere'>;

/**
 * Links to all versions: to the same page if the other version has it, otherwise to the nearest section, otherwise to
 * the version's start page.
 */
export function versionLinks({ versions, elsewhere }: Versions, reading: string, open: OpenPage): VersionLink[] {
	const from = versions.find(({ id }) => id === reading);
	const here = versions.map((version): VersionLink => {
		const { id, label, for: forWhom, status } = version;
		const common = {
			id,
			label,
			for: forWhom,
			archived: status === 'archived',
			line: version.line ?? '',
			current: id === reading,
			place: undefined,
		};
		if (open.kind === 'checklist') return { ...common, href: checklistUrl(id), leadsTo: 'same-page' };
		if (open.kind === 'start' || !from) {
			return { ...common, href: versionUrl(id), leadsTo: open.kind === 'start' ? 'same-page' : 'start' };
		}
		const { href, text, leadsTo } = placeInVersion(from, version, open.slug);
		if (leadsTo === 'same') return { ...common, href, leadsTo: 'same-page' };
		return { ...common, href, leadsTo, place: text };
	});
	const away = elsewhere.map(({ id, label, url }): VersionLink => ({
		id,
		label,
		for: undefined,
		archived: false,
		line: '',
		href: url,
		current: false,
		leadsTo: 'elsewhere',
		place: undefined,
	}));
	return [...here, ...away];
}
