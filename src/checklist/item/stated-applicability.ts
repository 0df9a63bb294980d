// When requirements apply, from the dataset. The checklist reads this from its page, and does not load this file.
import type { Requirement } from '../../requirements/model/requirement.ts';
import type { Applicability } from './applicability.ts';

/**
 * When a requirement applies, as its page states it. The page counts only where the list has several parts (`hasParts`). A release bound in
 * a one-of group is left out, because the group asks for it.
 */
export function statedApplicability(
	{ id, page, release, scope = [], group }: Pick<Requirement, 'id' | 'page' | 'release' | 'scope' | 'group'>,
	isPart: boolean,
): Applicability {
	return { id, page: isPart ? page : '', scope, ...(release && !group ? { release } : {}) };
}

/** Whether a list has parts that can be left out: if several pages have requirements, each of them is a part. */
export function hasParts(requirements: readonly Pick<Requirement, 'page'>[]): boolean {
	return new Set(requirements.map(({ page }) => page)).size > 1;
}

/** The same as lines, for the attribute `data-holds`. */
export function holdsLines(requirement: Parameters<typeof statedApplicability>[0], isPart: boolean): string[] {
	const { page, release, scope } = statedApplicability(requirement, isPart);
	return [
		...(page === '' ? [] : [['page', page]]),
		...(release ? [['release', release.product, release.operator, release.version]] : []),
		...scope.map(({ name, values }) => ['scope', name, ...values]),
	].map((parts) => parts.join('\t'));
}
