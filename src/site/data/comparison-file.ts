import type { ComparedField } from '../../requirements/history/compare-fields.ts';
import type { ComparedPair, ComparisonCounts } from '../../requirements/history/compare-requirements.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import { comparisonUrl, dataUrl, publicUrl } from '../links/url.ts';
import { toldPairs, type VersionComparison } from './version-comparison.ts';
import { requirementSentence } from './page-item.ts';
import type { PublishedVersion } from '../site.ts';

/** The content of `/data/compare/<from>/<to>.json`; public/data/comparison.schema.json describes it. */
export interface ComparisonFile {
	$schema: string;
	/**
	 * Raised only when a field goes away or changes its meaning. Since 2, requirements that are the same in every way are
	 * only counted, and data from the datasets is not repeated. Since 3, that is so for pages and addresses too, a pair has
	 * one sentence, and each two versions have one file with their differences: the file the other way round says where
	 * that is.
	 */
	format: 3;
	product: string;
	from: ComparedVersion;
	to: ComparedVersion;
	counts: ComparisonCounts;
	added: ComparedSide[];
	removed: ComparedSide[];
	changed: PairOfSides[];
	moved: PairOfSides[];
	/** Pairs with other notes or another id. The rest of `counts.same` has the same id in both datasets. */
	same: PairOfSides[];
}

interface ComparedVersion {
	id: string;
	label: string;
	dataVersion: string;
	digest: string;
	/** The number of requirements. */
	requirements: number;
	/** The address of its dataset. */
	json: string;
}

/** A requirement of one version. Its other data is in the dataset, under the same id. */
interface ComparedSide {
	id: string;
	ref: string;
	/** The requirement as a sentence. */
	text: string;
}

/** A requirement of both versions: the sentence is that of the newer one, and `fields` says what differs. */
interface PairOfSides {
	from: Omit<ComparedSide, 'text'>;
	to: ComparedSide;
	/** The headings above it in each version, if they differ. */
	moved?: { from: string[]; to: string[] };
	fields: { field: ComparedField; from: string; to: string }[];
}

/** The content of the file from the later of two versions to the earlier one. */
export interface TurnedComparisonFile extends Pick<ComparisonFile, '$schema' | 'format' | 'product'> {
	from: Pick<ComparedVersion, 'id'>;
	to: Pick<ComparedVersion, 'id'>;
	/** The address of the comparison: from and to are exchanged there, and so are added and removed. */
	turned: string;
}

/** A comparison for scripts. Addresses are absolute if the origin of the site is known, otherwise paths. */
export function comparisonFile(
	{ from, to }: Record<'from' | 'to', PublishedVersion>,
	{ comparison, counts }: VersionComparison,
	schema: string,
	origin: URL | undefined,
): ComparisonFile {
	const version = ({ id, label, dataset }: PublishedVersion): ComparedVersion => ({
		id,
		label,
		dataVersion: dataset.dataVersion,
		digest: dataset.digest,
		requirements: dataset.requirements.length,
		json: publicUrl(origin, dataUrl(id, 'requirements.json')),
	});
	const side = (requirement: Requirement): ComparedSide => ({
		id: requirement.id,
		ref: requirement.ref,
		text: requirementSentence(requirement),
	});
	const pair = (one: ComparedPair<Requirement, Requirement>): PairOfSides => ({
		from: { id: one.from.id, ref: one.from.ref },
		to: side(one.to),
		...(one.moved ? { moved: { from: one.from.section.path, to: one.to.section.path } } : {}),
		fields: one.fields,
	});
	return {
		$schema: schema,
		format: 3,
		product: to.dataset.product,
		from: version(from),
		to: version(to),
		counts,
		added: comparison.added.map(side),
		removed: comparison.removed.map(side),
		changed: comparison.changed.map(pair),
		moved: comparison.moved.map(pair),
		same: toldPairs(comparison).map(pair),
	};
}

/** The file the other way round: `from` is the later version here. */
export function turnedComparisonFile(
	{ from, to }: Record<'from' | 'to', PublishedVersion>,
	schema: string,
	origin: URL | undefined,
): TurnedComparisonFile {
	return {
		$schema: schema,
		format: 3,
		product: to.dataset.product,
		from: { id: from.id },
		to: { id: to.id },
		turned: publicUrl(origin, comparisonUrl(to.id, from.id)),
	};
}
