import type { Item } from './item.ts';
import type { Roles } from './named-hosts.ts';
import type { ChecklistState } from '../state/state.ts';
import { rolesToName } from './with-hosts.ts';
import type { Testable } from './words-testable.ts';

/** How much of a list a browser can test with the named hosts, and how much more if others were named; `items` have these hosts. */
export function testableOf(items: readonly Item[], state: Pick<ChecklistState, 'hosts'>, roles: Roles): Testable {
	const later = items
		.filter(({ targets }) => targets.length === 0)
		.map((item) => rolesToName(item, state, roles))
		.filter((unnamed) => unnamed.length > 0);
	return {
		all: items.length,
		now: items.filter(({ targets }) => targets.length > 0).length,
		inPart: items.filter(({ targets, partial }) => targets.length > 0 && partial !== null).length,
		later: later.length,
		roles: [...new Set(later.flat())].map((role) => roles.get(role)?.label ?? role),
	};
}
