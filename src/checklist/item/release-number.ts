/** A release as its numbers: 11.41.0 is 11, 41, 0. */
export type ReleaseNumber = readonly number[];

/** A bound on the release of a product, as a requirement states it; the release itself counts too. */
export interface ReleaseBound {
	operator: 'or-later' | 'or-earlier';
	version: string;
}

/** Reads a release as people write it: `11.41.0`, `v11.41`, `11.41.0.42881`. Undefined for what is none, such as `11` or `11.x`. */
export function releaseNumber(text: string): ReleaseNumber | undefined {
	const numbers = /^v?(\d{1,9}(?:\.\d{1,9}){1,5})$/i.exec(text.trim())?.[1];
	return numbers?.split('.').map(Number);
}

/** Negative where one comes before the other, positive where it comes after: 11.9 is before 11.10. What is not written is 0. */
export function compareReleases(one: ReleaseNumber, other: ReleaseNumber): number {
	const length = Math.max(one.length, other.length);
	for (let index = 0; index < length; index += 1) {
		const difference = (one[index] ?? 0) - (other[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

/**
 * Whether a release lies within a bound. A build of a release (11.41.0.42881) counts as that release; a release that says less than the bound (11.41 beside
 * 11.41.1) may lie on either side: then, as for what is no release, undefined.
 */
export function isWithin({ operator, version }: ReleaseBound, release: ReleaseNumber): boolean | undefined {
	const bound = releaseNumber(version);
	if (!bound) return undefined;
	const comparison = compareReleases(release.slice(0, bound.length), bound.slice(0, release.length));
	if (comparison !== 0) return operator === 'or-later' ? comparison > 0 : comparison < 0;
	if (release.length >= bound.length) return true;
	// All of 11.41 is 11.41.0 or later, and only a part of it is 11.41.0 or earlier.
	const isStart = bound.slice(release.length).every((number) => number === 0);
	return operator === 'or-later' && isStart ? true : undefined;
}
