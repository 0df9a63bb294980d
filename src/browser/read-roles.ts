import type { Roles } from '../checklist/named-hosts.ts';

/** Reads the roles of a version from an attribute: one a line, with its id, its label and its former ids, with tabs between. */
export function readRoles(lines: string): Roles {
	return new Map(
		lines.split('\n').map((line) => {
			const [id = '', label = id, aliases = ''] = line.split('\t');
			return [id, { label, aliases: aliases.split(' ').filter((alias) => alias !== '') }];
		}),
	);
}
