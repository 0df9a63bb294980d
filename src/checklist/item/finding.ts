import { isFrom } from './evidence.ts';
import type { Item } from './item.ts';
import { isGivenFor } from './judged-record.ts';
import { own, type ChecklistState, type Evidence } from '../state/state.ts';
import { differingMarks, recordOf } from './verdict.ts';
import { contradicted, contradictedBy } from './words-list.ts';

/**
 * A sentence if newer evidence contradicts the mark of an item, else null. "Met" is contradicted by the last probe of one of its machines
 * that got no answer; "Not met" by answers of all its targets on all its machines. If check scripts have results too, all of the evidence
 * together decides. Evidence never changes a mark: the item is not done until somebody marks it again.
 */
export function findingOf(item: Item, state: ChecklistState): string | null {
	const record = recordOf(item, state);
	if (!record?.mark || !isGivenFor(record.given, item) || differingMarks(record).length > 0) return null;
	if (item.standing) {
		const { failedAt, answeredAt, against } = item.standing;
		const at = record.mark === 'met' ? failedAt : record.mark === 'not-met' ? answeredAt : '';
		return at > record.time ? contradictedBy(record, against) : null;
	}
	const since = (evidence: Evidence | undefined) => (evidence && evidence.time > record.time ? evidence : undefined);
	const last = item.targets.flatMap((target) =>
		item.from.map((machine) => ({
			target,
			found: since(own(state.evidence, target)?.findLast((each) => isFrom(each, machine))),
		})),
	);
	if (record.mark === 'met') {
		const against = last.find(({ found }) => found?.outcome === 'no-answer');
		return against?.found ? contradicted(record, against.target, against.found) : null;
	}
	if (record.mark !== 'not-met' || item.partial !== null || last.length === 0) return null;
	const [first] = last;
	return first?.found && last.every(({ found }) => found?.outcome === 'answered')
		? contradicted(record, first.target, first.found)
		: null;
}
