import type { Dataset } from '../model/dataset.ts';
import { withOneNames } from '../model/draft.ts';
import { findRole, type ListedRole } from '../model/find-role.ts';
import { lineOf, problemAt, type Problem } from '../problems/problems.ts';
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

/** Pages in a folder of a folder: an address names the version and the page, and nothing between them. */
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

/** Pages whose names cannot stand in an address, or are those of pages which the site makes: they could not be reached. */
export function takenAddresses(pages: readonly ContentPage[]): Problem[] {
	return pages.flatMap(({ path, file }) => {
		const name = pageName(path);
		// Of a page in a folder of a folder, that is the problem.
		const expected = name.includes('/') ? undefined : whyNoPageName(name);
		if (expected === undefined) return [];
		return [problemAt('settings', `Unexpected page name \`${name}\`, expected ${expected}`, lineOf(file))];
	});
}

/** Requirements whose id is that of a part of the site's own pages: links would lead there. An id that a writer chose is reported where it is read. */
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

/** Pages that versions.yaml puts in order and that are not there. */
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

/** Answers of the questions of site.yaml that lead to no version with pages. */
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

/** Ends of connections that roles.md does not list: their network and machine are not known, so less can be said and checked. */
export function unknownRoles(pages: readonly ContentPage[], roles: readonly ListedRole[]): Problem[] {
	return pages.flatMap(({ file, drafts }) =>
		drafts.flatMap((written) => {
			const draft = withOneNames(written, (name) => findRole(roles, name) !== undefined);
			if (draft.kind !== 'connection') return [];
			const unknown = [...draft.source.endpoints, ...draft.destination.endpoints].filter(
				(end) => end.kind === 'role' && !findRole(roles, end.text),
			);
			const { line, column = 1, endLine = line } = draft.place;
			return unknown.map(({ text }) =>
				problemAt(
					'unknown-role',
					`Unexpected end \`${text}\`, expected a host, an address or a role of roles.md; add it there, or under "Also written" of the role that is meant`,
					{ file, line, column, endLine },
				),
			);
		}),
	);
}

/**
 * Hosts to which connections go in a direction that nothing states: `hosts.txt` and `wildcards.txt` leave them out. One problem for each page. Of a role
 * that roles.md calls `either` a writer has said all that can be said: it goes both ways, as end users do.
 */
export function unknownDirections({
	requirements,
	pages,
	roles,
}: Pick<Dataset, 'requirements' | 'pages' | 'roles'>): Problem[] {
	const either = new Set(roles.flatMap(({ id, network }) => (network === 'either' ? id : [])));
	return pages.flatMap(({ slug, file }) => {
		const open = requirements.filter(
			({ page, direction, source, destination }) =>
				page === slug &&
				direction === 'unknown' &&
				![...source.endpoints, ...destination.endpoints].some((end) => end.kind === 'role' && either.has(end.role)) &&
				destination.endpoints.some(({ kind }) => kind === 'host' || kind === 'wildcard'),
		);
		const [first] = open;
		if (!first) return [];
		const others = open.length > 1 ? ` and ${open.length - 1} more (${open.map(({ ref }) => ref).join(', ')})` : '';
		const { line, column = 1, endLine = line } = first.place;
		return problemAt(
			'unknown-direction',
			`Unexpected connection to \`${first.destination.text.replaceAll('\n', ', ')}\`${others} whose direction is unknown, expected it in a column, a heading or by the networks of roles.md; \`left-out.txt\` lists what \`hosts.txt\` leaves out`,
			{ file, line, column, endLine },
		);
	});
}

/** Roles of roles.md that no page of any version names. */
export function unusedRoles(pages: readonly ContentPage[], roles: readonly ListedRole[], file: string): Problem[] {
	const ends = pages.flatMap(({ drafts }) =>
		drafts.flatMap(({ source, destination }) => [...source.endpoints, ...destination.endpoints]),
	);
	const used = new Set(ends.flatMap((end) => (end.kind === 'role' ? findRole(roles, end.text) : undefined)));
	return roles
		.filter((role) => !used.has(role))
		.map(({ label, line }) =>
			problemAt(
				'unused-role',
				`Unexpected role \`${label}\`, expected one that a page names as an end of a connection; remove the row, or see how the pages write it`,
				lineOf(file, line),
			),
		);
}
