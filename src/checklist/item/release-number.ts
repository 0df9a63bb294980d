/** A release as its numbers: 11.41.0 is 11, 41, 0. */
export type ReleaseNumber = readonly number[];

/** A bound on the release of a product, as a requirement states it; the release itself counts too. */
export interface ReleaseBound {
	operator: 'or-later' | 'or-earlier';
	version: string;
}

/** Reads a release as people write it: `11.41.0`, `v11.41`, `11.41.0.42881`. Undefined for other texts, such as `11` or `11.x`. */
export function releaseNumber(text: string): ReleaseNumber | undefined {
	const numbers = /^v?(\d{1,9}(?:\.\d{1,9}){1,5})$/i.exec(text.trim())?.[1];
	return numbers?.split('.').map(Number);
}

/** Negative if `one` is earlier, positive if it is later: 11.9 is before 11.10. Missing numbers count as 0. */
export function compareReleases(one: ReleaseNumber, other: ReleaseNumber): number {
	const length = Math.max(one.length, other.length);
	for (let index = 0; index < length; index += 1) {
		const difference = (one[index] ?? 0) - (other[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

/**
 * Whether a release is within a bound. A build of a release (11.41.0.42881) counts as that release. Undefined for a text that is not a
 * release, and for a release that is less exact than the bound: 11.41 may be before or after 11.41.1.
 */
export function isWithin({ operator, version }: ReleaseBound, release: ReleaseNumber): boolean | undefined {
	const bound = releaseNumber(version);
	if (!bound) return undefined;
	const comparison = compareReleases(release.slice(0, bound.length), bound.slice(0, release.length));
	if (comparison !== 0) return operator === 'or-later' ? comparison > 0 : comparison < 0;
	if (release.length >= bound.length) return true;
	// Every release of 11.41 is 11.41.0 or later, but only some are 11.41.0 or earlier.
	const isStart = bound.slice(release.length).every((number) => number === 0);
	return operator === 'or-later' && isStart ? true : undefined;
}
