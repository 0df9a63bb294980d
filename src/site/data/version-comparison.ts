import {
	compareRequirements,
	comparisonCounts,
	type Comparison,
	type ComparisonCounts,
} from '../../requirements/history/compare-requirements.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import type { PublishedVersion } from '../site.ts';

/** How one version differs from another that we hold. */
export interface VersionComparison {
	comparison: Comparison<Requirement, Requirement>;
	counts: ComparisonCounts;
}

type Comparable = Pick<PublishedVersion, 'dataset'>;

// Many pages ask for the same pairs; a dataset is made once for each state of the content.
const compared = new WeakMap<object, WeakMap<object, VersionComparison>>();

/** Compares the requirements of two versions. */
export function compareVersions(from: Comparable, to: Comparable): VersionComparison {
	const known = compared.get(from.dataset) ?? new WeakMap<object, VersionComparison>();
	compared.set(from.dataset, known);
	const found = known.get(to.dataset);
	if (found) return found;
	const comparison = compareRequirements(from.dataset.requirements, to.dataset.requirements);
	const result = { comparison, counts: comparisonCounts(comparison) };
	known.set(to.dataset, result);
	return result;
}

/** Each ordered pair of different versions. */
export function versionPairs<Version>(versions: readonly Version[]): { from: Version; to: Version }[] {
	return versions.flatMap((from) => versions.flatMap((to) => (from === to ? [] : [{ from, to }])));
}
