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

/** The site, as far as it can be made; nothing where site.yaml cannot be read. And all problems of all files. */
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

/** Ids that a role had when its other names were its name: what readers saved under them is still found. */
function aliasesOf(id: string, roles: readonly ListedRole[]): string[] {
	return roles.find((role) => role.id === id)?.alsoWritten.map((name) => slug(name)) ?? [];
}

/** A dataset whose notes lead to the right place from wherever they are shown. */
function withLinkedNotes(dataset: Dataset): Dataset {
	const requirements = dataset.requirements.map((requirement): Requirement => {
		const html = withSiteAddresses(requirement.notes.html, `${dataset.version.id}/${requirement.page}.md`);
		return { ...requirement, notes: { ...requirement.notes, html } };
	});
	return { ...dataset, requirements };
}

/** Versions of versions.yaml that stand elsewhere, then those that a page's info box links and versions.yaml does not name. */
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
