import { url } from './url.ts';

/** Under which a browser saves the first list of a version; `:list:` and digits follow for others. */
export function listKey(version: string): string {
	return `portolan:${url('/')}:${version}`;
}
