import { assemble, type AssemblyPage } from '../version/assemble.ts';
import {
	emptyVersions,
	missingPages,
	nestedPages,
	pageName,
	takenAddresses,
	takenRequirementIds,
	unknownAnswers,
	unlistedFolders,
} from './check-content.ts';
import { brokenLinks } from './check-links.ts';
import type { PageSummary } from '../model/dataset.ts';
import { duplicateProblem } from '../version/duplicate-problem.ts';
import type { ListedRole } from '../model/find-role.ts';
import { contentProblems, draftProblems, settingsProblems, versionProblems } from '../problems/find-problems.ts';
import { problemAt, type Problem } from '../problems/problems.ts';
import { lineOf } from '../text/span.ts';
import { readRoles } from './read-roles.ts';
import {
	readSettings,
	siteSettingsSchema,
	versionsSchema,
	type HeldVersion,
	type SiteSettings,
	type VersionSetting,
} from './read-settings.ts';
import { readHistory } from '../history/read-history.ts';
import { whyNoPageName } from '../model/taken-names.ts';
import { versionLines } from '../text/version-lines.ts';
import { withHistory } from '../history/with-history.ts';
import type { ContentFile } from '../text/content-file.ts';
import type { ContentPage, AssembledVersion } from './content-page.ts';

/** The combined result of all files of a content folder. */
export interface AssembledContent<Page extends ContentPage> {
	/** Undefined where site.yaml cannot be read. */
	site?: SiteSettings;
	listed: VersionSetting[];
	/** The rows of roles.md. */
	roles: ListedRole[];
	versions: AssembledVersion<Page>[];
	problems: Problem[];
}

/**
 * Makes the datasets of all versions from the files of a content folder, and finds the problems in them. `guides` are
 * the names of all guides.
 */
export function assembleContent<Page extends ContentPage>(
	pages: readonly Page[],
	files: readonly ContentFile[],
	guides?: readonly string[],
): AssembledContent<Page> {
	const problems: Problem[] = pages.flatMap((page) => page.problems);
	const fileAt = (path: string) => files.find((file) => file.path === path) ?? { file: `content/${path}`, source: '' };
	const siteFile = fileAt('site.yaml');
	const versionsFile = fileAt('versions.yaml');
	const rolesFile = fileAt('roles.md');
	const site = readSettings(siteFile.source, siteFile.file, siteSettingsSchema);
	const listed = readSettings(versionsFile.source, versionsFile.file, versionsSchema);
	const { roles, problems: roleProblems } = readRoles(rolesFile.source, rolesFile.file);
	const { snapshots, problems: historyProblems } = readHistory(files);
	problems.push(...site.problems, ...listed.problems, ...roleProblems, ...historyProblems);

	const held = (listed.value ?? []).filter((setting) => 'status' in setting);
	problems.push(
		// Where versions.yaml cannot be read, no folder can be called unlisted.
		...(listed.value ? unlistedFolders(pages, held) : []),
		...nestedPages(pages),
		...takenAddresses(pages),
		...emptyVersions(pages, held, versionsFile),
		...missingPages(pages, held, versionsFile),
		...(site.value && listed.value ? unknownAnswers(site.value, held, siteFile.file) : []),
		...draftProblems(pages, roles),
		...contentProblems(pages, roles, rolesFile.file),
		...[siteFile, versionsFile, rolesFile].flatMap(settingsProblems),
	);
	const versions = held.map((setting): AssembledVersion<Page> => {
		// Nested pages, and pages whose names cannot be in an address, are errors. They are left out so that `astro dev`
		// can still show the other pages.
		const own = inOrder(
			pages.filter(({ path }) => path.startsWith(`${setting.id}/`) && whyNoPageName(pageName(path)) === undefined),
			setting,
		);
		const past = snapshots.filter(({ version }) => version === setting.id);
		const version = assembleVersion(setting, own, roles, site.value?.product ?? '', problems);
		return { ...version, ...withHistory(version.dataset, past.at(-1)), snapshots: past };
	});
	problems.push(...brokenLinks(versions, guides));
	const unrecorded = versions.filter((version) => version.unrecorded);
	const lines = versionLines(versionsFile.source);
	for (const version of unrecorded)
		problems.push(unrecordedProblem(version, lineOf(versionsFile.file, lines.get(version.setting.id))));
	return { ...(site.value ? { site: site.value } : {}), listed: listed.value ?? [], roles, versions, problems };
}

/** Pages in the order that their version lists, then the others by name. */
function inOrder<Page extends ContentPage>(pages: readonly Page[], { id, pages: order = [] }: HeldVersion): Page[] {
	const place = ({ path }: Page) => {
		const index = order.findIndex((name) => path === `${id}/${name}.md`);
		return index < 0 ? order.length : index;
	};
	return [...pages].sort((one, other) => place(one) - place(other));
}

function assembleVersion<Page extends ContentPage>(
	setting: HeldVersion,
	own: readonly Page[],
	roles: readonly ListedRole[],
	product: string,
	problems: Problem[],
): Pick<AssembledVersion<Page>, 'setting' | 'dataset' | 'pages'> {
	const pages = own.map((page) => ({ page, summary: summaryOf(page, problems) }));
	const assembly = pages.map(({ page, summary }): AssemblyPage => ({
		summary,
		drafts: page.drafts,
		prohibitions: page.prohibitions,
		samples: page.frontMatter.samples ?? {},
	}));
	const { pages: _order, ...version } = setting;
	const { dataset, duplicates } = assemble({ product, version, pages: assembly, roles });
	problems.push(
		...duplicates.map(duplicateProblem),
		...takenRequirementIds(dataset.requirements),
		...versionProblems(dataset),
	);
	return { setting, dataset, pages };
}

/**
 * What a published page must say of itself. Missing fields are reported at the start of the file. Where the front
 * matter has a problem, no field is called missing: it may be there.
 */
function summaryOf(page: ContentPage, problems: Problem[]): PageSummary {
	const { frontMatter, title } = page;
	const isRead = !page.problems.some(({ rule }) => rule === 'front-matter');
	const needed = { title, ...(isRead ? { summary: frontMatter.summary, updated: frontMatter.updated } : {}) };
	for (const [field, value] of Object.entries(needed)) {
		if (value !== undefined) continue;
		const remedy =
			field === 'title'
				? 'write it as `# Title`'
				: field === 'updated'
					? 'write it in the front matter, as `updated: 2026-11-21`'
					: `write it in the front matter, as \`${field}: …\``;
		const message = `Unexpected page without \`${field}\`, expected one: ${remedy}`;
		problems.push(problemAt('missing-field', message, lineOf(page.file)));
	}
	const slug = pageName(page.path);
	return {
		file: page.file,
		slug,
		title: title ?? '',
		summary: frontMatter.summary ?? '',
		tags: frontMatter.tags ?? [],
		updated: frontMatter.updated ?? '1970-01-01',
		...(frontMatter.source ? { source: frontMatter.source } : {}),
	};
}

function unrecordedProblem(
	{ setting, snapshots }: Pick<AssembledVersion<ContentPage>, 'setting' | 'snapshots'>,
	place: Problem['place'],
): Problem {
	const latest = snapshots.at(-1);
	const since = latest
		? `Unexpected changes in version \`${setting.id}\` since its snapshot ${latest.dataVersion}`
		: `Unexpected version \`${setting.id}\` without a snapshot`;
	return problemAt('unrecorded-changes', `${since}, expected them to be recorded: run \`npm run snapshot\``, place);
}
