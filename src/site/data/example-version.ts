import { hostsList, inboundAddressesList, wildcardsList } from './plain-lists.ts';
import type { PublishedVersion } from '../site.ts';

/** The origin in examples if the build does not know that of the site. */
export const exampleOrigin = 'https://docs.example.com';

/** The best version for examples: the one with the most kinds of lists, otherwise the first. */
export function exampleVersion<Version extends Pick<PublishedVersion, 'dataset'>>(
	versions: readonly Version[],
): Version | undefined {
	const filled = ({ dataset }: Version) =>
		[hostsList, wildcardsList, inboundAddressesList].filter((list) => list(dataset) !== '').length;
	return versions.toSorted((one, other) => filled(other) - filled(one))[0];
}
