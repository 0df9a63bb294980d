/** The last moment whose text compares as its time does. */
export const lastMoment = '9999-12-31T23:59:59.999Z';

/** How far the clock of another computer may be ahead: one hour, in milliseconds. */
export const clocksDiffer = 3_600_000;

/** Empty, or a moment in UTC as every list writes it: words for it can be made, and texts compare as times do. ISO 8601. */
export function isMoment(time: string): boolean {
	return time === '' || (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time) && !Number.isNaN(Date.parse(time)));
}

/**
 * Now, or a millisecond after an earlier moment where a clock was ahead of it: of two words the later one holds. ISO 8601 in UTC; the
 * end of time stays where it is.
 */
export function momentAfter(earlier: string, now: string): string {
	if (earlier < now) return now;
	return earlier < lastMoment ? new Date(Date.parse(earlier) + 1).toISOString() : lastMoment;
}
