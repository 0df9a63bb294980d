import type { Roles } from '../item/named-hosts.ts';

/** A role of a version, with the ids that it had under other names. */
export interface PageRole {
	id: string;
	label: string;
	aliases: readonly string[];
	/** Empty where roles.md names none. */
	machine?: string;
}

/** The roles of a version in an attribute: one a line, with its id, its label, its former ids and its machine, with tabs between. */
export function roleLines(roles: readonly PageRole[]): string {
	return roles
		.map(({ id, label, aliases, machine }) => [id, label, aliases.join(' '), ...(machine ? [machine] : [])].join('\t'))
		.join('\n');
}

/** Reads what `roleLines` wrote. */
export function readRoleLines(lines: string): Roles {
	return new Map(
		lines.split('\n').map((line) => {
			const [id = '', label = id, aliases = '', machine] = line.split('\t');
			const former = aliases.split(' ').filter((alias) => alias !== '');
			return [id, { label, aliases: former, ...(machine ? { machine } : {}) }];
		}),
	);
}
