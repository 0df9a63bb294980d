import type { ComparedField } from '../../requirements/history/compare-fields.ts';
import type { ComparedPair, ComparisonCounts } from '../../requirements/history/compare-requirements.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import { dataUrl, pageUrl, publicUrl } from '../links/url.ts';
import { toldPairs, type VersionComparison } from './version-comparison.ts';
import { requirementSentence } from './page-item.ts';
import type { PublishedVersion } from '../site.ts';

/** The content of `/data/compare/<from>/<to>.json`; public/data/comparison.schema.json describes it. */
export interface ComparisonFile {
	$schema: string;
	/**
	 * Raised only when a field goes away or changes its meaning. Since 2, requirements that are the same in every way are
	 * only counted, and data from the datasets is not repeated.
	 */
	format: 2;
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

/** One side of a pair. Its other data is in the dataset, under the same id. */
interface ComparedSide {
	id: string;
	ref: string;
	page: string;
	/** The requirement as a sentence. */
	text: string;
	/** The address of its row on the page. */
	url: string;
}

interface PairOfSides {
	from: ComparedSide;
	to: ComparedSide;
	/** The headings above it in each version, if they differ. */
	moved?: { from: string[]; to: string[] };
	fields: { field: ComparedField; from: string; to: string }[];
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
	const side = (requirement: Requirement, { id }: PublishedVersion): ComparedSide => ({
		id: requirement.id,
		ref: requirement.ref,
		page: requirement.page,
		text: requirementSentence(requirement),
		url: publicUrl(origin, `${pageUrl(id, requirement.page)}#${requirement.id}`),
	});
	const pair = (one: ComparedPair<Requirement, Requirement>): PairOfSides => ({
		from: side(one.from, from),
		to: side(one.to, to),
		...(one.moved ? { moved: { from: one.from.section.path, to: one.to.section.path } } : {}),
		fields: one.fields,
	});
	return {
		$schema: schema,
		format: 2,
		product: to.dataset.product,
		from: version(from),
		to: version(to),
		counts,
		added: comparison.added.map((one) => side(one, to)),
		removed: comparison.removed.map((one) => side(one, from)),
		changed: comparison.changed.map(pair),
		moved: comparison.moved.map(pair),
		same: toldPairs(comparison).map(pair),
	};
}
