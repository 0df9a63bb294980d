// The words for marks and for the whole list: its totals, its title, the first page on paper.
import { isSameDigest } from '../state/digests.ts';
import type { Evidence, Given, GivenMark, Mark, Note } from '../state/state.ts';
import type { Totals } from './totals.ts';
import type { Verdict } from './verdict.ts';
import { pluralOf } from '../words/grammar.ts';
import { dayOfMonth, dayText, momentText } from '../words/words-time.ts';

/** Verdicts in display order: in the summary, and on paper. */
export const allVerdicts: readonly Verdict[] = ['answered', 'met', 'not-applicable', 'not-met', 'open', 'ask-again'];

/** The word for a verdict: on paper before each item, in the summary, and where the words are explained. */
export function verdictWord(verdict: Verdict): string {
	switch (verdict) {
		case 'met':
			return 'Met';
		case 'not-met':
			return 'Not met';
		case 'not-applicable':
			return 'Not applicable';
		case 'answered':
			return 'Answered';
		case 'open':
			return 'Open';
		case 'ask-again':
			return 'Mark again';
	}
}

/** What each of these words means: on the first page of paper. */
export function verdictMeaning(verdict: Verdict): string {
	switch (verdict) {
		case 'met':
			return 'a person found the sentence to be true';
		case 'not-met':
			return 'a person found the sentence to be false';
		case 'not-applicable':
			return 'a person said that it does not apply, or another one of its group counts';
		case 'answered':
			return 'every source, destination, port and transport answered';
		case 'open':
			return 'nobody has marked it, and no test settles it';
		case 'ask-again':
			return 'its mark was given for an earlier text or other hosts';
	}
}

/**
 * The button of a section that marks all its open rows at once. It does not call them open, because sections are about open ports. Its
 * length hardly changes with the number, so its line never wraps differently.
 */
export function markRows(open: number): string {
	return `Mark ${open} row${open === 1 ? '' : 's'}…`;
}

/** "2 of 4 done": beside the title of a section, and in the bar of a phone. */
export function doneText({ done, all }: Pick<Totals, 'done' | 'all'>): string {
	return `${done} of ${all} done`;
}

/** The first line on paper. */
export function completeness({ all, open, notMet, findings, counts }: Omit<Totals, 'done'>): string {
	const left = [
		{ refs: open, word: 'open' },
		{ refs: notMet, word: 'not met' },
	].filter(({ refs }) => refs.length > 0);
	const counted = left.map(
		({ refs, word }, index) => `${refs.length}${index === 0 ? ` of ${all}` : ''} ${word} (${refList(refs)})`,
	);
	const found = `${findings.length} ${pluralOf(findings.length, 'finding', 'findings')} (${refList(findings)})`;
	const parts = [...counted, ...(findings.length > 0 ? [found] : [])];
	return parts.length === 0 ? `Complete: ${doneParts(counts).join(', ')}` : `Incomplete: ${parts.join(', ')}`;
}

/** "12 met, 2 answered, 2 not applicable", without the verdicts that no row has. */
function doneParts(counts: Totals['counts']): string[] {
	return (['met', 'answered', 'not-applicable'] as const).flatMap((verdict) =>
		counts[verdict] > 0 ? [`${counts[verdict]} ${verdictWord(verdict).toLowerCase()}`] : [],
	);
}

/** After "9 of 16 done" in the bar: what is left, findings first. Each part links to its first row. */
export function tallyLeft({ open, notMet, findings }: Pick<Totals, 'open' | 'notMet' | 'findings'>): {
	text: string;
	ref: string;
	isLoud: boolean;
}[] {
	return [
		{ refs: findings, word: pluralOf(findings.length, 'finding', 'findings'), isLoud: true },
		{ refs: open, word: 'open', isLoud: false },
		{ refs: notMet, word: 'not met', isLoud: true },
	].flatMap(({ refs: [ref, ...more], word, isLoud }) =>
		ref === undefined ? [] : [{ text: `${more.length + 1} ${word}`, ref, isLoud }],
	);
}

/** Refs one by one; three neighbours or more are joined: "R02 to R09, R12". */
export function refList(refs: readonly string[]): string {
	const rows: string[][] = [];
	for (const ref of refs) {
		const row = rows.at(-1);
		const previous = row?.at(-1);
		if (row && previous !== undefined && numberOf(ref) === numberOf(previous) + 1) row.push(ref);
		else rows.push([ref]);
	}
	return rows.map((row) => (row.length < 3 ? row.join(', ') : `${row[0] ?? ''} to ${row.at(-1) ?? ''}`)).join(', ');
}

/** Replaces the name on marks that nobody signed. */
const noNameGiven = 'No name given';

/** Who marked, and when: under the marks of an item, and on paper. */
export function markStamp({ name, time, carriedFrom = '' }: MarkSigned): string {
	const from = carriedFrom === '' ? '' : `, carried over from ${carriedFrom}`;
	return `${name || noNameGiven}, ${momentText(time)}${from}`;
}

type MarkSigned = Pick<GivenMark, 'name' | 'time'> & Partial<Pick<GivenMark, 'carriedFrom'>>;

/** Who wrote the note and when, if that differs from the mark: below the note. */
export function noteStamp({ name, time }: Pick<Note, 'name' | 'time'>): string {
	return `Note: ${name || 'no name given'}, ${momentText(time)}`;
}

/** Below "Not applicable", on screen and on paper, until there is a reason. */
export const reasonMissing = 'Add a reason so this counts.';

/** Below an item whose marks were all given for an earlier text or other hosts: each mark, and the current text. */
export function markAgain(marks: readonly GivenMark[], now: Given): string {
	const text = wholeText(now);
	const said = marks.flatMap((each) =>
		each.mark ? [`Marked “${verdictWord(each.mark)}” ${givenThen(each.given, now)} (${markStamp(each)}).`] : [],
	);
	const reads = marks.some(({ mark, given }) => mark && wholeText(given) !== text) ? [`It now reads: “${text}”.`] : [];
	return [...said, ...reads, 'Please mark it again.'].join(' ');
}

function givenThen(given: Given, now: Given): string {
	if (isSameDigest(given.digest, now.digest)) {
		return given.hosts === '' ? 'before any host was named' : `for other hosts: ${given.hosts}`;
	}
	const was = wholeText(given);
	// The change may be outside the sentence: an address, a group.
	return was === wholeText(now) ? 'before its details changed' : `for an earlier text: “${was}”`;
}

const wholeText = ({ sentence, condition }: Given) => `${sentence} ${condition}`.trim();

/** "Ana Sousa marked this Met on 3 Nov 2026, 10:00 UTC": the beginning of a sentence. */
function whoMarked({ mark, name, time }: Pick<GivenMark, 'mark' | 'name' | 'time'>): string {
	const who = name || 'Someone who gave no name';
	return `${who} marked this ${mark === null ? '' : verdictWord(mark)} on ${momentText(time)}`;
}

/** Under an item that people marked differently: it is open until someone decides. */
export function peopleDisagree(given: readonly Pick<GivenMark, 'mark' | 'name' | 'time' | 'reason'>[]): string {
	const said = given.flatMap((each) => (each.mark ? [`${whoMarked(each)}${quoted(each.mark, each.reason)}.`] : []));
	return `People disagree. ${said.join(' ')} Choose one.`;
}

const quoted = (mark: Mark, reason: string) => (mark === 'not-applicable' && reason !== '' ? `: “${reason}”` : '');

/** On the row of such an item. */
export const differentMarks = (count: number) => `${count} different marks`;

/** The button for one person's mark: "Use Met (Ana Sousa, you)", "Keep Not met (Carl Vos)". */
export function sideButton(mark: Mark, { name }: Pick<GivenMark, 'name'>, reader: string): string {
	const isOwn = name !== '' && name === reader;
	const who = name === '' ? noNameGiven.toLowerCase() : isOwn ? `yours, ${name}` : name;
	return `${isOwn ? 'Use' : 'Keep'} ${verdictWord(mark)} (${who})`;
}

/** The button that marks a finding as before: "Still Met". */
export const stillMarked = (mark: Mark) => `Still ${verdictWord(mark)}`;

/** A finding: a test after the mark contradicts it. */
export function contradicted(
	given: Pick<GivenMark, 'mark' | 'name' | 'time'>,
	target: string,
	{ outcome, time: tested }: Pick<Evidence, 'outcome' | 'time'>,
): string {
	const host = target.replace(/^https:\/\/([^/]*).*/, '$1');
	const result = outcome === 'answered' ? `${host} answered` : `${host} did not answer`;
	return `${whoMarked(given)}. On ${momentText(tested)} ${result}. Mark it again.`;
}

/** The same for results of check scripts; `against` are sentences on these results. */
export function contradictedBy(given: Pick<GivenMark, 'mark' | 'name' | 'time'>, against: string): string {
	return `${whoMarked(given)}. Since then: ${against} Mark it again.`;
}

/** Who marked a row, and on which day: "Ana Sousa, 27 Nov". */
export function markSigned({ name, time }: Pick<GivenMark, 'name' | 'time'>): string {
	return name === '' ? dayOfMonth(time) : `${name}, ${dayOfMonth(time)}`;
}

/** Below the outcome, where another member of a one-of group is enough. */
export function settledByOther(ref: string): string {
	return `Settled by ${ref}: one of these is enough.`;
}

/** Below the outcome, where a reader said that the condition of an item is false. */
export const conditionFalse = 'Somebody said that the condition does not apply here.';

/** Below the outcome, where a reader said that another member of its group applies. */
export function otherApplies(ref: string): string {
	return `${ref} applies here, so this one does not.`;
}

/** The title of the page, which names the PDF. */
export function documentTitle(list: string, environment: string, now: string): string {
	return environment === '' ? `${list}, ${dayText(now)}` : `${list}, ${environment}, ${dayText(now)}`;
}

/** At the foot of each page on paper: the product, and the digests of its requirements and of the list. */
export function pageFoot(version: string, digest: string, environment: string, list = ''): string {
	const parts = [version, `requirements ${digest}`, environment, list === '' ? '' : `list ${list}`];
	return parts.filter((part) => part !== '').join(' · ');
}

const numberOf = (ref: string) => Number(ref.replace(/\D+/g, ''));

/** Before something that a page forbids: it is part of the list, but there is nothing to allow. */
export const prohibited = 'Do not allow:';

/** Spoken by "Next open" when nothing is left. */
export const nothingOpen = 'No open rows are left.';
