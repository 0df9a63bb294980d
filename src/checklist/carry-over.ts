// How marks find their requirements when the page has changed under them. Nothing that was entered is dropped on the way.
import type { Item } from './item.ts';
import { asUnder, idGroups } from './kept-under.ts';
import { knownTo, nextWriting } from './known-to.ts';
import { mergeRecords } from './merge-states.ts';
import { recogniseMarks } from './recognise-marks.ts';
import { isEqual } from './sorted-text.ts';
import { own, type ChecklistState, type MarkRecord, type Written } from './state.ts';

/** Who changes a list, and when: the name of this visit among writers, and ISO 8601. */
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

/** What is kept for requirements that the page does not hold under any id, each once, by an id that it had. */
export function goneMarks(state: ChecklistState, ids: { has(id: string): boolean }): [string, MarkRecord][] {
	return keptRecords(state)
		.filter((group) => !group.ids.some((id) => ids.has(id)))
		.map(({ saying: [id], recordAs }) => [id, recordAs(id)]);
}

/** What a list keeps of one requirement. */
export interface KeptRecord {
	/** All ids that the list knows for it. */
	ids: readonly string[];
	/** Those under which something is said, the one of the last word first. */
	saying: readonly [string, ...string[]];
	/** All that is said under any of them, as it stands under one. */
	recordAs: (id: string) => MarkRecord;
}

/** What a list keeps that says something, each requirement once. */
export function keptRecords({ marks }: ChecklistState): KeptRecord[] {
	return idGroups(marks).flatMap((ids) => {
		const kept = ids.flatMap((id): [string, MarkRecord][] => {
			const record = own(marks, id);
			return record && !saysNothing(record) ? [[id, record]] : [];
		});
		const last = ({ changed, note }: MarkRecord) => (changed > note.changed ? changed : note.changed);
		kept.sort(([, a], [, b]) => (last(a) < last(b) ? 1 : -1));
		const [first, ...others] = kept.map(([id]) => id);
		if (first === undefined) return [];
		const all = ids.flatMap((id): [string, MarkRecord][] => {
			const record = own(marks, id);
			return record ? [[id, record]] : [];
		});
		const [[alone, only] = ['', undefined], ...rest] = all;
		const recordAs = (to: string) =>
			only && rest.length === 0 && alone === to
				? only
				: mergeRecords(all.map(([id, record]) => asUnder(record, id, to)));
		return [{ ids, saying: [first, ...others], recordAs }];
	});
}

/** By what was brought to a requirement: the record there that holds it. */
const broughtTo = new WeakMap<MarkRecord, MarkRecord>();

/**
 * The list with each mark at its requirement: by id, former ids, digest, and the rule of comparing versions. What a mark was given
 * for stays with it, so that one for another text asks again. It stays under its old id too, for pages that know that one: a release may
 * be rolled back, and a tab of an earlier one may be open beside this. The same list comes back where nothing is new.
 */
export function carryOver(state: ChecklistState, items: readonly Item[]): ChecklistState {
	const byId = new Map(items.map((item) => [item.id, item]));
	if (Object.entries(state.marks).every(([id, record]) => byId.has(id) || saysNothing(record))) return state;
	const isTaken = ({ id }: Item) => {
		const record = own(state.marks, id);
		return record !== undefined && !saysNothing(record);
	};
	const groups = idGroups(state.marks).map((ids) => ({ ids, here: ids.find((id) => byId.has(id)) }));
	const open = groups.filter(({ here }) => here === undefined).flatMap(({ ids }) => ids);
	const marked = open.flatMap((id) => {
		const record = own(state.marks, id);
		return record && !saysNothing(record) ? [{ id, given: record.given }] : [];
	});
	const found = recogniseMarks(marked, items, 'same-version', isTaken);
	const brought = new Map<string, [string, MarkRecord][]>();
	for (const { ids, here } of groups) {
		const to = here ?? ids.map((id) => found.get(id)?.id).find((id) => id !== undefined);
		if (to === undefined) continue;
		for (const id of ids) {
			const record = own(state.marks, id);
			if (!record || byId.has(id)) continue;
			const holding = broughtTo.get(record);
			if (holding && holding === own(state.marks, to)) continue;
			const known = brought.get(to);
			if (known) known.push([id, record]);
			else brought.set(to, [[id, record]]);
		}
	}
	const records = new Map(Object.entries(state.marks));
	let isNew = false;
	for (const [to, from] of brought) {
		const before = records.get(to);
		const joined = mergeRecords([...(before ? [before] : []), ...from.map(([id, record]) => asUnder(record, id, to))]);
		const record = before && isEqual(before, joined) ? before : joined;
		for (const [, each] of from) broughtTo.set(each, record);
		if (record === before) continue;
		records.set(to, record);
		isNew = true;
	}
	return isNew ? { ...state, marks: Object.fromEntries(records) } : state;
}

/**
 * The list without what is kept for the requirement of an id. It stays as a writing that says nothing, so that putting lists together does
 * not bring it back.
 */
export function withoutMark(state: ChecklistState, id: string, writing: Writing): ChecklistState {
	const kept = keptRecords(state).find(({ ids }) => ids.includes(id));
	if (!kept) return state;
	const records = new Map(Object.entries(state.marks));
	for (const each of kept.ids) {
		const record = records.get(each);
		if (record) records.set(each, removed(record, writing));
	}
	return { ...state, marks: Object.fromEntries(records) };
}

function removed(record: MarkRecord, { writer, now }: Writing): MarkRecord {
	const { note, others, otherIds } = record;
	const known = (before: readonly Written[]) => {
		const next = nextWriting(writer, before, now);
		return { ...next, seen: knownTo(next.writer, before) };
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
