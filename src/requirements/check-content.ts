import type { ContentPage } from './assemble-content.ts';
import type { Dataset } from './dataset.ts';
import { withOneNames } from './draft.ts';
import { findRole, type ListedRole } from './find-role.ts';
import { lineOf, problemAt, type Problem } from './problems.ts';
import type { VersionSetting } from './read-settings.ts';
import { madeByTheSite } from './taken-names.ts';
import { versionLines } from './version-lines.ts';

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

/** Pages whose address is that of a page which the site makes: they could not be reached. */
export function takenAddresses(pages: readonly ContentPage[]): Problem[] {
	const name = ({ path }: ContentPage) => path.replace(/^[^/]+\//, '').replace(/\.md$/, '');
	return pages
		.filter((page) => madeByTheSite.has(name(page)))
		.map((page) =>
			problemAt(
				'settings',
				`Unexpected page name \`${name(page)}\`, expected another: the site makes a page of that name for each version`,
				lineOf(page.file),
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

/** Hosts to which connections go in a direction that nothing states: `hosts.txt` and `wildcards.txt` leave them out. One problem for each page. */
export function unknownDirections({ requirements, pages }: Pick<Dataset, 'requirements' | 'pages'>): Problem[] {
	return pages.flatMap(({ slug, file }) => {
		const open = requirements.filter(
			({ page, direction, destination }) =>
				page === slug &&
				direction === 'unknown' &&
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
