import { assembleContent } from '../../requirements/content/assemble-content.ts';
import type { Dataset } from '../../requirements/model/dataset.ts';
import type { ListedRole } from '../../requirements/model/find-role.ts';
import type { Problem } from '../../requirements/problems/problems.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import type { VersionSetting } from '../../requirements/content/read-settings.ts';
import { slug } from '../../requirements/model/slug.ts';
import type { Root } from 'hast';
import type { SettingsEntry } from './content-loader.ts';
import type { KeptReading } from './kept-readings.ts';
import { renderBody } from '../html/render-body.ts';
import { siteAddress, withSiteAddresses } from '../links/site-address.ts';
import type { ContentPage } from '../../requirements/content/content-page.ts';
import type { ElsewhereVersion, PublishedVersion, Site } from '../site.ts';

/** A requirement page after reading, and its path below the content folder. */
export type ReadPageFile = KeptReading & { path: string };
type SettingsFile = SettingsEntry & { path: string };

/**
 * The site, as complete as the content allows, and the problems of all files. Without a site if site.yaml cannot be
 * read.
 */
export function buildSite(
	pages: readonly ReadPageFile[],
	settings: readonly SettingsFile[],
	guides?: readonly string[],
): { site?: Site; problems: Problem[] } {
	const content = assembleContent(pages, settings, guides);
	const { problems } = content;
	if (!content.site) return { problems };
	const versions = content.versions.map(({ setting, dataset, pages: own, snapshots }): PublishedVersion => ({
		...setting,
		dataset: withLinkedNotes(dataset),
		snapshots,
		roleNames: dataset.roles.map(({ id, label, machine }) => ({
			id,
			label,
			aliases: aliasesOf(id, content.roles),
			machine,
		})),
		pages: own.map(({ page, summary }) => ({
			...summary,
			headings: page.headings,
			...renderBody(
				// Parsed for this page alone, since it is changed.
				parsedBody(page.body),
				dataset.requirements.filter((requirement) => requirement.page === summary.slug),
				summary.title,
				(address) => (address.startsWith('#') ? address : siteAddress(address, page.path)),
			),
			problems: problems.filter(({ place }) => place.file === page.file),
			account: page.account,
		})),
	}));
	return { site: { ...content.site, versions, elsewhere: elsewhereVersions(content.listed, pages) }, problems };
}

const parsedBody = (json: string): Root => JSON.parse(json);

/**
 * The ids that a role had when it was called by one of its other names. What readers saved under them is still found.
 */
function aliasesOf(id: string, roles: readonly ListedRole[]): string[] {
	return roles.find((role) => role.id === id)?.alsoWritten.map((name) => slug(name)) ?? [];
}

/** A dataset with full addresses in the links of its notes, since notes are shown on several pages. */
function withLinkedNotes(dataset: Dataset): Dataset {
	const requirements = dataset.requirements.map((requirement): Requirement => {
		const html = withSiteAddresses(requirement.notes.html, `${dataset.version.id}/${requirement.page}.md`);
		return { ...requirement, notes: { ...requirement.notes, html } };
	});
	return { ...dataset, requirements };
}

/**
 * The versions that are documented elsewhere: those in versions.yaml, then those that only the info box of a page links
 * to.
 */
function elsewhereVersions(settings: readonly VersionSetting[], pages: readonly ContentPage[]): ElsewhereVersion[] {
	const listed = settings.flatMap((setting) =>
		'elsewhere' in setting ? [{ id: setting.id, label: setting.label, url: setting.elsewhere }] : [],
	);
	const linked = new Map(
		pages
			.flatMap(({ appliesTo }) => appliesTo?.otherVersions ?? [])
			.map(({ label, url }) => [label, { id: label, label, url }]),
	);
	return [...listed, ...[...linked.values()].filter(({ id }) => !settings.some((setting) => setting.id === id))];
}
