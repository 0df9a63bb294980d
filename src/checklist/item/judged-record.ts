import { marksOf, type Given, type MarkRecord } from '../state/state.ts';

/** Whether something was given for the text and hosts that stand now. */
export function isGivenFor(given: Given, now: Given): boolean {
	return given.digest === now.digest && given.hosts === now.hosts;
}

/**
 * A record with the mark first that counts: the first one that was given for the text and hosts of now. Where there is none, it stays
 * as it is.
 */
export function judgedRecord(record: MarkRecord, now: Given): MarkRecord {
	const marks = marksOf(record);
	const counts = marks.find(({ mark, given }) => mark && isGivenFor(given, now));
	return counts ? { ...record, ...counts, others: marks.filter((each) => each !== counts) } : record;
}
