import { lastSeen, nextChange } from './last-seen.ts';
import { isReverted, type Entered, type Written } from '../state/state.ts';

/**
 * Makes a new entry. It replaces the `answered` values; those `beside` it stay. Only the last entry of each writer counts, so a value of
 * the same writer that stays gets a name of its own, as `uniqueName` makes it. Reverted values stay too, because nobody replaced them.
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
