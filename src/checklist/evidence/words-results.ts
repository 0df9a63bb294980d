// The words of the dialog that shows what results files would change.
import { andList, counted, pluralOf } from '../words/grammar.ts';
import { momentText } from '../words/words-time.ts';
import { unprovenWord } from './words-machine-evidence.ts';
import type { Effect, FilePreview, PreviewRow, ResultsPreview } from './results-preview.ts';

export const resultsTitle = 'What these results would change';
export const addResults = 'Add to this list';
/** Shown when results are larger than a browser can keep. */
export const resultsTooLarge =
	'With these results the list would be larger than a browser can keep, so nothing was added.';
/** In the files dialog. */
export const pasteLabel = 'Or paste what a script printed';
export const readPasted = 'Read it';
export const nothingPasted =
	'There are no results in this text. Paste the whole output of a check script that ran with -Print or --print.';
/** Label of the field that says what a computer is. */
export const roleLabel = (machine: string) => `Role of ${machine}`;
export const roleUnknown = (role: string) => (role === '' ? 'Not answered' : `${role} (not on this page)`);

/** The first line: "3 machines answered 12 requirements; 1 contradicts a mark." */
export function previewSummary({ files, added, settled, findings }: ResultsPreview): string {
	const machines = counted(new Set(added.map(({ run }) => run.machine)).size, 'machine', 'machines');
	if (added.length === 0) return files.length === 0 ? nothingPasted : 'None of this is added to the list.';
	const settles =
		settled.length === 0 ? 'settle nothing yet' : `settle ${counted(settled.length, 'requirement', 'requirements')}`;
	const contradicts = findings.length === 0 ? '' : ` and contradict ${counted(findings.length, 'mark', 'marks')}`;
	return `Results of ${machines}. They ${settles}${contradicts}. Marks stay as they are.`;
}

/** Which run it is: "pwsh 7.6.9 (Linux), 28 Nov 2026, 14:02 UTC, stopped early". */
export function runFacts({ file, run }: FilePreview, now: string): string {
	const { shell, started, complete } = file;
	const ahead = started > now ? 'its clock is ahead, so it counts as of now' : '';
	const stamp = [shell, momentText(started), complete ? '' : 'stopped early', ahead].filter((part) => part !== '');
	return `${stamp.join(', ')}. ${counted(run.run.checks.length, 'check', 'checks')}.`;
}

/** Why a whole file is not added. */
export function refusedResults({ file, refused }: FilePreview, product: string, label: string): string {
	switch (refused) {
		case 'other-product':
			return `These are results for ${file.product}; this list is for ${product}. They are not added.`;
		case 'other-version':
			return `These are results for the version ${file.version}; this list is for ${label}. Open them there.`;
		case 'held':
			return 'The list has these results already.';
		case null:
			return '';
	}
}

/** Effects in the order in which they are shown. */
export const effects: readonly Effect[] = [
	'finding',
	'no-answer',
	'settles',
	'counts',
	'agrees',
	'in-part',
	'unproven',
	'not-run',
	'other-text',
	'not-source',
	'older',
];

/** The heading over the requirements of one effect. */
export function effectTitle(effect: Effect): string {
	switch (effect) {
		case 'finding':
			return 'Contradicts a mark';
		case 'no-answer':
			return 'No answer';
		case 'settles':
			return 'Settled';
		case 'counts':
			return 'Answered here, but other machines are still missing';
		case 'agrees':
			return 'Answered, and marked already';
		case 'in-part':
			return 'Not settled: not everything was tested';
		case 'unproven':
			return 'Not settled: answered, but a part is not tested';
		case 'not-run':
			return 'Not settled: not run';
		case 'other-text':
			return 'Does not count: the text of the requirement has changed since';
		case 'not-source':
			return 'Does not count: the requirement is for other machines';
		case 'older':
			return 'Does not count: the list has a newer result of this machine';
	}
}

/** The detail of one requirement under its heading; empty where the heading says everything. */
export function effectDetail({ effect, computer, reasons, missing, unproven }: PreviewRow): string {
	switch (effect) {
		case 'finding':
		case 'no-answer':
			return (computer?.failed ?? [])
				.map(({ target, seen }) => (seen === '' ? target : `${target}: ${seen}`))
				.join('; ');
		case 'unproven':
			return andList(unproven.map(unprovenWord));
		case 'not-run':
			return reasons.filter((reason) => reason !== '').join('; ');
		case 'in-part': {
			const named = missing.map((target) => (target.startsWith(':') ? `a host on port ${target.slice(1)}` : target));
			return [...(named.length > 0 ? [`still to try: ${andList(named)}`] : []), ...reasons].join('; ');
		}
		default:
			return '';
	}
}

/** The parts of a file that are left out. */
export function leftOutOf(unknown: number, problems: readonly string[]): string[] {
	const named = problems.slice(0, 5).map((place) => `“${place}”`);
	const more = problems.length - named.length;
	return [
		...(unknown > 0
			? [`${counted(unknown, 'check is', 'checks are')} for requirements that this page does not have.`]
			: []),
		...(problems.length > 0
			? [
					`${counted(problems.length, 'part', 'parts')} of the file ${pluralOf(problems.length, 'is', 'are')} not in the form that a check script writes. Left out: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
				]
			: []),
	];
}

/** A results file that cannot be read at all. */
export function unreadableResults(
	reading: { kind: 'newer'; format: string } | { kind: 'unreadable'; problems: readonly string[] },
): string {
	return reading.kind === 'newer'
		? `These results have a newer format (${reading.format}). Reload the page to get the release that reads it, and open them again.`
		: `These results cannot be used: ${andList(reading.problems.slice(0, 5).map((place) => `“${place}”`))} ${pluralOf(reading.problems.length, 'is', 'are')} missing, or not in the form that a check script writes.`;
}
export function damagedResults(count: number): string {
	return `${counted(count, 'set of results is', 'sets of results are')} damaged or cut off, and left out.`;
}
/** Files that were opened together with results files and contain no results. */
export function noResultsIn(names: readonly string[]): string {
	return `Not opened, as there are no results in ${pluralOf(names.length, 'it', 'them')}: ${andList(names)}. Open a saved list by itself.`;
}

/** The name of this change for "Undo", which is also announced. */
export function addedResults(machines: readonly string[]): string {
	return machines.length === 1
		? `results of ${machines[0] ?? ''}`
		: `results of ${counted(machines.length, 'machine', 'machines')}`;
}
export function resultsAdded(preview: ResultsPreview): string {
	return `Added to this list. ${previewSummary(preview)}`;
}
