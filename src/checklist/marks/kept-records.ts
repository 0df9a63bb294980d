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

/** What a list keeps of a requirement. */
export interface KeptRecord {
	id: string;
	record: MarkRecord;
	/** Other ids under which it keeps the same, or less. */
	copies: readonly string[];
	/** All ids that are linked with these. */
	group: readonly string[];
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

/** What a list keeps that says something, without what another record holds too. */
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
		// What was cleared under one id holds what it answered under another, and says nothing itself.
		return [...kept.values()].filter(({ record }) => !saysNothing(record));
	});
}

interface Kept extends KeptRecord {
	copies: string[];
	marks: readonly GivenMark[];
	notes: readonly Note[];
	/** Whether a value is here, or was answered. */
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

/** Whether the other record holds or answers every value of this one. */
function isHeld({ id, marks, notes }: Kept, { id: to, holdsMark, holdsNote }: Kept): boolean {
	return (
		marks.every((each) => each.mark === null || holdsMark(valueUnder(each, id, to))) &&
		notes.every((each) => each.text === '' || holdsNote(valueUnder(each, id, to)))
	);
}

const markName = ({ writer, changed, mark }: GivenMark) => `${mark} ${changed} ${writer}`;
const noteName = ({ writer, changed, text }: Note) => `note ${changed} ${writer} ${text}`;
