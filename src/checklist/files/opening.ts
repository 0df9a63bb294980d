import type { Authorship } from '../marks/carry-over.ts';
import { mergeStates } from '../marks/merge-states.ts';
import { idGroups, linkedIds, copyName } from '../marks/linked-ids.ts';
import { lastSeen } from '../marks/last-seen.ts';
import { mergeValues } from '../marks/merge-values.ts';
import { details, type Detail } from '../state/details.ts';
import type { MachineRun } from '../state/machine-run.ts';
import { momentAfter } from '../state/moment-after.ts';
import { isEqual, sortedText } from '../state/sorted-text.ts';
import {
	emptyRecord,
	isReverted,
	marksOf,
	notesOf,
	own,
	type ChecklistState,
	type GivenMark,
	type MarkRecord,
	type Note,
	type Written,
} from '../state/state.ts';
import { differingMarks } from '../item/verdict.ts';

/** What opening a file changes for one requirement. */
export interface OpenedMark {
	id: string;
	/** `differs`: people disagree, so it is open until someone decides. `replaced`: the writer of the file's mark had seen the one here. */
	kind: 'new' | 'differs' | 'replaced' | 'agrees';
	/** Marks that are in the list now. */
	here: readonly GivenMark[];
	/** Marks that the list has afterwards and does not have now; none where a mark was reverted. */
	added: readonly GivenMark[];
	/** The record in the file: for requirements that are not on the page. */
	record: MarkRecord;
}

/** A note that opening a file adds. */
export interface OpenedNote {
	id: string;
	/** `both`: both stay, as neither writer had seen the other value. */
	kind: 'new' | 'both' | 'replaced';
	here: readonly Note[];
	added: readonly Note[];
	record: MarkRecord;
}

/** A text that differs: the later of the two wins. */
export interface OpenedText {
	part: Detail | 'hosts' | 'samples' | 'ownPorts';
	/** Id of the role, the wildcard, or the host with its own port; empty for details of the list. */
	key: string;
	here: string;
	file: string;
	/** Which text wins. */
	holds: 'here' | 'file';
}

/** What opening a file would change in a list. */
export interface Opening {
	/** What is merged into the list. */
	theirs: ChecklistState;
	marks: readonly OpenedMark[];
	notes: readonly OpenedNote[];
	texts: readonly OpenedText[];
	/** Number of addresses for which the file has a later result. */
	evidence: number;
	runs: number;
	/** Number of runs of check scripts. */
	machineRuns: number;
	/** Number of changed replies to conditions. */
	replies: number;
	/** Whether anything changes at all. */
	changes: boolean;
}

/**
 * What opening a file would change: `mine` is the open list, `file` the one in the file. Values of the file that an "Undo" reverted here
 * are offered again, as written by `writer` at a time. `ids` are those of the page.
 */
export function openingOf(
	mine: ChecklistState,
	file: ChecklistState,
	authorship: Authorship,
	ids: { has(id: string): boolean } = { has: () => true },
): Opening {
	const theirs = {
		...file,
		marks: saidAgain(mine, file, authorship),
		machineRuns: offeredAgain(mine, file, authorship),
	};
	const merged = mergeStates(mine, theirs);
	const groups = idGroups(linkedIds(merged.marks));
	const elsewhere = new Set(groups.flatMap((group) => (group.some((id) => ids.has(id)) ? group : [])));
	const records = Object.entries(theirs.marks).flatMap(([id, record]) => {
		const after = own(merged.marks, id);
		return after ? [{ id, record, before: own(mine.marks, id), after }] : [];
	});
	// A record that is also kept under an earlier id is listed once.
	const told = records.filter(({ id }) => ids.has(id) || !elsewhere.has(id));
	const found = {
		marks: told.flatMap((each) => openedMark(each) ?? []),
		notes: told.flatMap((each) => openedNote(each) ?? []),
		texts: textsOf(mine, theirs, merged),
		evidence: changedKeys(mine.evidence, merged.evidence),
		runs: merged.runs.length - mine.runs.length,
		machineRuns: changedKeys(mine.machineRuns, merged.machineRuns),
		replies: changedKeys(mine.choices, merged.choices),
	};
	const changes =
		found.marks.length + found.notes.length + found.evidence + found.runs + found.machineRuns + found.replies > 0 ||
		found.texts.some(({ holds }) => holds === 'file');
	return { theirs, ...found, changes };
}

function changedKeys(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): number {
	return Object.keys(after).filter((key) => !isEqual(own(before, key), own(after, key))).length;
}

/** A list without the empty values that an "Undo" left: these must not spread to other lists. */
export function withoutReverted(state: ChecklistState): ChecklistState {
	const isLeft = (record: MarkRecord) => [...marksOf(record), ...notesOf(record)].some(isReverted);
	const unwritten = <Value extends Written & { time: string }>(each: Value): Value =>
		isReverted(each) ? { ...each, writer: '', changed: '', seen: {} } : each;
	const marks = Object.entries(state.marks).map(([id, record]): [string, MarkRecord] => {
		if (!isLeft(record)) return [id, record];
		const { note } = record;
		const notes = { ...unwritten(note), others: note.others.map(unwritten) };
		return [id, { ...unwritten(record), others: record.others.map(unwritten), note: notes }];
	});
	const runs = Object.entries(state.machineRuns).filter(([, { removed }]) => !removed);
	return { ...state, marks: Object.fromEntries(marks), machineRuns: Object.fromEntries(runs) };
}

/** The runs of check scripts in a file. A run that was removed here later gets a newer time, so that it comes back. */
function offeredAgain(mine: ChecklistState, file: ChecklistState, { now }: Authorship): ChecklistState['machineRuns'] {
	const runs = Object.entries(withoutReverted(file).machineRuns).map(([key, run]): [string, MachineRun] => {
		const here = own(mine.machineRuns, key);
		return [
			key,
			here?.removed && here.changed >= run.changed ? { ...run, changed: momentAfter(here.changed, now) } : run,
		];
	});
	return Object.fromEntries(runs);
}

/**
 * The marks and notes of a file, to be merged into a list. A value that an "Undo" reverted in the list would stay away. So it is written
 * again under a writer name of its own, and is kept beside the current values.
 */
function saidAgain(mine: ChecklistState, file: ChecklistState, authorship: Authorship): ChecklistState['marks'] {
	const records = Object.entries(withoutReverted(file).marks).map(([id, record]): [string, MarkRecord] => {
		const here = own(mine.marks, id) ?? emptyRecord(record.given);
		const writtenAgain = <Value extends Written>(each: Value): Value => {
			const name = copyName(each, id, authorship.writer, authorship.now);
			return { ...each, writer: name, changed: authorship.now, seen: lastSeen(name, [each]) };
		};
		const [first, ...others] = again(marksOf(here), marksOf(record), ({ mark }) => mark === null, writtenAgain);
		const [note, ...otherNotes] = again(notesOf(here), notesOf(record), isEmptyNote, writtenAgain);
		return [id, { ...record, ...first, others, note: { ...record.note, ...note, others: otherNotes } }];
	});
	return Object.fromEntries(records);
}

function again<Value extends Written & { name: string; time: string }>(
	here: readonly Value[],
	theirs: readonly Value[],
	isBlank: (value: Value) => boolean,
	writtenAgain: (value: Value) => Value,
): readonly Value[] {
	if (!here.some(isReverted)) return theirs;
	const standing = (all: readonly Value[]) => {
		const { first, others } = mergeValues(all, isBlank);
		return first ? [first, ...others] : [];
	};
	const nameOf = ({ writer, changed }: Written) => `${writer} ${changed}`;
	const stands = new Set(standing([...here, ...theirs]).map(says));
	const unanswered = new Set(standing([...here.filter((each) => !isReverted(each)), ...theirs]).map(nameOf));
	return theirs.map((each) => {
		const isAnswered = !unanswered.has(nameOf(each));
		return isBlank(each) || isAnswered || stands.has(says(each)) ? each : writtenAgain(each);
	});
}

/** The content of a value, without its writer, its time of writing and its vector clock. */
const says = (value: Written) => sortedText({ ...value, writer: '', changed: '', seen: {} });
const isEmptyNote = ({ text }: Note) => text === '';

interface Opened {
	id: string;
	record: MarkRecord;
	before: MarkRecord | undefined;
	after: MarkRecord;
}

function openedMark({ id, record, before, after }: Opened): OpenedMark | undefined {
	const { here, added, isGone } = difference(before ? saidMarks(before) : [], saidMarks(after));
	if (added.length === 0 && !isGone) return undefined;
	const base = { id, here, added, record };
	if (here.length === 0) return { ...base, kind: differingMarks(after).length > 0 ? 'differs' : 'new' };
	if (isGone) return { ...base, kind: 'replaced' };
	return { ...base, kind: differingMarks(after).length > 0 ? 'differs' : 'agrees' };
}

function openedNote({ id, record, before, after }: Opened): OpenedNote | undefined {
	const { here, added, isGone } = difference(before ? saidNotes(before) : [], saidNotes(after));
	if (added.length === 0 && !isGone) return undefined;
	return { id, here, added, record, kind: here.length === 0 ? 'new' : isGone ? 'replaced' : 'both' };
}

function difference<Value extends Written>(here: readonly Value[], then: readonly Value[]) {
	const [said, saidThen] = [new Set(here.map(says)), new Set(then.map(says))];
	return {
		here,
		added: then.filter((each) => !said.has(says(each))),
		isGone: here.some((each) => !saidThen.has(says(each))),
	};
}

function textsOf(mine: ChecklistState, theirs: ChecklistState, merged: ChecklistState): OpenedText[] {
	const said = details.map((part) => ({
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
	return [...said, ...named].flatMap(({ then, ...text }) => {
		const differs = text.here !== text.file && (then !== text.here || text.file !== '');
		return differs ? [{ ...text, holds: then === text.here ? 'here' : 'file' } satisfies OpenedText] : [];
	});
}

/** Marks of a record that are not cleared, the one in the field first. */
const saidMarks = (record: MarkRecord) => marksOf(record).filter(({ mark }) => mark !== null);
const saidNotes = (record: MarkRecord) => notesOf(record).filter((each) => !isEmptyNote(each));
