import type { Role } from './dataset.ts';
import { slug } from './slug.ts';

/** A role as roles.md lists it, with the other names by which pages call it. */
export interface ListedRole extends Role {
	alsoWritten: string[];
	/** Where it is in roles.md. */
	line?: number;
}

/** The listed role that a page means by a name, by its label or by another name of it; capitals do not matter. */
export function findRole(roles: readonly ListedRole[], name: string): ListedRole | undefined {
	const known = named.get(roles);
	const byName = known?.size === roles.length ? known.byName : indexed(roles);
	return byName.get(slug(name));
}

// Each end of each requirement asks. A list that has grown since is indexed again.
const named = new WeakMap<readonly ListedRole[], { size: number; byName: ReadonlyMap<string, ListedRole> }>();

function indexed(roles: readonly ListedRole[]): ReadonlyMap<string, ListedRole> {
	const pairs = roles.flatMap((role) => [role.label, ...role.alsoWritten].map((name) => [slug(name), role] as const));
	// The first that has a name is meant by it.
	const byName = new Map(pairs.toReversed());
	named.set(roles, { size: roles.length, byName });
	return byName;
}
