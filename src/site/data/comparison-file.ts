import { plainSentence } from '../../checklist/item/words-sentence.ts';
import type { ComparedField } from '../../requirements/history/compare-fields.ts';
import type { ComparedPair, ComparisonCounts } from '../../requirements/history/compare-requirements.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import { dataUrl, pageUrl, publicUrl } from '../links/url.ts';
import type { VersionComparison } from './version-comparison.ts';
import type { PublishedVersion } from '../site.ts';

/** What `/data/compare/<from>/<to>.json` holds; public/data/comparison.schema.json describes it. */
export interface ComparisonFile {
	$schema: string;
	/** Raised only when a field goes away or changes its meaning. */
	format: 1;
	product: string;
	from: ComparedVersion;
	to: ComparedVersion;
	counts: ComparisonCounts;
	added: ComparedSide[];
	removed: ComparedSide[];
	changed: PairOfSides[];
	moved: PairOfSides[];
	same: PairOfSides[];
}

interface ComparedVersion {
	id: string;
	label: string;
	dataVersion: string;
	digest: string;
	/** How many. */
	requirements: number;
	/** Its dataset. */
	json: string;
}

interface ComparedSide {
	id: string;
	ref: string;
	page: string;
	section: { anchor: string; path: string[] };
	/** The requirement as a sentence. */
	text: string;
	digest: string;
	/** Its row on the page. */
	url: string;
}

interface PairOfSides {
	from: ComparedSide;
	to: ComparedSide;
	/** It stands in another section. */
	moved: boolean;
	fields: { field: ComparedField; from: string; to: string }[];
}

/** A comparison for scripts. Addresses are whole where the origin of the site is known, else paths. */
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
		section: requirement.section,
		text: plainSentence(requirement),
		digest: requirement.digest,
		url: publicUrl(origin, `${pageUrl(id, requirement.page)}#${requirement.id}`),
	});
	const pair = (one: ComparedPair<Requirement, Requirement>): PairOfSides => ({
		from: side(one.from, from),
		to: side(one.to, to),
		moved: one.moved,
		fields: one.fields,
	});
	return {
		$schema: schema,
		format: 1,
		product: to.dataset.product,
		from: version(from),
		to: version(to),
		counts,
		added: comparison.added.map((one) => side(one, to)),
		removed: comparison.removed.map((one) => side(one, from)),
		changed: comparison.changed.map(pair),
		moved: comparison.moved.map(pair),
		same: comparison.same.map(pair),
	};
}
