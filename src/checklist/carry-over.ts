// How marks find their requirements when the page has changed under them. Nothing that was entered is dropped on the way.
import type { Item } from './item.ts';
import { mergeMarks } from './merge-states.ts';
import { knownTo, writingMoment } from './known-to.ts';
import { recogniseMarks } from './recognise-marks.ts';
import { own, type ChecklistState, type MarkRecord, type Written } from './state.ts';

/** Who changes a list, and when: the name of this browser among writers, and ISO 8601. */
export interface Writing {
	writer: string;
	now: string;
}

/** Whether a record says nothing: no mark and no note, its own or of others. */
export function saysNothing({ mark, others, note }: MarkRecord): boolean {
	return (
		mark === null &&
		note.text === '' &&
		others.every((other) => other.mark === null) &&
		note.others.every(({ text }) => text === '')
	);
}

/** What is kept for requirements that the page does not hold, by the id that they had. */
export function goneMarks(state: ChecklistState, ids: { has(id: string): boolean }): [string, MarkRecord][] {
	return Object.entries(state.marks).filter(([id, record]) => !ids.has(id) && !saysNothing(record));
}

/**
 * The list with each mark at its requirement: by id, former ids, digest, and the rule of comparing versions. What a mark was given
 * for stays with it, so that one for another text asks again. What finds no requirement stays where it is. The same list
 * comes back where nothing moves.
 */
export function carryOver(state: ChecklistState, items: readonly Item[], writing: Writing): ChecklistState {
	const gone = goneMarks(state, new Map(items.map((item) => [item.id, item])));
	if (gone.length === 0) return state;
	const records = new Map(Object.entries(state.marks));
	const isTaken = ({ id }: Item) => {
		const record = own(state.marks, id);
		return record !== undefined && !saysNothing(record);
	};
	const marked = gone.map(([id, { given }]) => ({ id, given }));
	let moved = false;
	for (const [from, { id: to }] of recogniseMarks(marked, items, 'same-version', isTaken)) {
		const [record, before] = [records.get(from), records.get(to)];
		if (!record) continue;
		const joined = before ? mergeMarks(before, record) : record;
		// Two marks of one person for what were two requirements would be taken for one that was changed: then both stay.
		if (!holdsAll(joined, [record, ...(before ? [before] : [])])) continue;
		records.set(to, joined);
		records.set(from, removed(record, writing));
		moved = true;
	}
	// Of several marks for one requirement each round moves one.
	return moved ? carryOver({ ...state, marks: Object.fromEntries(records) }, items, writing) : state;
}

/** The list without what is kept for an id. It stays as a writing that says nothing, so that putting lists together does not bring it back. */
export function withoutMark(state: ChecklistState, id: string, writing: Writing): ChecklistState {
	const record = own(state.marks, id);
	if (!record || saysNothing(record)) return state;
	return { ...state, marks: { ...state.marks, [id]: removed(record, writing) } };
}

function removed(record: MarkRecord, { writer, now }: Writing): MarkRecord {
	const { note, others } = record;
	const known = (before: readonly Written[]) => ({
		writer,
		changed: writingMoment(writer, before, now),
		seen: knownTo(writer, before),
		others: [],
	});
	return {
		mark: null,
		reason: '',
		name: '',
		time: '',
		given: record.given,
		carriedFrom: '',
		...known([record, ...others]),
		note: { text: '', name: '', time: '', ...known([note, ...note.others]) },
	};
}

/** Whether each word that stood in these records stands in the joined one. */
function holdsAll(joined: MarkRecord, records: readonly MarkRecord[]): boolean {
	const marks = new Set([joined, ...joined.others].map(nameOf));
	const notes = new Set([joined.note, ...joined.note.others].map(nameOf));
	return records.every(
		(record) =>
			[record, ...record.others].every((each) => each.mark === null || marks.has(nameOf(each))) &&
			[record.note, ...record.note.others].every((each) => each.text === '' || notes.has(nameOf(each))),
	);
}

const nameOf = ({ writer, changed }: Written) => `${changed} ${writer}`;
