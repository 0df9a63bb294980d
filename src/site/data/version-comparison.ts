import {
	compareRequirements,
	comparisonCounts,
	type ComparedPair,
	type Comparison,
	type ComparisonCounts,
} from '../../requirements/history/compare-requirements.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import { madeOnce } from '../made-once.ts';
import type { PublishedVersion } from '../site.ts';

/** How one version differs from another version with pages here. */
export interface VersionComparison {
	comparison: Comparison<Requirement, Requirement>;
	counts: ComparisonCounts;
}

/** Two different versions. */
export interface VersionPair<Version> {
	from: Version;
	to: Version;
}

type Comparable = Pick<PublishedVersion, 'dataset'>;
type Ordered = Pick<PublishedVersion, 'id' | 'followedBy'>;

// Cached, since many pages compare the same versions.
const comparisonsFrom = madeOnce((from: Comparable['dataset']) =>
	madeOnce((to: Comparable['dataset']): VersionComparison => {
		const comparison = compareRequirements(from.requirements, to.requirements);
		return { comparison, counts: comparisonCounts(comparison) };
	}),
);

/** Compares the requirements of two versions. */
export function compareVersions(from: Comparable, to: Comparable): VersionComparison {
	return comparisonsFrom(from.dataset)(to.dataset);
}

/**
 * Each pair of versions once, from the earlier to the later. `versions` are in the order in which the site lists them.
 */
export function versionPairs<Version extends Ordered>(versions: readonly Version[]): VersionPair<Version>[] {
	return versions.flatMap((one, index) => versions.slice(index + 1).map((other) => inOrder(versions, one, other)));
}

/**
 * Two versions in the order in which their page compares them. The one that the other follows comes first. If neither
 * follows the other, the one that is listed later comes first.
 */
export function inOrder<Version extends Ordered>(
	versions: readonly Version[],
	one: Version,
	other: Version,
): VersionPair<Version> {
	const isListedLater = versions.indexOf(one) > versions.indexOf(other);
	const isEarlier = leadsTo(versions, one, other) || (isListedLater && !leadsTo(versions, other, one));
	return isEarlier ? { from: one, to: other } : { from: other, to: one };
}

/** Whether a version is followed by another, directly or through further versions. */
function leadsTo<Version extends Ordered>(versions: readonly Version[], from: Version, to: Version): boolean {
	const passed = new Set<string>();
	for (let next = from.followedBy; next !== undefined && !passed.has(next);) {
		if (next === to.id) return true;
		passed.add(next);
		next = versions.find(({ id }) => id === next)?.followedBy;
	}
	return false;
}

/** The unchanged pairs that a comparison still lists: their notes or ids differ. All others are only counted. */
export function toldPairs({
	same,
}: Pick<Comparison<Requirement, Requirement>, 'same'>): ComparedPair<Requirement, Requirement>[] {
	return same.filter(({ from, to, fields }) => fields.length > 0 || from.id !== to.id);
}
