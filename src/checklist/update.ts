import { knownTo } from './known-to.ts';
import {
	emptyRecord,
	own,
	type ChecklistState,
	type Evidence,
	type Given,
	type GivenMark,
	type Mark,
	type MarkRecord,
	type Run,
	type SaidMachines,
} from './state.ts';

/** Something that happened to a list. `time` is ISO 8601 in UTC; who did it is the person that the list names. */
export type ChecklistEvent =
	| { type: 'marked'; id: string; mark: Mark | null; given: Given; time: string }
	| { type: 'reason-given'; id: string; reason: string; given: Given; time: string }
	| { type: 'noted'; id: string; text: string; given: Given; time: string }
	| { type: 'detail-entered'; detail: 'environment' | 'person' | 'change'; text: string; time: string }
	| { type: 'person-named' }
	| { type: 'run-ended'; run: Run; evidence: Readonly<Record<string, Evidence>> }
	| { type: 'chosen'; key: string; text: string; time: string }
	| { type: 'hosts-named'; part: 'hosts' | 'samples'; key: string; text: string; time: string }
	| { type: 'machines-said'; run: string; machines: SaidMachines };

/** The list after an event that happened in the browser of `writer`; the same object where nothing changes. */
export function update(state: ChecklistState, event: ChecklistEvent, writer: string): ChecklistState {
	const name = state.person.text;
	switch (event.type) {
		case 'marked': {
			const { id, mark, given, time } = event;
			return withMark(state, id, given, { mark, name, time, given, carriedFrom: '' }, { writer, changed: time });
		}
		case 'reason-given': {
			const { id, reason, given, time } = event;
			return withMark(state, id, given, { reason, name, time }, { writer, changed: time });
		}
		case 'noted': {
			const { id, text, given, time } = event;
			const before = own(state.marks, id) ?? emptyRecord(given);
			// A note does not answer another person's note, so that one stays until someone takes it up.
			const { others, ...known } = before.note;
			const note = { text, time, name, writer, changed: time, seen: knownTo(writer, [known]), others };
			return { ...state, marks: { ...state.marks, [id]: { ...before, note } } };
		}
		case 'detail-entered':
			return { ...state, [event.detail]: { text: event.text, time: event.time } };
		case 'person-named':
			return withNames(state);
		case 'run-ended':
			return { ...state, evidence: { ...state.evidence, ...event.evidence }, runs: [...state.runs, event.run] };
		case 'chosen':
			return { ...state, choices: { ...state.choices, [event.key]: { text: event.text, time: event.time } } };
		case 'hosts-named': {
			const { part, key, text, time } = event;
			return { ...state, [part]: { ...state[part], [key]: { text, time } } };
		}
		case 'machines-said':
			return withMachines(state, event.run, event.machines);
	}
}

/** Whoever marks decides between all marks that stood there. */
function withMark(
	state: ChecklistState,
	id: string,
	given: Given,
	change: Partial<GivenMark>,
	{ writer, changed }: Pick<GivenMark, 'writer' | 'changed'>,
): ChecklistState {
	const before = own(state.marks, id) ?? emptyRecord(given);
	const seen = knownTo(writer, [before, ...before.others]);
	const record: MarkRecord = { ...before, ...change, writer, changed, seen, others: [] };
	return { ...state, marks: { ...state.marks, [id]: record } };
}

/** Marks and notes that were made before anyone gave a name get it: the name is asked for at the first mark. */
function withNames(state: ChecklistState): ChecklistState {
	const name = state.person.text;
	if (name === '') return state;
	const named = Object.entries(state.marks).map(([id, record]): [string, MarkRecord] => {
		const markNeedsName = record.time !== '' && record.name === '';
		const noteNeedsName = record.note.time !== '' && record.note.name === '';
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

/** The reply to "This computer is" covers the run before it. */
function withMachines(state: ChecklistState, start: string, machines: SaidMachines): ChecklistState {
	const evidence = Object.entries(state.evidence).map(([url, found]): [string, Evidence] => [
		url,
		found.run === start ? { ...found, machines } : found,
	]);
	return {
		...state,
		evidence: Object.fromEntries(evidence),
		runs: state.runs.map((run) => (run.start === start ? { ...run, machines } : run)),
	};
}
