import type { PublishedVersion } from './load-site.ts';
import { url } from './url.ts';

/** Under which a browser saves the first list of a version; `:list:` and digits follow for others. */
export function listKey(version: string): string {
	return `portolan:${url('/')}:${version}`;
}

/** The roles of a version in an attribute, which browser/read-roles.ts reads: id, label and former ids with tabs between. */
export function roleLines(roles: PublishedVersion['roleNames']): string {
	return roles.map(({ id, label, aliases }) => [id, label, aliases.join(' ')].join('\t')).join('\n');
}
