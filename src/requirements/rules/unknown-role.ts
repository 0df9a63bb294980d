import { withOneNames } from '../model/draft.ts';
import { findRole, type ListedRole } from '../model/find-role.ts';
import type { PlacedFinding, ProblemRule, ReadDrafts } from './problem-rule.ts';

/**
 * Ends of connections that roles.md does not list. Their network and machine are unknown, so less can be said about
 * them and checked.
 */
export const unknownRole = {
	name: 'unknown-role',
	severity: 'warning',
	means: 'an end is named that roles.md does not list',
	remedy: 'add the role, or another name of a role',
	ofDrafts: unknownRoles,
} as const satisfies ProblemRule;

function unknownRoles({ file, drafts }: ReadDrafts, roles: readonly ListedRole[]): PlacedFinding[] {
	return drafts.flatMap((written) => {
		const draft = withOneNames(written, (name) => findRole(roles, name) !== undefined);
		if (draft.kind !== 'connection') return [];
		const unknown = [...draft.source.endpoints, ...draft.destination.endpoints].filter(
			(end) => end.kind === 'role' && !findRole(roles, end.text),
		);
		const { line, column = 1, endLine = line } = draft.place;
		return unknown.map(({ text }) => ({
			message: `Unexpected end \`${text}\`, expected a host, an address or a role of roles.md; add it there, or under "Also written" of the role that is meant`,
			place: { file, line, column, endLine },
		}));
	});
}
