import type { Testable } from '../../checklist/item/words-testable.ts';
import { countRequirements } from './count-requirements.ts';
import type { Dataset } from '../../requirements/model/dataset.ts';

/**
 * How many requirements of a version a browser can test from its pages alone, and how many once a reader names hosts
 * for roles.
 */
export function countTestable({ requirements, roles }: Pick<Dataset, 'requirements' | 'roles'>): Testable {
	const { all, browser, inPart, onceNamed } = countRequirements(requirements);
	const needed = requirements.flatMap(({ check }) =>
		check.method === 'browser' && check.targets.length === 0 ? (check.needsHostsFor ?? []) : [],
	);
	return {
		all,
		now: browser + inPart,
		inPart,
		later: onceNamed,
		roles: [...new Set(needed)].map((id) => roles.find((role) => role.id === id)?.label ?? id),
	};
}
