import type { Testable } from '../../checklist/item/words-testable.ts';
import { wayOfChecking } from './count-requirements.ts';
import type { Dataset } from '../../requirements/model/dataset.ts';

/** How much of a version a browser can test as its pages stand, and could once a reader names hosts for roles. */
export function countTestable({ requirements, roles }: Pick<Dataset, 'requirements' | 'roles'>): Testable {
	const inBrowser = requirements.flatMap(({ check }) => (check.method === 'browser' ? [check] : []));
	const later = inBrowser.filter(({ targets }) => targets.length === 0);
	const needed = [...new Set(later.flatMap(({ needsHostsFor = [] }) => needsHostsFor))];
	const inPart = inBrowser.filter((check) => wayOfChecking(check) === 'inPart');
	return {
		all: requirements.length,
		now: inBrowser.length - later.length,
		inPart: inPart.length,
		later: later.length,
		roles: needed.map((id) => roles.find((role) => role.id === id)?.label ?? id),
	};
}
