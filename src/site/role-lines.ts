import type { PublishedVersion } from './load-site.ts';

/** The roles of a version in an attribute, which browser/read-roles.ts reads: id, label and former ids with tabs between. */
export function roleLines(roles: PublishedVersion['roleNames']): string {
	return roles.map(({ id, label, aliases }) => [id, label, aliases.join(' ')].join('\t')).join('\n');
}
