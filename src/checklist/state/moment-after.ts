/** The last time that sorts as text. */
export const lastMoment = '9999-12-31T23:59:59.999Z';

/**
 * Now, or a millisecond after `earlier` if its clock was ahead, because the later of two values wins. ISO 8601 in UTC; the last moment
 * stays the last.
 */
export function momentAfter(earlier: string, now: string): string {
	if (earlier < now) return now;
	return earlier < lastMoment ? new Date(Date.parse(earlier) + 1).toISOString() : lastMoment;
}
