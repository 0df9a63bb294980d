import { idGroups, linkedIds, valueUnder } from './linked-ids.ts';
import { replacedBy } from './merge-values.ts';
import {
	marksOf,
	notesOf,
	own,
	type ChecklistState,
	type GivenMark,
	type MarkRecord,
	type Note,
} from '../state/state.ts';

/** The record of a requirement in a list. */
export interface KeptRecord {
	id: string;
	record: MarkRecord;
	/** Other ids with the same record, or with a part of it. */
	copies: readonly string[];
	/** All ids that are linked with these. */
	group: readonly string[];
}

/** Whether a record is empty: no mark and no note, neither its own nor other people's. */
export function saysNothing({ mark, others, note }: MarkRecord): boolean {
	return (
		mark === null &&
		note.text === '' &&
		others.every((other) => other.mark === null) &&
		note.others.every(({ text }) => text === '')
	);
}

/** The records of a list that are not empty. A record whose values another one includes is not listed by itself. */
export function keptRecords({ marks }: ChecklistState): KeptRecord[] {
	const linked = linkedIds(marks);
	return idGroups(linked).flatMap((group) => {
		const records = group.flatMap((id): [string, MarkRecord][] => {
			const record = own(marks, id);
			return record ? [[id, record]] : [];
		});
		const last = ({ changed, note }: MarkRecord) => (changed > note.changed ? changed : note.changed);
		records.sort(([, a], [, b]) => (last(a) < last(b) ? 1 : -1));
		const kept = new Map<string, Kept>();
		for (const [id, record] of records) {
			const one = keptAlone(id, record, group);
			const others = (linked.get(id) ?? []).flatMap((other) => kept.get(other) ?? []);
			const holding = others.find((other) => isHeld(one, other));
			if (holding) {
				holding.copies.push(id);
				continue;
			}
			kept.set(id, one);
			for (const other of others) {
				if (!isHeld(other, one)) continue;
				one.copies.push(other.id, ...other.copies);
				kept.delete(other.id);
			}
		}
		// A cleared record replaces values of other ids, and is empty itself.
		return [...kept.values()].filter(({ record }) => !saysNothing(record));
	});
}

interface Kept extends KeptRecord {
	copies: string[];
	marks: readonly GivenMark[];
	notes: readonly Note[];
	/** Whether the record has a value, or replaces it. */
	holdsMark: (value: GivenMark) => boolean;
	holdsNote: (value: Note) => boolean;
}

function keptAlone(id: string, record: MarkRecord, group: readonly string[]): Kept {
	const [marks, notes] = [marksOf(record), notesOf(record)];
	const names = new Set([...marks.map(markName), ...notes.map(noteName)]);
	const [isMarkAnswered, isNoteAnswered] = [replacedBy(marks), replacedBy(notes)];
	return {
		id,
		record,
		group,
		copies: [],
		marks,
		notes,
		holdsMark: (value) => names.has(markName(value)) || isMarkAnswered(value),
		holdsNote: (value) => names.has(noteName(value)) || isNoteAnswered(value),
	};
}

/** Whether the other record has or replaces every value of this one. */
function isHeld({ id, marks, notes }: Kept, { id: to, holdsMark, holdsNote }: Kept): boolean {
	return (
		marks.every((each) => each.mark === null || holdsMark(valueUnder(each, id, to))) &&
		notes.every((each) => each.text === '' || holdsNote(valueUnder(each, id, to)))
	);
}

const markName = ({ writer, changed, mark }: GivenMark) => `${mark} ${changed} ${writer}`;
const noteName = ({ writer, changed, text }: Note) => `note ${changed} ${writer} ${text}`;
