import type { Requirement } from '../../requirements/model/requirement.ts';

/**
 * When a requirement holds, as the lines of `data-holds`: its page where the list has several parts, the release of its condition, regions and stages. A
 * release in a group is asked with the group.
 */
export function holdsLines(
	{ page, release, scope = [], group }: Pick<Requirement, 'page'> & Partial<Requirement>,
	isPart: boolean,
): string[] {
	return [
		...(isPart ? [['page', page]] : []),
		...(release && !group ? [['release', release.product, release.operator, release.version]] : []),
		...scope.map(({ name, values }) => ['scope', name, ...values]),
	].map((parts) => parts.join('\t'));
}
