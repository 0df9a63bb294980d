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

/** How one version differs from another that we hold. */
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

// Many pages ask for the same pairs.
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

/** Each two versions once, from the earlier one to the later: `versions` are those of the site in the order in which they are listed. */
export function versionPairs<Version extends Ordered>(versions: readonly Version[]): VersionPair<Version>[] {
	return versions.flatMap((one, index) => versions.slice(index + 1).map((other) => inOrder(versions, one, other)));
}

/** Two versions as their page compares them: from the one that the other follows or, where neither is said to follow, from the one that is listed later. */
export function inOrder<Version extends Ordered>(
	versions: readonly Version[],
	one: Version,
	other: Version,
): VersionPair<Version> {
	const isListedLater = versions.indexOf(one) > versions.indexOf(other);
	const isEarlier = leadsTo(versions, one, other) || (isListedLater && !leadsTo(versions, other, one));
	return isEarlier ? { from: one, to: other } : { from: other, to: one };
}

/** Whether a version is followed by another, or by one that leads to it. */
function leadsTo<Version extends Ordered>(versions: readonly Version[], from: Version, to: Version): boolean {
	const passed = new Set<string>();
	for (let next = from.followedBy; next !== undefined && !passed.has(next);) {
		if (next === to.id) return true;
		passed.add(next);
		next = versions.find(({ id }) => id === next)?.followedBy;
	}
	return false;
}

/** What a comparison tells one by one: what is the same in every way, under the same id, is counted alone. */
export function toldPairs({
	same,
}: Pick<Comparison<Requirement, Requirement>, 'same'>): ComparedPair<Requirement, Requirement>[] {
	return same.filter(({ from, to, fields }) => fields.length > 0 || from.id !== to.id);
}
