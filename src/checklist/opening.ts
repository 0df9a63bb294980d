import type { Writing } from './carry-over.ts';
import { mergeStates } from './merge-states.ts';
import { knownTo } from './known-to.ts';
import { mergeWritten } from './merge-written.ts';
import {
	emptyRecord,
	isTakenBack,
	marksOf,
	notesOf,
	own,
	type ChecklistState,
	type GivenMark,
	type MarkRecord,
	type Note,
	type Written,
} from './state.ts';
import { differingMarks } from './verdict.ts';

/** What opening a file changes at one requirement. */
export interface OpenedMark {
	id: string;
	/** `differs`: the people do not agree, and it is open until someone decides; `replaced`: it was made in view of the one here. */
	kind: 'new' | 'differs' | 'replaced' | 'agrees';
	/** Marks that stand in the list now. */
	here: readonly GivenMark[];
	/** Marks that stand there afterwards and do not now; none where one was taken back. */
	added: readonly GivenMark[];
	/** As the file has it: for requirements that the page does not hold. */
	record: MarkRecord;
}

/** A note that opening a file brings. */
export interface OpenedNote {
	id: string;
	/** `both`: both stay, as neither was written in view of the other. */
	kind: 'new' | 'both' | 'replaced';
	here: readonly Note[];
	added: readonly Note[];
	record: MarkRecord;
}

/** A text that differs: of the two the later one holds. */
export interface OpenedText {
	part: 'environment' | 'person' | 'change' | 'hosts' | 'samples' | 'ownPorts';
	/** Id of the role, the wildcard, or the host with a port of its own; empty for what the list says of itself. */
	key: string;
	here: string;
	file: string;
	/** The one that holds afterwards. */
	holds: 'here' | 'file';
}

/** What opening a file would change in a list. */
export interface Opening {
	/** What is merged into the list. */
	theirs: ChecklistState;
	marks: readonly OpenedMark[];
	notes: readonly OpenedNote[];
	texts: readonly OpenedText[];
	/** Addresses that the file has a later result for. */
	evidence: number;
	runs: number;
	/** Replies to conditions that change. */
	replies: number;
	/** Whether anything changes at all. */
	changes: boolean;
}

/**
 * What opening a file would change: the list that is open, and the one that the file holds. What the file holds and an "Undo" took back
 * here is offered again, in the browser of `writer` at a moment.
 */
export function openingOf(mine: ChecklistState, file: ChecklistState, writing: Writing): Opening {
	const theirs = { ...file, marks: saidAgain(mine, file, writing) };
	const merged = mergeStates(mine, theirs);
	const records = Object.entries(theirs.marks).flatMap(([id, record]) => {
		const after = own(merged.marks, id);
		return after ? [{ id, record, before: own(mine.marks, id), after }] : [];
	});
	const found = {
		marks: records.flatMap((each) => openedMark(each) ?? []),
		notes: records.flatMap((each) => openedNote(each) ?? []),
		texts: textsOf(mine, theirs, merged),
		evidence: changedKeys(mine.evidence, merged.evidence),
		runs: merged.runs.length - mine.runs.length,
		replies: changedKeys(mine.choices, merged.choices),
	};
	const changes =
		found.marks.length + found.notes.length + found.evidence + found.runs + found.replies > 0 ||
		found.texts.some(({ holds }) => holds === 'file');
	return { theirs, ...found, changes };
}

function changedKeys(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): number {
	return Object.keys(after).filter((key) => !same(own(before, key), own(after, key))).length;
}

/**
 * The marks and notes of a file for a list. What an "Undo" took from the list would stay away, so it is written once more, in a name of
 * its own, and stands beside what stands there now. What an "Undo" left in the file is nobody's word, and stays out.
 */
function saidAgain(mine: ChecklistState, file: ChecklistState, writing: Writing): ChecklistState['marks'] {
	const records = Object.entries(file.marks).map(([id, record]): [string, MarkRecord] => {
		const here = own(mine.marks, id) ?? emptyRecord(record.given);
		const [first = record, ...others] = again(marksOf(here), marksOf(record), ({ mark }) => mark === null, writing);
		const [note = record.note, ...otherNotes] = again(notesOf(here), notesOf(record), isEmptyNote, writing);
		return [id, { ...first, others, note: { ...note, others: otherNotes } }];
	});
	return Object.fromEntries(records);
}

function again<Value extends Written & { time: string }>(
	here: readonly Value[],
	theirs: readonly Value[],
	isBlank: (value: Value) => boolean,
	{ writer, now }: Writing,
): Value[] {
	const standing = (all: readonly Value[]) => {
		const { first, others } = mergeWritten(all, isBlank);
		return first ? [first, ...others] : [];
	};
	const stands = standing([...here, ...theirs]);
	const unanswered = standing([...here.filter((each) => !isTakenBack(each)), ...theirs]);
	return theirs.map((each) => {
		if (isTakenBack(each)) return { ...each, writer: '', changed: '', seen: {} };
		const isAnswered = !unanswered.some(({ writer: who, changed }) => who === each.writer && changed === each.changed);
		if (isBlank(each) || isAnswered || stands.some((other) => saySame(other, each))) return each;
		const name = each.writer === writer ? writer : `${each.writer}/${writer}`;
		return { ...each, writer: name, changed: now, seen: knownTo(name, [each]) };
	});
}

/** Whether two writings say the same, in the same name and from the same time. */
const saySame = <Value extends Written>(one: Value, other: Value) =>
	same({ ...one, writer: '', changed: '', seen: {} }, { ...other, writer: '', changed: '', seen: {} });
const isEmptyNote = ({ text }: Note) => text === '';

interface Opened {
	id: string;
	record: MarkRecord;
	before: MarkRecord | undefined;
	after: MarkRecord;
}

function openedMark({ id, record, before, after }: Opened): OpenedMark | undefined {
	const here = before ? saidMarks(before) : [];
	const then = saidMarks(after);
	const added = then.filter((each) => !here.some((other) => saySame(each, other)));
	const stillThere = here.filter((each) => then.some((other) => saySame(each, other)));
	if (added.length === 0 && stillThere.length === here.length) return undefined;
	const base = { id, here, added, record };
	if (here.length === 0) return { ...base, kind: differingMarks(after).length > 0 ? 'differs' : 'new' };
	if (stillThere.length < here.length) return { ...base, kind: 'replaced' };
	return { ...base, kind: differingMarks(after).length > 0 ? 'differs' : 'agrees' };
}

function openedNote({ id, record, before, after }: Opened): OpenedNote | undefined {
	const here = before ? saidNotes(before) : [];
	const then = saidNotes(after);
	const added = then.filter((each) => !here.some((other) => saySame(each, other)));
	const gone = here.some((each) => !then.some((other) => saySame(each, other)));
	if (added.length === 0 && !gone) return undefined;
	return { id, here, added, record, kind: here.length === 0 ? 'new' : gone ? 'replaced' : 'both' };
}

function textsOf(mine: ChecklistState, theirs: ChecklistState, merged: ChecklistState): OpenedText[] {
	const details = (['environment', 'person', 'change'] as const).map((part) => ({
		part,
		key: '',
		here: mine[part].text,
		file: theirs[part].text,
		then: merged[part].text,
	}));
	const named = (['hosts', 'samples', 'ownPorts'] as const).flatMap((part) =>
		Object.entries(theirs[part]).map(([key, { text }]) => ({
			part,
			key,
			here: own(mine[part], key)?.text ?? '',
			file: text,
			then: own(merged[part], key)?.text ?? '',
		})),
	);
	return [...details, ...named].flatMap(({ then, ...text }) => {
		const differs = text.here !== text.file && (then !== text.here || text.file !== '');
		return differs ? [{ ...text, holds: then === text.here ? 'here' : 'file' } satisfies OpenedText] : [];
	});
}

/** Marks that stand, the one in the field first. */
const saidMarks = (record: MarkRecord) => marksOf(record).filter(({ mark }) => mark !== null);
const saidNotes = (record: MarkRecord) => notesOf(record).filter((each) => !isEmptyNote(each));
/** Keys stand in one order in all that is read or merged; the order of a map's entries says nothing. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, each]) => [key, sorted(each)]);
}
