import type { Authorship } from './carry-over.ts';
import type { Item } from '../item/item.ts';
import { isGivenFor, judgedRecord } from '../item/judged-record.ts';
import { keptRecords, saysNothing, type KeptRecord } from './kept-records.ts';
import { copyName } from './linked-ids.ts';
import { lastSeen } from './last-seen.ts';
import type { Detail } from '../state/details.ts';
import { momentAfter } from '../state/moment-after.ts';
import { recogniseMarks } from './recognise-marks.ts';
import {
	emptyRecord,
	marksOf,
	notesOf,
	own,
	type ChecklistState,
	type Entered,
	type GivenMark,
	type MarkRecord,
	type Written,
} from '../state/state.ts';
import type { VersionMatching } from './version-matching.ts';

/** A list, and what was carried over to it from another one. */
export interface CarriedFrom {
	state: ChecklistState;
	/** Ids of the requirements that got a mark or note. */
	carried: readonly string[];
	/** Number of marks and notes whose requirement is missing here, or has a mark or note already. They stay in the other list. */
	left: number;
}

/**
 * Carries marks, notes, hosts and people over from a list of another version, wherever this list has none of its own. Marks keep their
 * name, their time and what they were given for, so that marks for another text ask again; `from` says where they come from. `matching`
 * maps the requirements of that version to this one. Without it, only the same digest or id matches. Evidence is not carried over, because
 * it belongs to a run.
 */
export function carryFrom(
	state: ChecklistState,
	other: ChecklistState,
	items: readonly Item[],
	from: string,
	authorship: Authorship,
	matching?: VersionMatching,
): CarriedFrom {
	const records = new Map(Object.entries(state.marks));
	const isTaken = (item: Item) => {
		const record = own(state.marks, item.id);
		return record !== undefined && !saysNothing(record);
	};
	const theirs = keptRecords(other);
	const found = new Map<string, Item>();
	const byId = new Map(items.map((item) => [item.id, item]));
	const isMatched = ({ id, copies }: KeptRecord) => [id, ...copies].some((each) => matching?.has(each));
	for (const { id, copies } of theirs.filter(isMatched)) {
		const item = [id, ...copies].flatMap((each) => byId.get(matching?.get(each) ?? '') ?? [])[0];
		if (item) found.set(id, item);
	}
	const marked = theirs
		.filter((each) => !isMatched(each))
		.flatMap(({ id, copies }) =>
			[id, ...copies].flatMap((each) => {
				const record = own(other.marks, each);
				return record ? [{ id: each, given: record.given }] : [];
			}),
		);
	const given = new Set(found.values());
	const free = items.filter((item) => !given.has(item));
	for (const [id, item] of recogniseMarks(marked, free, matching ? 'dropped' : 'other-version', isTaken))
		found.set(id, item);
	const carried: string[] = [];
	for (const { id, copies, record } of theirs) {
		const item = [id, ...copies].flatMap((each) => found.get(each) ?? []).find((each) => !isTaken(each));
		if (!item) continue;
		const before = records.get(item.id) ?? emptyRecord(record.given);
		const nameOf = (each: Written) => copyName(each, id, authorship.writer, authorship.now);
		records.set(item.id, carriedRecord(record, before, from, nameOf, authorship.now));
		carried.push(item.id);
	}
	const detail = (name: Detail) =>
		state[name].text === '' && other[name].text !== ''
			? { text: other[name].text, time: momentAfter(state[name].time, authorship.now) }
			: state[name];
	return {
		state: {
			...state,
			environment: detail('environment'),
			person: detail('person'),
			marks: carried.length > 0 ? Object.fromEntries(records) : state.marks,
			hosts: filled(state.hosts, other.hosts, authorship.now),
			samples: filled(state.samples, other.samples, authorship.now),
			ownPorts: filled(state.ownPorts, other.ownPorts, authorship.now),
		},
		carried,
		left: theirs.length - carried.length,
	};
}

/** How many of these marks were given for the current text and hosts of their items. They count; the others ask again. */
export function countHolding(state: ChecklistState, ids: readonly string[], items: readonly Item[]): number {
	const byId = new Map(items.map((item) => [item.id, item]));
	return ids.filter((id) => {
		const [now, record] = [byId.get(id), own(state.marks, id)];
		return now !== undefined && record !== undefined && isGivenFor(judgedRecord(record, now).given, now);
	}).length;
}

function carriedRecord(
	record: MarkRecord,
	before: MarkRecord,
	from: string,
	nameOf: (written: Written) => string,
	now: string,
): MarkRecord {
	const { note } = record;
	const marks = marksOf(record).map((each): GivenMark => {
		const carriedFrom = each.carriedFrom === '' ? from : `${each.carriedFrom}, ${from}`;
		return { ...each, ...writtenAgain(each, marksOf(before)), carriedFrom };
	});
	const notes = notesOf(record).map((each) => ({ ...each, ...writtenAgain(each, notesOf(before)) }));
	const [first, ...others] = marks;
	const [firstNote, ...otherNotes] = notes;
	const otherIds = before.otherIds;
	return { ...record, ...first, otherIds, others, note: { ...note, ...firstNote, others: otherNotes } };

	/** The value as an entry of this list, under a writer name of its own. */
	function writtenAgain(each: Written, known: readonly Written[]): Written {
		const writer = nameOf(each);
		return { writer, changed: now, seen: lastSeen(writer, known) };
	}
}

function filled(mine: ChecklistState['hosts'], theirs: ChecklistState['hosts'], time: string): ChecklistState['hosts'] {
	const missing = Object.entries(theirs).filter(([key, { text }]) => text !== '' && !own(mine, key)?.text);
	const entered = missing.map(([key, { text }]): [string, Entered] => [
		key,
		{ text, time: momentAfter(own(mine, key)?.time ?? '', time) },
	]);
	return missing.length === 0 ? mine : Object.fromEntries([...Object.entries(mine), ...entered]);
}
