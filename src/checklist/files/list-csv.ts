import { goneMarks } from '../marks/carry-over.ts';
import { runOnPaper } from '../run/words-run.ts';
import { csvFile } from '../words/csv.ts';
import { findingOf } from '../item/finding.ts';
import { foundWords } from '../item/found-words.ts';
import type { Item } from '../item/item.ts';
import { isSameDigest } from '../state/digests.ts';
import { eachDetail } from '../state/details.ts';
import type { ChecklistState, GivenMark, MarkRecord, Note } from '../state/state.ts';
import { recordOf, verdictOf } from '../item/verdict.ts';
import { csvColumns as head, csvGone } from './words-files.ts';
import { markStamp, noteStamp, verdictWord } from '../item/words-list.ts';
import { checkByHand } from '../item/words-plan.ts';
import type { ExportedItem, ExportedList, ListExport } from './list-export.ts';

type Row = Partial<Record<keyof typeof head, string>>;

/**
 * A list as CSV (RFC 4180), in UTF-8 with a byte order mark, because spreadsheets assume another encoding without it. One row for each
 * requirement in the order of the page, then one for each mark and note whose requirement is no longer on the page.
 */
export function listCsv(items: readonly ExportedItem[], state: ChecklistState, list: ExportedList): string {
	const here = new Set(items.map(({ item }) => item.id));
	const gone = goneMarks(state, here);
	const rows = [...items.map((each) => itemRow(each, state)), ...gone.map(([id, record]) => goneRow(id, record))].map(
		(row) => ({ ...row, ...listCells(state, list) }),
	);
	const keys = Object.keys(head).filter((key): key is keyof typeof head => Object.hasOwn(head, key));
	const lines = [keys.map((key) => head[key]), ...rows.map((row: Row) => keys.map((key) => row[key] ?? ''))];
	return csvFile(lines);
}

/** The export for spreadsheets. */
export const csvExport: ListExport = { name: 'CSV', extension: 'csv', mediaType: 'text/csv', write: listCsv };

function itemRow({ item, section, members }: ExportedItem, state: ChecklistState): Row {
	const record = recordOf(item, state);
	const verdict = verdictOf(item, state, members);
	const { word, told } =
		item.targets.length === 0 ? { word: checkByHand, told: item.unasked } : foundWords(item, state);
	return {
		ref: item.ref,
		section,
		sentence: item.given.sentence,
		condition: item.given.condition,
		verdict: verdictWord(verdict),
		outcome: word,
		seen: told.join(' '),
		machines: item.standing?.word ?? '',
		machinesSaw: item.standing?.told.join('\n') ?? '',
		finding: findingOf(item, state) ?? '',
		hosts: item.hosts,
		...(record ? recordCells(record) : {}),
		...(record && verdict === 'ask-again' ? earlier(record, item) : {}),
		id: item.id,
	};
}

function goneRow(id: string, record: MarkRecord): Row {
	const { section, sentence, condition, hosts } = { section: csvGone, ...record.given };
	return { section, sentence, condition, hosts, ...recordCells(record), id };
}

function recordCells(record: MarkRecord): Row {
	const { mark, reason, name, time, others, note, carriedFrom } = record;
	return {
		...(mark ? { mark: verdictWord(mark), reason, name, time: sheetTime(time), carriedFrom } : {}),
		otherMarks: others.flatMap((other) => otherMark(other) ?? []).join('\n'),
		...(note.text === '' ? {} : { note: note.text, noteName: note.name, noteTime: sheetTime(note.time) }),
		otherNotes: note.others.flatMap((other) => otherNote(other) ?? []).join('\n'),
	};
}

/** What a mark was given for, in each column where the requirement differs now. */
function earlier({ given }: MarkRecord, item: Item): Row {
	return isSameDigest(given.digest, item.given.digest)
		? { earlierHosts: given.hosts }
		: { earlierText: given.sentence, earlierHosts: given.hosts === item.given.hosts ? '' : given.hosts };
}

function otherMark(other: GivenMark): string | undefined {
	if (other.mark === null) return undefined;
	const reason = other.mark === 'not-applicable' && other.reason !== '' ? `: ${other.reason}` : '';
	return `${verdictWord(other.mark)}${reason} (${markStamp(other)})`;
}

function otherNote(other: Note): string | undefined {
	return other.text === '' ? undefined : `${other.text} (${noteStamp(other)})`;
}

function listCells(state: ChecklistState, { name, digest, savedAt }: ExportedList): Row {
	return {
		...eachDetail((detail) => state[detail].text),
		list: name,
		digest,
		savedAt: sheetTime(savedAt),
		runs: state.runs.map(runOnPaper).join('\n'),
	};
}

/** "2026-11-21 14:05:00", which spreadsheets recognise as a time. */
const sheetTime = (time: string) => time.slice(0, 19).replace('T', ' ');
