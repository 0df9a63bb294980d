import type { Role } from './dataset.ts';
import { slug } from './slug.ts';

/** A role as roles.md lists it, with the other names by which pages call it. */
export interface ListedRole extends Role {
	alsoWritten: string[];
	/** Where it stands in roles.md. */
	line?: number;
}

/** The listed role that a page means by a name, by its label or by another name of it; capitals do not matter. */
export function findRole(roles: readonly ListedRole[], name: string): ListedRole | undefined {
	const wanted = slug(name);
	return roles.find(({ label, alsoWritten }) => [label, ...alsoWritten].some((written) => slug(written) === wanted));
}
