import { knownTo, nextWriting } from './known-to.ts';
import { isTakenBack, type Entered, type Written } from '../state/state.ts';

/**
 * A new writing that answers some and lets others stand beside it. Of each writer the last writing holds, so one of the same
 * writer beside it gets a writer of its own, as `nameApart` gives it. What was taken back stays beside it too: nobody answered that.
 */
export function newWriting<Value extends Written & Pick<Entered, 'time'>>(
	writer: string,
	now: string,
	answered: readonly Value[],
	beside: readonly Value[] = [],
): Written & { others: Value[] } {
	const others = [...answered.filter(isTakenBack), ...beside];
	const next = nextWriting(writer, [...answered, ...beside], now);
	return {
		...next,
		seen: knownTo(
			next.writer,
			answered.filter((each) => !isTakenBack(each)),
		),
		others: others.map((each) =>
			each.writer === next.writer ? { ...each, writer: `${each.writer}/${each.changed}` } : each,
		),
	};
}
