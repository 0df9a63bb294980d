// Times as people write them, in the reader's own time zone.
const moments = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	hour: '2-digit',
	minute: '2-digit',
	timeZoneName: 'short',
});
const monthDays = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const fullDays = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const days = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' });

/** "21 Nov 2026, 14:05 CET": beside marks, notes and outcomes, and on paper. Takes ISO 8601; empty stays empty. */
export function momentText(time: string): string {
	return time === '' ? '' : moments.format(new Date(time));
}

/** "21 Nov": on a row, where the year is known. Takes ISO 8601. */
export function dayOfMonth(time: string): string {
	return time === '' ? '' : monthDays.format(new Date(time));
}

/** "21 Nov 2026": in the ledger on paper. Takes ISO 8601; empty stays empty. */
export function dayMonthYear(time: string): string {
	return time === '' ? '' : fullDays.format(new Date(time));
}

/** "2026-11-21", the reader's date: the end of the page's title, which names the PDF. */
export function dayText(time: string): string {
	return days.format(new Date(time));
}

/** "41 ms" or "8 s": in an outcome. */
export function durationText(milliseconds: number): string {
	return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${Math.round(milliseconds / 100) / 10} s`;
}
