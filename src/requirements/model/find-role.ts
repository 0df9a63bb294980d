import type { Role } from './dataset.ts';
import { slug } from './slug.ts';

/** A role as roles.md lists it, with the other names by which pages call it. */
export interface ListedRole extends Role {
	alsoWritten: string[];
	/** Where it stands in roles.md. */
	line?: number;
}

const byList = new WeakMap<readonly ListedRole[], { length: number; names: Map<string, ListedRole> }>();

/** The listed role that a page means by a name, by its label or by another name of it; capitals do not matter. */
export function findRole(roles: readonly ListedRole[], name: string): ListedRole | undefined {
	if (roles.length === 0) return undefined;
	let known = byList.get(roles);
	// While roles.md is read the list grows.
	if (known?.length !== roles.length) {
		const written = roles.flatMap((role) => [role.label, ...role.alsoWritten].map((one) => [slug(one), role] as const));
		// Of two roles with the same name, the first one has it.
		known = { length: roles.length, names: new Map(written.reverse()) };
		byList.set(roles, known);
	}
	return known.names.get(slug(name));
}
