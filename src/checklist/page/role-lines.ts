import type { Roles } from '../item/named-hosts.ts';

/** A role of a version, with the ids that it had under other names. */
export interface PageRole {
	id: string;
	label: string;
	aliases: readonly string[];
}

/** The roles of a version in an attribute: one a line, with its id, its label and its former ids, with tabs between. */
export function roleLines(roles: readonly PageRole[]): string {
	return roles.map(({ id, label, aliases }) => [id, label, aliases.join(' ')].join('\t')).join('\n');
}

/** Reads what `roleLines` wrote. */
export function readRoleLines(lines: string): Roles {
	return new Map(
		lines.split('\n').map((line) => {
			const [id = '', label = id, aliases = ''] = line.split('\t');
			return [id, { label, aliases: aliases.split(' ').filter((alias) => alias !== '') }];
		}),
	);
}
