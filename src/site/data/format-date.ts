const longDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The day that `astro dev` shows for a page without one; a build stops there. */
export const unknownDay = '1970-01-01';

/**
 * A day of a page, `2026-11-21`, in words: 21 November 2026. It is a day and not a moment, so no time zone shifts it.
 */
export function formatDate(day: string): string {
	if (day === unknownDay) return 'day not known';
	return longDate.format(new Date(`${day}T00:00:00Z`));
}

/** The day of a data version, in the form that pages use: `2026112103` gives `2026-11-21`. */
export function dataVersionDay(dataVersion: string): string {
	return dataVersion.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');
}
