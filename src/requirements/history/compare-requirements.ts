import { fieldChanges, type Comparable, type FieldChange } from './compare-fields.ts';
import { pairUp } from './compare-pairs.ts';

/** One requirement in two lists, and how it differs between them. */
export interface ComparedPair<From, To> {
	from: From;
	to: To;
	/** The fields that differ, notes last. In pairs that are the same or moved, only the notes can differ. */
	fields: FieldChange[];
	/** It is in another section. */
	moved: boolean;
}

/** How one list of requirements differs from another. Each requirement of either list is in it once. */
export interface Comparison<From, To> {
	/** Only in the new list, in its order. */
	added: To[];
	/** Only in the old list, in its order. */
	removed: From[];
	/** In both lists, but what they ask for differs; some of them moved as well. */
	changed: ComparedPair<From, To>[];
	/** In both lists with the same meaning, in another section. */
	moved: ComparedPair<From, To>[];
	/** In both lists with the same meaning, in the same section. All pairs are in the order of the new list. */
	same: ComparedPair<From, To>[];
}

/** Compares an old and a new list of requirements: those of two versions, or of two snapshots of one version. */
export function compareRequirements<From extends Comparable, To extends Comparable>(
	from: readonly From[],
	to: readonly To[],
): Comparison<From, To> {
	const found = pairUp(from, to);
	const partners = new Map(found.map((pair) => [pair.to, pair.from]));
	const recognised = new Set(partners.values());
	const comparison: Comparison<From, To> = {
		added: to.filter((one) => !partners.has(one)),
		removed: from.filter((one) => !recognised.has(one)),
		changed: [],
		moved: [],
		same: [],
	};
	for (const one of to) {
		const partner = partners.get(one);
		if (!partner) continue;
		const pair = { from: partner, to: one, fields: fieldChanges(partner, one), moved: !isSameSection(partner, one) };
		if (pair.fields.some(({ field }) => field !== 'notes')) comparison.changed.push(pair);
		else comparison[pair.moved ? 'moved' : 'same'].push(pair);
	}
	return comparison;
}

/** The number of requirements of each kind. Together they count each requirement of either list once. */
export type ComparisonCounts = Record<keyof Comparison<unknown, unknown>, number>;

/** Counts the requirements of a comparison by kind. */
export function comparisonCounts(comparison: Comparison<unknown, unknown>): ComparisonCounts {
	const { added, removed, changed, moved, same } = comparison;
	return {
		added: added.length,
		removed: removed.length,
		changed: changed.length,
		moved: moved.length,
		same: same.length,
	};
}

// Repeated headings get numbered anchors in page order, so headings are compared instead of anchors.
function isSameSection(one: Comparable, other: Comparable): boolean {
	return one.page === other.page && JSON.stringify(one.section.path) === JSON.stringify(other.section.path);
}
