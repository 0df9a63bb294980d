import { knownTo, writingMoment } from './known-to.ts';
import { isTakenBack, type Entered, type Written } from './state.ts';

/**
 * A new writing that answers some and lets others stand beside it. Of each writer the last writing holds, so one of the same
 * writer beside it gets a writer of its own. What was taken back stays beside it too: nobody answered that.
 */
export function newWriting<Value extends Written & Pick<Entered, 'time'>>(
	writer: string,
	now: string,
	answered: readonly Value[],
	beside: readonly Value[] = [],
): Written & { others: Value[] } {
	const others = [...answered.filter(isTakenBack), ...beside];
	return {
		writer,
		changed: writingMoment(writer, [...answered, ...beside], now),
		seen: knownTo(
			writer,
			answered.filter((each) => !isTakenBack(each)),
		),
		others: others.map((each) => (each.writer === writer ? { ...each, writer: `${writer}/${each.changed}` } : each)),
	};
}
