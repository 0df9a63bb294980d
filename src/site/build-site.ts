import { assemble, type AssemblyPage } from '../requirements/assemble.ts';
import { duplicateProblem } from '../requirements/duplicate-problem.ts';
import type { PageSummary } from '../requirements/dataset.ts';
import type { ListedRole } from '../requirements/find-role.ts';
import type { Problem } from '../requirements/problems.ts';
import { readRoles } from '../requirements/read-roles.ts';
import {
	readSettings,
	siteSettingsSchema,
	versionsSchema,
	type VersionSetting,
} from '../requirements/read-settings.ts';
import { atStart, emptyVersions, unknownRoles, unlistedFolders } from './check-content.ts';
import type { PageEntry, SettingsEntry } from './content-loader.ts';
import type { ElsewhereVersion, PublishedVersion, Site } from './load-site.ts';
import { renderBody } from './render-body.ts';

/** A requirement page after reading, and its path below the content folder. */
export type ReadPageFile = PageEntry & { path: string };
type SettingsFile = SettingsEntry & { path: string };

/** The site, as far as it can be made; nothing where site.yaml cannot be read. And all problems of all files. */
export function buildSite(
	pages: readonly ReadPageFile[],
	settings: readonly SettingsFile[],
): { site?: Site; problems: Problem[] } {
	const problems: Problem[] = pages.flatMap((page) => page.problems);
	const settingsFile = (path: string) =>
		settings.find((file) => file.path === path) ?? { file: `content/${path}`, source: '' };
	const siteFile = settingsFile('site.yaml');
	const versionsFile = settingsFile('versions.yaml');
	const rolesFile = settingsFile('roles.md');
	const siteSettings = readSettings(siteFile.source, siteFile.file, siteSettingsSchema);
	const versionSettings = readSettings(versionsFile.source, versionsFile.file, versionsSchema);
	const { roles, problems: roleProblems } = readRoles(rolesFile.source, rolesFile.file);
	problems.push(...siteSettings.problems, ...versionSettings.problems, ...roleProblems);

	const held = (versionSettings.value ?? []).filter((setting) => 'status' in setting);
	problems.push(
		...unlistedFolders(pages, held),
		...emptyVersions(pages, held, versionsFile.file),
		...unknownRoles(pages, roles),
	);
	const versions = held.map((setting) =>
		publish(
			setting,
			pages.filter(({ path }) => path.startsWith(`${setting.id}/`)),
			roles,
			siteSettings.value?.product ?? '',
			problems,
		),
	);

	const elsewhere = elsewhereVersions(versionSettings.value ?? [], pages);
	if (!siteSettings.value) return { problems };
	for (const version of versions) {
		for (const page of version.pages) page.problems = problems.filter(({ place }) => place.file === page.file);
	}
	return { site: { ...siteSettings.value, versions, elsewhere }, problems };
}

function publish(
	setting: Extract<VersionSetting, { status: unknown }>,
	pages: readonly ReadPageFile[],
	roles: readonly ListedRole[],
	product: string,
	problems: Problem[],
): PublishedVersion {
	const assembly = pages.map((page): AssemblyPage => ({
		summary: summaryOf(page, problems),
		drafts: page.drafts,
		samples: page.frontMatter.samples ?? {},
	}));
	const { dataset, duplicates } = assemble({ product, version: setting, pages: assembly, roles });
	problems.push(...duplicates.map(duplicateProblem));
	const published = pages.map((page, index) => {
		const summary = assembly[index]?.summary ?? summaryOf(page, []);
		const own = dataset.requirements.filter((requirement) => requirement.page === summary.slug);
		return { ...summary, headings: page.headings, html: renderBody(page.body, own), problems: [] };
	});
	return { ...setting, dataset, pages: published };
}

/** What a published page must say of itself; what is missing is reported at the start of the file. */
function summaryOf(page: ReadPageFile, problems: Problem[]): PageSummary {
	const { frontMatter, title } = page;
	const needed = { title, summary: frontMatter.summary, updated: frontMatter.updated };
	for (const [field, value] of Object.entries(needed)) {
		if (value !== undefined) continue;
		const remedy =
			field === 'title'
				? 'write it as `# Title`'
				: field === 'updated'
					? 'write it in the front matter, as `updated: 2026-11-21`'
					: `write it in the front matter, as \`${field}: …\``;
		problems.push(atStart(page.file, 'missing-field', `Unexpected page without \`${field}\`, expected one: ${remedy}`));
	}
	const slug = page.path.replace(/^[^/]+\//, '').replace(/\.md$/, '');
	return {
		file: page.file,
		slug,
		title: title ?? '',
		summary: frontMatter.summary ?? '',
		tags: frontMatter.tags ?? [],
		updated: frontMatter.updated ?? '1970-01-01',
	};
}

/** Versions of versions.yaml that stand elsewhere, then those that a page's info box links and versions.yaml does not name. */
function elsewhereVersions(settings: readonly VersionSetting[], pages: readonly ReadPageFile[]): ElsewhereVersion[] {
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
