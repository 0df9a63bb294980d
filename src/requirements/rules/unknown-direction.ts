import type { Dataset } from '../model/dataset.ts';
import type { PlacedFinding, ProblemRule } from './problem-rule.ts';

/**
 * Hosts of connections with an unknown direction: `hosts.txt` and `wildcards.txt` leave them out. One problem for each
 * page. Connections of roles that roles.md calls `either` are not reported: such a role, as end users, may be on both
 * sides.
 */
export const unknownDirection = {
	name: 'unknown-direction',
	severity: 'warning',
	means: 'nothing says in which direction connections to a host go, so that it is in no list of hosts',
	remedy:
		'write a Direction column, or Outbound in the heading, or give the source its network in roles.md; `left-out.txt` has these hosts',
	ofVersion: unknownDirections,
} as const satisfies ProblemRule;

function unknownDirections({
	requirements,
	pages,
	roles,
}: Pick<Dataset, 'requirements' | 'pages' | 'roles'>): PlacedFinding[] {
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
		return {
			message: `Unexpected connection to \`${first.destination.text.replaceAll('\n', ', ')}\`${others} whose direction is unknown, expected it in a column, a heading or by the networks of roles.md; \`left-out.txt\` lists what \`hosts.txt\` leaves out`,
			place: { file, line, column, endLine },
		};
	});
}
