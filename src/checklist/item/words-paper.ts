// The words of "Print": its dialog, and what the first page says of a print that is not the filled list.
import type { Totals } from './totals.ts';
import { completeness, documentTitle, pageFoot, refList } from './words-list.ts';

/** The list as it stands; nothing filled in; or only what is left to do. */
export const printForms = ['filled', 'blank', 'open'] as const;
export type PrintForm = (typeof printForms)[number];

export const printTitle = 'Print';
export const printNow = 'Print';
export const cancelPrint = 'Cancel';
/** Under the choice. */
export const printHint = 'To keep it as a file, choose “Save as PDF” in the browser’s print dialog.';

/** A form, in the dialog, and what it holds. */
export function printChoice(form: PrintForm, totals: Pick<Totals, 'all' | 'done'>): { label: string; told: string } {
	switch (form) {
		case 'filled':
			return { label: 'Filled', told: 'The whole list with all that was entered, to sign and file.' };
		case 'blank':
			return { label: 'Blank', told: 'Nothing filled in: boxes to tick and lines to write on.' };
		case 'open':
			return {
				label: 'Open points only',
				told:
					totals.done === totals.all
						? 'There are none.'
						: `${totals.all - totals.done} of ${totals.all}: open, not met, or findings.`,
			};
	}
}

/** The first line of a blank print, with script and without. */
export function blankLine(all: number): string {
	return `To be filled in by hand: ${all} requirements`;
}

/** The first line of a print of what is left to do. */
export function openPointsLine(totals: Omit<Totals, 'done'>): string {
	const line = completeness(totals);
	return line.startsWith('Incomplete: ')
		? line.replace('Incomplete', 'Open points only')
		: `Open points only: none of ${totals.all}`;
}

/** The line after it: that this is a part, and what is left out. `gone` are marks of requirements that the page no longer holds. */
export function leftOutLine(done: readonly string[], gone: number): string {
	const kept = gone === 0 ? '' : ` Also left out: what stands under “No longer on this page” (${gone}).`;
	const part = 'This is a part of the list.';
	return done.length === 0 ? `${part}${kept}` : `${part} Left out, because it is done: ${refList(done)}.${kept}`;
}

/** The title of the page while it prints, which names the PDF. */
export function printName(form: PrintForm, list: string, environment: string, now: string): string {
	if (form === 'blank') return documentTitle(`${list}, blank`, '', now);
	return documentTitle(form === 'open' ? `${list}, open points` : list, environment, now);
}

/** At the foot of each page of such a print. */
export function printFootText(form: PrintForm, list: string, digest: string, environment: string): string {
	if (form === 'blank') return pageFoot(list, digest, '');
	return pageFoot(form === 'open' ? `${list}, open points only` : list, digest, environment);
}
