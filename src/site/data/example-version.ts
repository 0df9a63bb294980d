import { hostsList, inboundAddressesList, wildcardsList } from './plain-lists.ts';
import type { PublishedVersion } from '../site.ts';

/** What stands for the site in examples where the build does not know its origin. */
export const exampleOrigin = 'https://docs.example.com';

/** The version whose files show most in an example: that with the most kinds of lists, else the first. */
export function exampleVersion<Version extends Pick<PublishedVersion, 'dataset'>>(
	versions: readonly Version[],
): Version | undefined {
	const filled = ({ dataset }: Version) =>
		[hostsList, wildcardsList, inboundAddressesList].filter((list) => list(dataset) !== '').length;
	return versions.toSorted((one, other) => filled(other) - filled(one))[0];
}
