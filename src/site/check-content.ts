import type { Problem } from '../requirements/problems.ts';
import type { VersionSetting } from '../requirements/read-settings.ts';
import { findRole, type ListedRole } from '../requirements/find-role.ts';
import type { ReadPageFile } from './build-site.ts';

/** Pages in a folder that versions.yaml does not list. */
export function unlistedFolders(pages: readonly ReadPageFile[], versions: readonly VersionSetting[]): Problem[] {
	const unlisted = pages.filter(({ path }) => !versions.some(({ id }) => path.startsWith(`${id}/`)));
	return unlisted.map(({ file, path }) =>
		atStart(
			file,
			'settings',
			`Unexpected page in the folder \`${path.split('/')[0]}\`, expected a version of versions.yaml; list it there or move the page`,
		),
	);
}

/** Versions of versions.yaml without a page. */
export function emptyVersions(
	pages: readonly ReadPageFile[],
	versions: readonly VersionSetting[],
	file: string,
): Problem[] {
	const empty = versions.filter(({ id }) => !pages.some(({ path }) => path.startsWith(`${id}/`)));
	return empty.map(({ id }) =>
		atStart(
			file,
			'settings',
			`Unexpected version \`${id}\` without pages, expected at least one in the folder \`${id}\``,
		),
	);
}

/** Ends of connections that roles.md does not list: their network and machine are not known, so less can be said and checked. */
export function unknownRoles(pages: readonly ReadPageFile[], roles: readonly ListedRole[]): Problem[] {
	return pages.flatMap(({ file, drafts }) =>
		drafts.flatMap((draft) => {
			if (draft.kind !== 'connection') return [];
			const unknown = [...draft.source.endpoints, ...draft.destination.endpoints].filter(
				(end) => end.kind === 'role' && !findRole(roles, end.text),
			);
			const { line, column = 1, endLine = line } = draft.place;
			return unknown.map(({ text }): Problem => ({
				rule: 'unknown-role',
				severity: 'warning',
				message: `Unexpected end \`${text}\`, expected a host, an address or a role of roles.md; add it there, or under "Also written" of the role that is meant`,
				place: { file, line, column, endLine },
			}));
		}),
	);
}

/** A problem of a whole file, at its first line. */
export const atStart = (file: string, rule: 'missing-field' | 'settings', message: string): Problem => ({
	rule,
	severity: 'error',
	message,
	place: { file, line: 1, column: 1, endLine: 1 },
});
