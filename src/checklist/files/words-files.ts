// The words for lists in files: saving, opening, and the checklist in one file.
import { counted } from '../words/grammar.ts';
import type { FileRefusal } from './list-file.ts';
import type { Opening, OpenedMark, OpenedNote, OpenedText } from './opening.ts';
import { eachDetail, type Detail } from '../state/details.ts';
import type { GivenMark, Note } from '../state/state.ts';
import { detailWords, saidDetails } from '../state/words-details.ts';
import { markStamp, verdictWord } from '../item/words-list.ts';
import { momentText } from '../words/words-time.ts';

export const filesTitle = 'Save or open a file';
export const saveTitle = 'Save this list';
export const saveLead =
	'JSON has the whole list, and any browser can open it here again. CSV is for a spreadsheet, JUnit XML for a pipeline. All three contain the names, notes and hosts that you entered.';
export function saveAs(format: string): string {
	return `Save as ${format}`;
}
export const openTitle = 'Open a list or results';
export const openLead =
	'Open a list that was saved here as JSON, or any number of results from check scripts. You see what they would change before anything changes. You can also drop the files anywhere on the page.';
export const openButton = 'Open files';
export const offlineTitle = 'Use it offline';
export const offlineLead =
	'The whole checklist in one file, for a server without internet or a USB stick. It runs, saves and prints in any browser. Save its list as JSON there and open it here.';
export const offlineWithList = 'Download with this list';
export const offlineEmpty = 'Download empty';
export const close = 'Close';
export const cancel = 'Cancel';

/** Spoken, and shown in the dialog. */
export function fileSaved(name: string): string {
	return `Saved as ${name}, where this browser keeps downloads.`;
}
export const offlineUnavailable =
	'The file could not be downloaded. This site does not answer, or was built without it.';

/** Over the page while a file is dragged over it. */
export const dropHere = 'Drop the files to see what would change';
/** The same over a dialog with fields, and in the dialog when the file was dropped: what was typed there would be lost. */
export const dialogFirst = 'Save or close this first, then drop the file again.';
export const severalFiles = 'Open one list at a time. Only results of check scripts can be opened together.';

/** Title of the dialog of a file that cannot be opened, and why. */
export const refusedTitle = 'This file was not opened';
export const unreadableFile = 'The browser could not read this file. It may have been moved, or it is open elsewhere.';
export function refusedFile(refusal: FileRefusal, product: string): string {
	switch (refusal.why) {
		case 'too-large':
			return 'It is larger than 16 MB. No list is that large.';
		case 'damaged':
			return 'It is damaged: it is not valid JSON, or a part is missing.';
		case 'csv':
			return 'It is a list that was saved as CSV, for a spreadsheet. Open the JSON file of that list instead.';
		case 'not-ours':
			return 'It is not a list that this site saved.';
		case 'part-unknown':
			return 'A part of it is not in the form that this site writes.';
		case 'newer':
			return `A newer release of this site saved it, with schema ${refusal.schema}. Reload the page to get that release, and open it again.`;
		case 'other-product':
			return `It is a list for ${refusal.product}; this checklist is for ${product}.`;
		case 'other-version':
			return `It is a list for ${refusal.label}, not for the version on this page.`;
	}
}
export const nothingLost = 'The list on this page has not changed.';
/** The link to the checklist that a file belongs to. */
export function openChecklist(label: string): string {
	return `Open the checklist of ${label}`;
}
export function versionUnknown(label: string): string {
	return `This site has no checklist for ${label}.`;
}
export const openThere = 'Open the file on that page.';

/** Title of the dialog before a file is opened. */
export const openingTitle = 'What this file would change';

/** Whose list it is, what it is for and when it was saved: the first line of that dialog. */
export function fileSays(texts: Readonly<Record<Detail, string>>, savedAt: string): string {
	const parts = [
		...(texts.environment === '' ? ['A list without an environment'] : []),
		...saidDetails(texts),
		...(savedAt === '' ? [] : [`saved ${momentText(savedAt)}`]),
	];
	return `${parts.join(', ')}.`;
}

/** Where the file is for another environment than the open list. */
export function otherEnvironment(here: string): string {
	return `The list on this page is for ${here}. Open the file as a separate list, or add it to this one if both are about the same servers.`;
}
export const nothingNew = 'This list already has everything in the file.';
export function leftOut(count: number): string {
	return `${counted(count, 'result', 'results')} of tests in it ${count === 1 ? 'is' : 'are'} left out. Their time is in the future, so a clock was wrong.`;
}
/** Parts of a file, or of a saved list, that this site did not write like this; at least one. */
export function unreadParts(unread: readonly string[]): string {
	const named = unread.slice(0, 5).map((place) => `“${place}”`);
	const more = unread.length - named.length;
	const told = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
	return `${counted(unread.length, 'part of it is not in the form that this site writes', 'parts of it are not in the form that this site writes')}. Left out: ${told}.`;
}
export const tooLargeTogether =
	'Together the lists are larger than a browser can keep, so nothing was added. Open the file as a separate list.';
export const addToList = 'Add to this list';
export const openAlone = 'Open as a separate list';
export const undoKeepsRuns = '“Undo” reverts it, except for runs and their results.';
export const noRoomForList = 'This browser has no room for another list, so nothing was opened.';

/** The counts of what changes, also spoken. */
export function openingCounts({
	marks,
	notes,
	texts,
	evidence,
	runs,
	machineRuns,
	replies,
}: Omit<Opening, 'theirs' | 'changes'>): string[] {
	const of = (kind: OpenedMark['kind']) => marks.filter((each) => each.kind === kind).length;
	const noted = (kind: OpenedNote['kind']) => notes.filter((each) => each.kind === kind).length;
	const hosts = texts.filter(({ part }) => part === 'hosts' || part === 'samples' || part === 'ownPorts').length;
	const lines: [number, string, string][] = [
		[of('differs'), 'mark differs', 'marks differ'],
		[of('new'), 'new mark', 'new marks'],
		[of('replaced'), 'mark replaces your mark', 'marks replace your marks'],
		[of('agrees'), 'mark agrees with yours', 'marks agree with yours'],
		[noted('new'), 'new note', 'new notes'],
		[noted('both'), 'note beside yours', 'notes beside yours'],
		[noted('replaced'), 'note replaces your note', 'notes replace your notes'],
		[hosts, 'entry for hosts differs', 'entries for hosts differ'],
		[replies, 'reply to a condition changes', 'replies to conditions change'],
		[evidence, 'later test result', 'later test results'],
		[runs, 'run', 'runs'],
		[machineRuns, 'run of a check script', 'runs of check scripts'],
	];
	return lines.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many));
}

/** One more of these counts: marks of the list that count until the file is added. */
export function askingCount(count: number): string[] {
	return count === 0 ? [] : [counted(count, 'mark here will ask again', 'marks here will ask again')];
}

/** Headings above the lists of changes. */
export const openedHeadings = {
	differs: 'Marks that differ: both stay, and the row is open until someone decides',
	new: 'New marks',
	replaced: 'Marks that replace yours',
	agrees: 'Marks that agree with yours',
	notes: 'Notes',
	texts: 'Entries that differ: the later one counts',
	asking: 'Marks here that will ask again',
} as const;

/** On the button below a long list: how many entries it adds. */
export const showMoreRows = (count: number) => `Show ${counted(count, 'more entry', 'more entries')}`;

/** For a mark or note: the value here and the value in the file. */
export function hereAndFile(here: readonly string[], file: readonly string[]): string[] {
	return [
		...(here.length === 0 ? [] : [`Here: ${here.join('; ')}`]),
		file.length === 0 ? 'File: cleared' : `File: ${file.join('; ')}`,
	];
}
export function markText(mark: GivenMark): string {
	const word = mark.mark ? verdictWord(mark.mark) : '';
	const reason = mark.mark === 'not-applicable' && mark.reason !== '' ? `, “${mark.reason}”` : '';
	return `${word}${reason} (${markStamp(mark)})`;
}
export function noteText({ text, name, time }: Note): string {
	return `“${text}” (${markStamp({ name, time })})`;
}
export const otherText = 'Given for another text or other hosts. Mark it again.';
/** For a mark here that counts until the file brings other hosts. */
export function otherHosts(here: string, file: string): string {
	return `Given for ${here === '' ? 'no hosts' : `“${here}”`}. With the file it is ${file === '' ? 'none' : `“${file}”`}.`;
}
export const notOnPage = 'Not on this page. It is kept under “No longer on this page”.';

/** A text of the list that differs: "Environment. Here: Test. File: Production. The file’s holds." */
export function differingText(
	{ part, here, file, holds }: OpenedText,
	label: string,
): { title: string; lines: string[] } {
	const named = { hosts: label, samples: label, ownPorts: `Port of ${label}` };
	const title = { ...eachDetail((detail) => detailWords[detail].paper), ...named }[part];
	const shown = (text: string) => (text === '' ? 'nothing' : text.replaceAll('\n', ', '));
	const which = holds === 'file' ? 'The one in the file is later and replaces it.' : 'The one here is later and stays.';
	return { title, lines: [`Here: ${shown(here)}`, `File: ${shown(file)}`, which] };
}

/** The name of this change for "Undo". */
export function openedFile(environment: string): string {
	return environment === '' ? 'opening of a file' : `opening of the list for ${environment}`;
}

/** Spoken after a file was opened. */
export function fileAdded(counts: readonly string[]): string {
	return counts.length === 0
		? 'The file was added to this list.'
		: `The file was added to this list: ${counts.join(', ')}.`;
}
export function fileOpened(environment: string): string {
	return environment === '' ? 'The file is open as a separate list.' : `The list for ${environment} is open.`;
}

/** Column headings of the CSV, in their order. Scripts read them: they never change, and new ones are added at the end. */
export const csvColumns = {
	ref: 'Ref',
	section: 'Section',
	sentence: 'Requirement',
	condition: 'Condition',
	verdict: 'State',
	mark: 'Mark',
	reason: 'Reason',
	name: 'Marked by',
	time: 'Marked at (UTC)',
	note: 'Note',
	noteName: 'Note by',
	noteTime: 'Note at (UTC)',
	outcome: 'Test',
	seen: 'What the test saw',
	hosts: 'Hosts',
	otherMarks: 'Other marks',
	otherNotes: 'Other notes',
	earlierText: 'Marked for this earlier text',
	earlierHosts: 'Marked for these earlier hosts',
	carriedFrom: 'Carried over from',
	id: 'Id',
	environment: 'Environment',
	person: 'Checked by',
	change: 'Change',
	list: 'Checklist',
	digest: 'Digest of the requirements',
	savedAt: 'Saved at (UTC)',
	machines: 'Machines',
	machinesSaw: 'What machines saw',
	finding: 'Finding',
	runs: 'Runs of the checks',
} as const;
/** In the section column. */
export const csvGone = 'No longer on this page';
