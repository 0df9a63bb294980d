import { judgedRecord } from '../item/judged-record.ts';
import type { Detail } from '../state/details.ts';
import { momentAfter } from '../state/moment-after.ts';
import { isCopied } from './writer-names.ts';
import { newEntry } from './new-entry.ts';
import {
	emptyRecord,
	marksOf,
	notesOf,
	own,
	type ChecklistState,
	type Entered,
	type Given,
	type Mark,
	type MarkRecord,
} from '../state/state.ts';

/** Something that a person did to a list. `time` is ISO 8601 in UTC; the person is the one that the list names. */
export type ChecklistEvent =
	| { type: 'marked'; id: string; mark: Mark | null; reason?: string | undefined; given: Given; time: string }
	| { type: 'reason-given'; id: string; reason: string; given: Given; time: string }
	| { type: 'noted'; id: string; text: string; given: Given; time: string }
	| { type: 'detail-entered'; detail: Detail; text: string; time: string }
	| { type: 'person-named' }
	| { type: 'chosen'; key: string; text: string; time: string }
	| { type: 'hosts-named'; part: 'hosts' | 'samples' | 'ownPorts'; key: string; text: string; time: string };

/** The list after an event in the browser of `writer`; the same object if `person-named` finds nothing to name. */
export function update(state: ChecklistState, event: ChecklistEvent, writer: string): ChecklistState {
	const name = state.person.text;
	switch (event.type) {
		case 'marked': {
			const { id, mark, given, time } = event;
			const before = own(state.marks, id) ?? emptyRecord(given);
			// A new mark replaces all marks that were there.
			const written = newEntry(writer, time, marksOf(before));
			const reason = event.reason ?? before.reason;
			return withRecord(state, id, { ...before, mark, reason, name, time, given, carriedFrom: '', ...written });
		}
		case 'reason-given': {
			const { id, reason, given, time } = event;
			const before = judgedRecord(own(state.marks, id) ?? emptyRecord(given), { given });
			// A reason does not replace other people's marks, and a note does not replace other people's notes.
			const [mark, ...others] = marksOf(before);
			const written = newEntry(writer, time, mark ? [mark] : [], others);
			return withRecord(state, id, { ...before, reason, name, time, carriedFrom: '', ...written });
		}
		case 'noted': {
			const { id, text, given, time } = event;
			const before = own(state.marks, id) ?? emptyRecord(given);
			const [note, ...others] = notesOf(before);
			const written = newEntry(writer, time, note ? [note] : [], others);
			return withRecord(state, id, { ...before, note: { text, name, time, ...written } });
		}
		case 'detail-entered':
			return { ...state, [event.detail]: entered(event, state[event.detail]) };
		case 'person-named':
			return withNames(state);
		case 'chosen':
			return { ...state, choices: { ...state.choices, [event.key]: entered(event, own(state.choices, event.key)) } };
		case 'hosts-named': {
			const { part, key } = event;
			return { ...state, [part]: { ...state[part], [key]: entered(event, own(state[part], key)) } };
		}
	}
}

function withRecord(state: ChecklistState, id: string, record: MarkRecord): ChecklistState {
	return { ...state, marks: { ...state.marks, [id]: record } };
}

function entered({ text, time }: Entered, before: Entered | undefined): Entered {
	return { text, time: momentAfter(before?.time ?? '', time) };
}

/** Signs marks and notes that were made here before anyone gave a name: the name is asked for at the first mark. */
function withNames(state: ChecklistState): ChecklistState {
	const name = state.person.text;
	if (name === '') return state;
	const named = Object.entries(state.marks).map(([id, record]): [string, MarkRecord] => {
		const needsName = (word: MarkRecord | MarkRecord['note']) =>
			word.time !== '' && word.name === '' && !isCopied(word);
		const [markNeedsName, noteNeedsName] = [needsName(record), needsName(record.note)];
		if (!markNeedsName && !noteNeedsName) return [id, record];
		return [
			id,
			{
				...record,
				name: markNeedsName ? name : record.name,
				note: noteNeedsName ? { ...record.note, name } : record.note,
			},
		];
	});
	return named.every(([id, record]) => own(state.marks, id) === record)
		? state
		: { ...state, marks: Object.fromEntries(named) };
}
