/** The last moment whose text compares as its time does. */
export const lastMoment = '9999-12-31T23:59:59.999Z';

/**
 * Now, or a millisecond after an earlier moment where a clock was ahead of it: of two words the later one holds. ISO 8601 in UTC; the
 * end of time stays where it is.
 */
export function momentAfter(earlier: string, now: string): string {
	if (earlier < now) return now;
	return earlier < lastMoment ? new Date(Date.parse(earlier) + 1).toISOString() : lastMoment;
}
