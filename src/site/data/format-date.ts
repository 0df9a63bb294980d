const longDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The day of a page that states none, as `astro dev` shows it: a build stops there. */
export const unknownDay = '1970-01-01';

/** A day of a page, `2026-11-21`, as people write it: 21 November 2026. It is a day, not a moment: no zone shifts it. */
export function formatDate(day: string): string {
	if (day === unknownDay) return 'day not known';
	return longDate.format(new Date(`${day}T00:00:00Z`));
}

/** The day of a data version, as pages write days: `2026112103` is of `2026-11-21`. */
export function dataVersionDay(dataVersion: string): string {
	return dataVersion.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');
}
