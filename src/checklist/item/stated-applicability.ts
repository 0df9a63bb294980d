// When requirements hold, from the dataset. The checklist reads it from its page, and does not load this.
import type { Requirement } from '../../requirements/model/requirement.ts';
import type { Applicability } from './applicability.ts';

/**
 * When a requirement holds, as its page states it. Its page counts only where the list has several parts (`hasParts`); the release of a member of a group
 * is asked with the group.
 */
export function statedApplicability(
	{ id, page, release, scope = [], group }: Pick<Requirement, 'id' | 'page' | 'release' | 'scope' | 'group'>,
	isPart: boolean,
): Applicability {
	return { id, page: isPart ? page : '', scope, ...(release && !group ? { release } : {}) };
}

/** Whether a list has parts that can be left out: each page that asks for something is one, where there are several. */
export function hasParts(requirements: readonly Pick<Requirement, 'page'>[]): boolean {
	return new Set(requirements.map(({ page }) => page)).size > 1;
}

/** The same as the lines of `data-holds`, for an attribute. */
export function holdsLines(requirement: Parameters<typeof statedApplicability>[0], isPart: boolean): string[] {
	const { page, release, scope } = statedApplicability(requirement, isPart);
	return [
		...(page === '' ? [] : [['page', page]]),
		...(release ? [['release', release.product, release.operator, release.version]] : []),
		...scope.map(({ name, values }) => ['scope', name, ...values]),
	].map((parts) => parts.join('\t'));
}
