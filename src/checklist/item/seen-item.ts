import { applicabilityOf, needlessBy, releaseHolds } from './applicability.ts';
import type { Item } from './item.ts';
import type { Roles } from './named-hosts.ts';
import type { ChecklistState } from '../state/state.ts';
import { withHosts, type HostsOfList } from './with-hosts.ts';
import { needlessWord, releaseSettles } from './words-applicability.ts';

/** An item as a list sees it: with the reader's hosts, and with the answers of the list on parts, releases and regions. */
export function seenItem(item: Item, state: HostsOfList & Pick<ChecklistState, 'choices'>, roles: Roles): Item {
	const seen = withHosts(item, state, roles);
	if (!item.holds || item.holds.length === 0) return seen;
	const about = applicabilityOf(item);
	const needless = needlessBy(about, state.choices);
	const settled =
		about.release && releaseHolds(about.release, item.given.condition, state.choices)
			? releaseSettles(about.release.product)
			: undefined;
	return { ...seen, needless: needless && needlessWord(needless), settled };
}
