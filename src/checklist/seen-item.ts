import { needlessBy, releaseHolds, type Applicability } from './applicability.ts';
import type { Item } from './item.ts';
import type { Roles } from './named-hosts.ts';
import type { ChecklistState } from './state.ts';
import { withHosts } from './with-hosts.ts';
import { needlessWord, releaseSettles } from './words-applicability.ts';

/** An item as a list sees it: with the reader's hosts, and with what the list says of parts, releases and regions. */
export function seenItem(item: Item, state: Pick<ChecklistState, 'hosts' | 'samples' | 'choices'>, roles: Roles): Item {
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

/** When a requirement holds, as its lines say it: `page`, `release` and `scope`, with their values parted by tabs. */
export function applicabilityOf({ id, holds = [] }: Pick<Item, 'id' | 'holds'>): Applicability {
	const about: Applicability = { id, page: '', scope: [] };
	const scope: { name: string; values: string[] }[] = [];
	for (const line of holds) {
		const [kind, first = '', second = '', ...rest] = line.split('\t');
		if (kind === 'page') about.page = first;
		else if (kind === 'scope') scope.push({ name: first, values: [second, ...rest] });
		else if (kind === 'release' && (second === 'or-later' || second === 'or-earlier'))
			about.release = { product: first, operator: second, version: rest[0] ?? '' };
	}
	return { ...about, scope };
}
