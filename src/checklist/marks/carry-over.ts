// How marks find their requirements after the page has changed. No entry is lost on the way.
import type { Item } from '../item/item.ts';
import { keptRecords, saysNothing } from './kept-records.ts';
import { recordUnder, idGroups, linkedIds } from './linked-ids.ts';
import { lastSeen, nextChange } from './last-seen.ts';
import { mergeRecords } from './merge-states.ts';
import { recogniseMarks } from './recognise-marks.ts';
import { isEqual } from '../state/sorted-text.ts';
import { own, type ChecklistState, type MarkRecord, type Written } from '../state/state.ts';

/** Who changes a list, and when: the writer name of this visit, and ISO 8601. */
export interface Authorship {
	writer: string;
	now: string;
}

/** Records of requirements that the page has under none of their ids. Each is given once, by the id of its last entry. */
export function goneMarks(state: ChecklistState, ids: { has(id: string): boolean }): [string, MarkRecord][] {
	// The usual list of the current version, which may be long, needs no look at how its ids are linked.
	if (Object.entries(state.marks).every(([id, { otherIds }]) => ids.has(id) && otherIds.length === 0)) return [];
	return keptRecords(state).flatMap(({ id, record, group }): [string, MarkRecord][] =>
		group.some((each) => ids.has(each)) ? [] : [[id, record]],
	);
}

/** Records that were copied to a requirement, with the record there that includes them. */
const broughtTo = new WeakMap<MarkRecord, MarkRecord>();

/**
 * The list with each mark at its requirement: by id, former ids, digest, and the rules for comparing versions. A mark keeps what it was
 * given for, so a mark for another text asks again. It also stays under its old id for other releases: a release may be rolled back, or a
 * tab of an earlier one may be open. Returns the same list if nothing changes.
 */
export function carryOver(state: ChecklistState, items: readonly Item[]): ChecklistState {
	const byId = new Map(items.map((item) => [item.id, item]));
	// A mark that was cleared under one id has to be cleared under the others too.
	const needsNothing = ([id, record]: [string, MarkRecord]) =>
		record.otherIds.length === 0 && (byId.has(id) || saysNothing(record));
	if (Object.entries(state.marks).every(needsNothing)) return state;
	const isTaken = ({ id }: Item) => {
		const record = own(state.marks, id);
		return record !== undefined && !saysNothing(record);
	};
	const linked = linkedIds(state.marks);
	const groups = idGroups(linked).map((ids) => ({ ids, here: ids.find((id) => byId.has(id)) }));
	// A record that was copied to a requirement before goes to the same one again.
	const known = (id: string) => linked.get(id)?.find((other) => byId.has(other));
	const marked = Object.entries(state.marks).flatMap(([id, record]) =>
		byId.has(id) || saysNothing(record) || known(id) !== undefined ? [] : [{ id, given: record.given }],
	);
	const found = recogniseMarks(marked, items, 'same-version', isTaken);
	const brought = new Map<string, [string, MarkRecord][]>();
	for (const { ids, here } of groups) {
		const inGroup = here ?? ids.map((id) => found.get(id)?.id).find((id) => id !== undefined);
		for (const id of ids) {
			const to = known(id) ?? found.get(id)?.id ?? inGroup;
			const record = own(state.marks, id);
			if (to === undefined || !record || byId.has(id)) continue;
			const holding = broughtTo.get(record);
			if (holding && holding === own(state.marks, to)) continue;
			const others = brought.get(to);
			if (others) others.push([id, record]);
			else brought.set(to, [[id, record]]);
		}
	}
	const records = new Map(Object.entries(state.marks));
	let isNew = false;
	for (const [to, from] of brought) {
		const before = records.get(to);
		const joined = mergeRecords([
			...(before ? [before] : []),
			...from.map(([id, record]) => recordUnder(record, id, to)),
		]);
		const record = before && isEqual(before, joined) ? before : joined;
		for (const [, each] of from) broughtTo.set(each, record);
		if (record === before) continue;
		records.set(to, record);
		isNew = true;
	}
	return isNew ? { ...state, marks: Object.fromEntries(records) } : state;
}

/** The list without the record of an id. An empty value stays in its place, so that merging lists does not bring the record back. */
export function withoutMark(state: ChecklistState, id: string, authorship: Authorship): ChecklistState {
	const kept = keptRecords(state).find((each) => each.id === id || each.copies.includes(id));
	if (!kept) return state;
	const records = new Map(Object.entries(state.marks));
	for (const each of [kept.id, ...kept.copies]) {
		const record = records.get(each);
		if (record) records.set(each, removed(record, authorship));
	}
	return { ...state, marks: Object.fromEntries(records) };
}

function removed(record: MarkRecord, { writer, now }: Authorship): MarkRecord {
	const { note, others, otherIds } = record;
	const known = (before: readonly Written[]) => {
		const next = nextChange(writer, before, now);
		return { ...next, seen: lastSeen(next.writer, before) };
	};
	return {
		mark: null,
		reason: '',
		name: '',
		time: '',
		given: record.given,
		carriedFrom: '',
		...known([record, ...others]),
		otherIds,
		others: [],
		note: { text: '', name: '', time: '', ...known([note, ...note.others]), others: [] },
	};
}
