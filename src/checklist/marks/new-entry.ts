import { lastSeen, nextChange } from './last-seen.ts';
import { isReverted, type Entered, type Written } from '../state/state.ts';

/**
 * A new entry: the values that it answers go, and those `beside` it stay with it. Only the last entry of each writer counts, so an entry
 * of the same writer that stays gets a name of its own, as `uniqueName` makes it. What was reverted stays too: nobody answered it.
 */
export function newEntry<Value extends Written & Pick<Entered, 'time'>>(
	writer: string,
	now: string,
	answered: readonly Value[],
	beside: readonly Value[] = [],
): Written & { others: Value[] } {
	const others = [...answered.filter(isReverted), ...beside];
	const next = nextChange(writer, [...answered, ...beside], now);
	return {
		...next,
		seen: lastSeen(
			next.writer,
			answered.filter((each) => !isReverted(each)),
		),
		others: others.map((each) =>
			each.writer === next.writer ? { ...each, writer: `${each.writer}/${each.changed}` } : each,
		),
	};
}
