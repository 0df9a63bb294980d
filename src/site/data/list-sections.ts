import type { Dataset } from '../../requirements/model/dataset.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';

/** A section of a page on the checklist: what is to be checked, and what the section forbids. */
export interface ChecklistSectionOf {
	requirements: readonly Requirement[];
	prohibitions: readonly string[];
}

/** A page as a part of its version's checklist. */
export interface ChecklistPart {
	/** Slug of the page. */
	page: string;
	title: string;
	sections: ChecklistSectionOf[];
}

/**
 * The pages of a version with requirements, as parts of one checklist. A prohibition is shown in its section or, if
 * that has no requirements, in the first section of its page.
 */
export function checklistParts({ pages, requirements, prohibitions = [] }: Dataset): ChecklistPart[] {
	return pages.flatMap(({ slug, title }) => {
		const own = requirements.filter(({ page }) => page === slug);
		if (own.length === 0) return [];
		const sections = Map.groupBy(own, ({ section }) => section.anchor);
		const forbidden = prohibitions.filter(({ page }) => page === slug);
		const [first] = sections.keys();
		return {
			page: slug,
			title,
			sections: [...sections].map(([anchor, members]) => ({
				requirements: members,
				prohibitions: forbidden
					.filter(({ section }) => (sections.has(section.anchor) ? section.anchor : first) === anchor)
					.map(({ text }) => text),
			})),
		};
	});
}
