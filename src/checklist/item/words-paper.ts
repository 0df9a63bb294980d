// The words of "Print": its dialog, and the first page of a print that is blank or partial.
import type { Totals } from './totals.ts';
import type { Verdict } from './verdict.ts';
import { andList } from '../words/grammar.ts';
import { allVerdicts, completeness, documentTitle, pageFoot, refList, verdictWord } from './words-list.ts';

/** The kinds of print: the list with its entries, an empty form, or only what is open. */
export const printForms = ['filled', 'blank', 'open'] as const;
export type PrintForm = (typeof printForms)[number];

export const printTitle = 'Print';
export const printNow = 'Print';
export const cancelPrint = 'Cancel';
/** Below the choice. */
export const printHint = 'To keep it as a file, choose “Save as PDF” in the browser’s print dialog.';

/** A choice in the dialog, and what such a print contains. */
export function printChoice(form: PrintForm, totals: Pick<Totals, 'all' | 'done'>): { label: string; told: string } {
	switch (form) {
		case 'filled':
			return { label: 'Filled', told: 'The whole list with your entries, to sign and file.' };
		case 'blank':
			return { label: 'Blank', told: 'An empty form with boxes to tick and lines to write on.' };
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

/** The heads of the ledger's columns. */
export const ledgerHead = ['No.', 'Requirement', 'State', 'Checked by', 'When'] as const;

/** A state in the ledger: a stroke, so that it is seen at a glance without colour, and the word. */
export function stateOnPaper(verdict: Verdict, isFinding: boolean): string {
	if (isFinding) return `▲ ${verdictWord(verdict)}, finding`;
	const strokes = { met: '✓', answered: '✓', 'not-applicable': '–', 'not-met': '✕', 'ask-again': '↻', open: '○' };
	return `${strokes[verdict]} ${verdictWord(verdict)}`;
}

/** Below the title: how many of each, "12 met · 4 open · 16 in all, 2 of them contradicted by a test". */
export function tallyLine({ all, counts, findings }: Pick<Totals, 'all' | 'counts' | 'findings'>): string {
	const parts = allVerdicts.flatMap((verdict) =>
		counts[verdict] === 0 ? [] : [`${counts[verdict]} ${verdictWord(verdict).toLowerCase()}`],
	);
	const found = findings.length === 0 ? '' : `, ${findings.length} of them contradicted by a test`;
	return `${[...parts, `${all} in all`].join(' · ')}${found}`;
}

/** More characters of a note would push the list off the first page. */
const longestNote = 200;

/** The first line of a note, and where the rest is. */
function noteOnFirstPage(note: string): string {
	const [firstLine = ''] = note.split('\n');
	if (firstLine.length <= longestNote) return firstLine;
	const cut = firstLine.slice(0, longestNote).replace(/\s+\S*$/, '');
	return `${cut}… (whole note on the pages that follow)`;
}

/** What must be read before signing: "R13 Not met: the proxy stops it." Empty where there is nothing that the first line does not say. */
export function findingLine(found: {
	ref: string;
	verdict: string;
	isNotMet: boolean;
	/** What the row asks the reader, or the finding. */
	asked: string | null;
	/** The word for an outcome that is a failure. */
	outcome: string;
	/** The hosts that did not answer. */
	silent: readonly string[];
	note: string;
}): string {
	const { ref, verdict, isNotMet, asked, outcome, silent, note } = found;
	if (asked !== null) return `${ref} ${asked}`;
	const said = noteOnFirstPage(note);
	if (isNotMet) return said === '' ? '' : `${ref} ${verdict}: ${said}`;
	const from = silent.length === 0 ? '' : ` from ${andList(silent)}`;
	return outcome === '' ? '' : `${ref} ${outcome}${from}${said === '' ? '.' : `: ${said}`}`;
}

/** Which list it is: a file of the list states the same digest. */
export const listOnPaper = (digest: string) => `digest ${digest}, also in the name of its JSON file`;

/** Replaces the findings that do not fit. */
export const moreFindings = (count: number) => `and ${count} more, on the pages that follow.`;

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

/** The line below it: that this is a part, and what is left out. `gone` counts marks of requirements that the page no longer has. */
export function leftOutLine(done: readonly string[], gone: number): string {
	const kept = gone === 0 ? '' : ` Also left out: entries under “No longer on this page” (${gone}).`;
	const part = 'This is only a part of the list.';
	return done.length === 0 ? `${part}${kept}` : `${part} Left out because they are done: ${refList(done)}.${kept}`;
}

/** The title of the page while it prints, which names the PDF. */
export function printName(form: PrintForm, list: string, environment: string, now: string): string {
	if (form === 'blank') return documentTitle(`${list}, blank`, '', now);
	return documentTitle(form === 'open' ? `${list}, open points` : list, environment, now);
}

/** At the foot of each page of such a print. */
export function printFootText(
	form: PrintForm,
	list: string,
	digest: string,
	environment: string,
	listDigest = '',
): string {
	if (form === 'blank') return pageFoot(list, digest, '');
	return pageFoot(form === 'open' ? `${list}, open points only` : list, digest, environment, listDigest);
}
