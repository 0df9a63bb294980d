import { findRole, type ListedRole } from '../model/find-role.ts';
import { lineOf } from '../text/span.ts';
import type { PlacedFinding, ProblemRule, ReadDrafts } from './problem-rule.ts';

/** Roles in roles.md that no page of any version names. */
export const unusedRole = {
	name: 'unused-role',
	severity: 'warning',
	means: 'roles.md lists a role that no page names',
	remedy: 'remove its row, or see how the pages write it',
	ofContent: unusedRoles,
} as const satisfies ProblemRule;

function unusedRoles(pages: readonly ReadDrafts[], roles: readonly ListedRole[], file: string): PlacedFinding[] {
	const ends = pages.flatMap(({ drafts }) =>
		drafts.flatMap(({ source, destination }) => [...source.endpoints, ...destination.endpoints]),
	);
	const used = new Set(ends.flatMap((end) => (end.kind === 'role' ? findRole(roles, end.text) : undefined)));
	return roles
		.filter((role) => !used.has(role))
		.map(({ label, line }) => ({
			message: `Unexpected role \`${label}\`, expected one that a page names as an end of a connection; remove the row, or see how the pages write it`,
			place: lineOf(file, line),
		}));
}
