import type { ComparedField } from '../../requirements/history/compare-fields.ts';
import type { ComparisonCounts } from '../../requirements/history/compare-requirements.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';

/** The label of a field, beside its old and new text. */
export const fieldLabel: Readonly<Record<ComparedField, string>> = {
	statement: 'Statement',
	source: 'Source',
	sourceAddresses: 'Addresses of the source',
	destination: 'Destination',
	destinationAddresses: 'Addresses of the destination',
	ports: 'Port',
	transports: 'Transport',
	application: 'Application protocol',
	direction: 'Direction',
	necessity: 'Necessity',
	condition: 'Condition',
	oneOf: 'One of several',
	service: 'Service',
	volatile: 'Subject to change',
	notes: 'Notes',
};

/** The kinds of differences in the order in which they are shown. */
export const comparedKinds = ['added', 'removed', 'changed', 'moved', 'same'] as const;

/** The heading of each kind. */
export const kindTitle: Readonly<Record<keyof ComparisonCounts, string>> = {
	added: 'Added',
	removed: 'Removed',
	changed: 'Changed',
	moved: 'Moved',
	same: 'The same',
};

/** The counts in a few words: "5 added, 10 removed, 2 changed, 4 the same"; kinds without any are left out. */
export function countsText(counts: ComparisonCounts): string {
	const parts = comparedKinds.flatMap((kind) =>
		counts[kind] === 0 ? [] : `${counts[kind]} ${kindTitle[kind].toLowerCase()}`,
	);
	return parts.length === 0 ? 'neither has any requirement' : parts.join(', ');
}

/** The heading right above a requirement. */
export function headingText({ section }: Pick<Requirement, 'section'>): string {
	return section.path.at(-1) ?? 'the top of the page';
}

/** The headings above a requirement, the outermost first. */
export function sectionText({ section }: Pick<Requirement, 'section'>): string {
	return section.path.join(' › ') || 'the top of the page';
}
