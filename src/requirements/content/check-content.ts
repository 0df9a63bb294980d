import { problemAt, type Problem } from '../problems/problems.ts';
import { lineOf } from '../text/span.ts';
import type { SiteSettings, VersionSetting } from './read-settings.ts';
import type { Requirement } from '../model/requirement.ts';
import { isTakenId, whyNoPageName } from '../model/taken-names.ts';
import { versionLines } from '../text/version-lines.ts';
import type { ContentPage } from './content-page.ts';

/** Pages in a folder that versions.yaml does not list. */
export function unlistedFolders(pages: readonly ContentPage[], versions: readonly VersionSetting[]): Problem[] {
	const unlisted = pages.filter(({ path }) => !versions.some(({ id }) => path.startsWith(`${id}/`)));
	return unlisted.map(({ file, path }) =>
		problemAt(
			'settings',
			`Unexpected page in the folder \`${path.split('/')[0]}\`, expected a version of versions.yaml; list it there or move the page`,
			lineOf(file),
		),
	);
}

/** Pages in a nested folder: an address names the version and the page, and nothing between them. */
export function nestedPages(pages: readonly ContentPage[]): Problem[] {
	return pages.flatMap(({ file, path }) => {
		const [version = '', ...parts] = path.split('/');
		if (parts.length < 2) return [];
		const message = `Unexpected page in a folder below \`${version}\`, expected it in \`${version}\` itself; move it to \`${version}/${parts.join('-')}\``;
		return [problemAt('settings', message, lineOf(file))];
	});
}

/** The name of a page in its address. */
export const pageName = (path: string): string => path.replace(/^[^/]+\//, '').replace(/\.md$/, '');

/** Pages that could not be reached: their name cannot be in an address, or the site makes a page of that name. */
export function takenAddresses(pages: readonly ContentPage[]): Problem[] {
	return pages.flatMap(({ path, file }) => {
		const name = pageName(path);
		// A page in a nested folder already has a problem.
		const expected = name.includes('/') ? undefined : whyNoPageName(name);
		if (expected === undefined) return [];
		return [problemAt('settings', `Unexpected page name \`${name}\`, expected ${expected}`, lineOf(file))];
	});
}

/**
 * Requirements with an id that a part of the site's own pages has: links would lead there. Ids chosen by writers are
 * reported when the page is read.
 */
export function takenRequirementIds(requirements: readonly Requirement[]): Problem[] {
	return requirements
		.filter(({ id }) => isTakenId(id))
		.map(({ id, place: { file = '', line, column = 1, endLine = line } }) =>
			problemAt(
				'duplicate-id',
				`Unexpected id \`${id}\`, expected one that no part of the site's pages has; write a \`{#id}\` at the end of its first cell`,
				{ file, line, column, endLine },
			),
		);
}

/** Versions of versions.yaml without a page. */
export function emptyVersions(
	pages: readonly ContentPage[],
	versions: readonly VersionSetting[],
	{ file, source }: { file: string; source: string },
): Problem[] {
	const lines = versionLines(source);
	const empty = versions.filter(({ id }) => !pages.some(({ path }) => path.startsWith(`${id}/`)));
	return empty.map(({ id }) =>
		problemAt(
			'settings',
			`Unexpected version \`${id}\` without pages, expected at least one in the folder \`${id}\`; \`npm run new -- page ${id} network-requirements\` starts one`,
			lineOf(file, lines.get(id)),
		),
	);
}

/** Pages that versions.yaml lists but that do not exist. */
export function missingPages(
	pages: readonly ContentPage[],
	versions: readonly VersionSetting[],
	{ file, source }: { file: string; source: string },
): Problem[] {
	const lines = versionLines(source);
	return versions.flatMap((version) => {
		const listed = 'status' in version ? (version.pages ?? []) : [];
		const missing = listed.filter((name) => !pages.some(({ path }) => path === `${version.id}/${name}.md`));
		return missing.map((name) =>
			problemAt(
				'settings',
				`Unexpected page \`${name}\` in the order of version \`${version.id}\`, expected the name of a file \`${version.id}/${name}.md\``,
				lineOf(file, lines.get(version.id)),
			),
		);
	});
}

/** Answers to the questions of site.yaml that lead to a version without pages, or to none. */
export function unknownAnswers(
	{ which }: Pick<SiteSettings, 'which'>,
	versions: readonly VersionSetting[],
	file: string,
): Problem[] {
	const answers = (which?.answers ?? []).flatMap((one) => ('version' in one ? [one] : one.answers));
	return answers
		.filter(({ version }) => !versions.some(({ id }) => id === version))
		.map(({ answer, version }) =>
			problemAt(
				'settings',
				`Unexpected version \`${version}\` of the answer \`${answer}\`, expected the id of a version that has pages here`,
				lineOf(file),
			),
		);
}
