import { idGroups, linkedIds, wordUnder } from './kept-under.ts';
import { givesWayTo } from './merge-written.ts';
import { marksOf, notesOf, own, type ChecklistState, type GivenMark, type MarkRecord, type Note } from './state.ts';

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
			const [ofMarks, ofNotes] = [marksOf(record), notesOf(record)];
			// Most that do not hold it lack its first word.
			const isHeld = ({ id: to, holdsMark, holdsNote }: Kept) =>
				ofMarks.every((each) => each.mark === null || holdsMark(wordUnder(each, id, to))) &&
				ofNotes.every((each) => each.text === '' || holdsNote(wordUnder(each, id, to)));
			const holding = (linked.get(id) ?? []).flatMap((other) => kept.get(other) ?? []).find(isHeld);
			if (holding) holding.copies.push(id);
			else kept.set(id, { id, record, copies: [], group, ...holders(ofMarks, ofNotes) });
		}
		// What was cleared under one id holds what it answered under another, and says nothing itself.
		return [...kept.values()].filter(({ record }) => !saysNothing(record));
	});
}

interface Kept extends KeptRecord {
	copies: string[];
	holdsMark: (word: GivenMark) => boolean;
	holdsNote: (word: Note) => boolean;
}

/** Tell whether a word stands among these, or is answered by one of them. */
function holders(marks: readonly GivenMark[], notes: readonly Note[]): Pick<Kept, 'holdsMark' | 'holdsNote'> {
	const names = new Set([...marks.map(markName), ...notes.map(noteName)]);
	const [isMarkAnswered, isNoteAnswered] = [givesWayTo(marks), givesWayTo(notes)];
	return {
		holdsMark: (word) => names.has(markName(word)) || isMarkAnswered(word),
		holdsNote: (word) => names.has(noteName(word)) || isNoteAnswered(word),
	};
}

const markName = ({ writer, changed, mark }: GivenMark) => `${mark} ${changed} ${writer}`;
const noteName = ({ writer, changed, text }: Note) => `note ${changed} ${writer} ${text}`;
