import type { Roles } from '../item/named-hosts.ts';

/** A role of a version, with its former ids. */
export interface PageRole {
	id: string;
	label: string;
	aliases: readonly string[];
	/** Empty where roles.md names none. */
	machine?: string;
}

/** The roles of a version as an attribute: one a line, with id, label, former ids and machine, separated by tabs. */
export function roleLines(roles: readonly PageRole[]): string {
	return roles
		.map(({ id, label, aliases, machine }) => [id, label, aliases.join(' '), ...(machine ? [machine] : [])].join('\t'))
		.join('\n');
}

/** Reads the lines of `roleLines`. */
export function readRoleLines(lines: string): Roles {
	return new Map(
		lines.split('\n').map((line) => {
			const [id = '', label = id, aliases = '', machine] = line.split('\t');
			const former = aliases.split(' ').filter((alias) => alias !== '');
			return [id, { label, aliases: former, ...(machine ? { machine } : {}) }];
		}),
	);
}
