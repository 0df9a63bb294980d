import { saysNothing, type Writing } from './carry-over.ts';
import type { Item } from './item.ts';
import { isGivenFor, judgedRecord } from './judged-record.ts';
import { knownTo } from './known-to.ts';
import { recogniseMarks } from './recognise-marks.ts';
import { emptyRecord, own, type ChecklistState, type Entered, type GivenMark, type MarkRecord } from './state.ts';
import { noNameGiven } from './words-list.ts';

/** A list with what was carried over to it from another one. */
export interface CarriedFrom {
	state: ChecklistState;
	/** Ids of the requirements to which a mark or note came. */
	carried: readonly string[];
	/** How many marks and notes have no requirement here, or one that has a mark or note already. They stay in the other list. */
	left: number;
}

/**
 * A list with the marks, notes, hosts and people of a list of another version, as far as it has none of its own. Marks keep
 * their name, their time and what they were given for, so that those for another text ask again; `from` says where they come
 * from. Evidence stays behind: it belongs to a run.
 */
export function carryFrom(
	state: ChecklistState,
	other: ChecklistState,
	items: readonly Item[],
	from: string,
	writing: Writing,
): CarriedFrom {
	const records = new Map(Object.entries(state.marks));
	const isTaken = (item: Item) => {
		const record = own(state.marks, item.id);
		return record !== undefined && !saysNothing(record);
	};
	const theirs = Object.entries(other.marks).filter(([, record]) => !saysNothing(record));
	const marked = theirs.map(([id, { given }]) => ({ id, given }));
	const found = recogniseMarks(marked, items, 'other-version', isTaken);
	const carried: string[] = [];
	for (const [id, record] of theirs) {
		const item = found.get(id);
		if (!item || isTaken(item)) continue;
		records.set(item.id, carriedRecord(record, records.get(item.id) ?? emptyRecord(record.given), from, writing));
		carried.push(item.id);
	}
	const detail = (name: 'environment' | 'person') =>
		state[name].text === '' && other[name].text !== '' ? { text: other[name].text, time: writing.now } : state[name];
	return {
		state: {
			...state,
			environment: detail('environment'),
			person: detail('person'),
			marks: carried.length > 0 ? Object.fromEntries(records) : state.marks,
			hosts: filled(state.hosts, other.hosts, writing.now),
			samples: filled(state.samples, other.samples, writing.now),
			ownPorts: filled(state.ownPorts, other.ownPorts, writing.now),
		},
		carried,
		left: theirs.length - carried.length,
	};
}

/** How many of these marks were given for the text and hosts that their items have now: they hold, the others ask again. */
export function countHolding(state: ChecklistState, ids: readonly string[], items: readonly Item[]): number {
	const byId = new Map(items.map((item) => [item.id, item.given]));
	return ids.filter((id) => {
		const [now, record] = [byId.get(id), own(state.marks, id)];
		return now !== undefined && record !== undefined && isGivenFor(judgedRecord(record, now).given, now);
	}).length;
}

function carriedRecord(record: MarkRecord, before: MarkRecord, from: string, { writer, now }: Writing): MarkRecord {
	const { others, note, ...mark } = record;
	const marks = [mark, ...others].map((each): GivenMark => {
		const carriedFrom = each.carriedFrom === '' ? from : `${each.carriedFrom}, ${from}`;
		return { ...each, ...writtenAgain(each, [before, ...before.others]), name: named(each), carriedFrom };
	});
	const notes = [note, ...note.others].map(({ text, time, ...each }) => ({
		text,
		time,
		name: text === '' ? each.name : named(each),
		...writtenAgain(each, [before.note, ...before.note.others]),
	}));
	const [first = { ...mark, carriedFrom: from }, ...otherMarks] = marks;
	const [firstNote = note, ...otherNotes] = notes;
	return { ...first, others: otherMarks, note: { ...firstNote, others: otherNotes } };

	/** A writing of this list now, in the name of the one who wrote the other. */
	function writtenAgain(each: { writer: string }, known: Parameters<typeof knownTo>[1]) {
		const again = `${each.writer}/${writer}`;
		return { writer: again, changed: now, seen: knownTo(again, known) };
	}
}

/** What nobody signed is not to be signed by whoever carries it over. */
const named = ({ name }: { name: string }) => name || noNameGiven;

function filled(mine: ChecklistState['hosts'], theirs: ChecklistState['hosts'], time: string): ChecklistState['hosts'] {
	const missing = Object.entries(theirs).filter(([key, { text }]) => text !== '' && !own(mine, key)?.text);
	const entered = missing.map(([key, { text }]): [string, Entered] => [key, { text, time }]);
	return missing.length === 0 ? mine : Object.fromEntries([...Object.entries(mine), ...entered]);
}
