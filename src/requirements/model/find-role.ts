import type { Role } from './dataset.ts';
import { slug } from './slug.ts';

/** A role as roles.md lists it, with the other names by which pages call it. */
export interface ListedRole extends Role {
	alsoWritten: string[];
	/** Where it is in roles.md. */
	line?: number;
}

/** The listed role with this label or other name; capitals do not matter. */
export function findRole(roles: readonly ListedRole[], name: string): ListedRole | undefined {
	const known = named.get(roles);
	const byName = known?.size === roles.length ? known.byName : indexed(roles);
	return byName.get(slug(name));
}

// Called for each end of each requirement, so the names are indexed. A list that has grown is indexed again.
const named = new WeakMap<readonly ListedRole[], { size: number; byName: ReadonlyMap<string, ListedRole> }>();

function indexed(roles: readonly ListedRole[]): ReadonlyMap<string, ListedRole> {
	const pairs = roles.flatMap((role) => [role.label, ...role.alsoWritten].map((name) => [slug(name), role] as const));
	// Where several roles share a name, the first one has it.
	const byName = new Map(pairs.toReversed());
	named.set(roles, { size: roles.length, byName });
	return byName;
}
