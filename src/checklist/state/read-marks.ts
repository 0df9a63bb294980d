// Guards for marks and notes from storage or a file. Valid parts are read; others are left out and named.
import {
	emptyRecord,
	marks,
	type Given,
	type GivenMark,
	type Mark,
	type MarkRecord,
	type Note,
	type Written,
} from './state.ts';

/** Whether a value is an object with named fields. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
/** Empty, or a time in UTC as every list writes it, so that it can be shown and sorts as text. ISO 8601. */
export function isMoment(time: string): boolean {
	return time === '' || (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time) && !Number.isNaN(Date.parse(time)));
}

/** The same for any value. */
export const isTime = (value: unknown): value is string => isText(value) && isMoment(value);
/** Whether a value is one of these. */
export const isMember = <Value extends string>(values: readonly Value[], value: unknown): value is Value =>
	values.some((member) => member === value);

/** Reads one value; if it is not as this site writes it, adds its place to `bad`. */
export type Guard<Value> = (saved: unknown, place: string, bad: string[]) => Value | undefined;

/** The place of a field: "marks › a/b › time". */
const placeIn = (place: string, field: string): string => (place === '' ? field : `${place} › ${field}`);

/** Adds a place to `bad`, and returns undefined as the value. */
export function fault(bad: string[], ...place: readonly string[]): undefined {
	bad.push(place.reduce(placeIn, ''));
}

/** The valid values of a map. */
export function mapOf<Value>(
	saved: unknown,
	place: string,
	bad: string[],
	valueOf: Guard<Value>,
): Record<string, Value> {
	if (!isRecord(saved)) {
		bad.push(place);
		return {};
	}
	const entries = Object.entries(saved).flatMap(([key, each]): [string, Value][] => {
		const value = valueOf(each, placeIn(place, key), bad);
		return value === undefined ? [] : [[key, value]];
	});
	// `Object.fromEntries` defines own properties, so a key such as `__proto__` is an ordinary key.
	return Object.fromEntries(entries);
}

/** The valid values of an array. */
export function listOf<Value>(saved: unknown, place: string, bad: string[], valueOf: Guard<Value>): Value[] {
	if (!Array.isArray(saved)) {
		bad.push(place);
		return [];
	}
	return saved.flatMap((each: unknown, index) => valueOf(each, placeIn(place, String(index + 1)), bad) ?? []);
}

/** The valid parts of a record: if the mark in the field is not, another one replaces it. Undefined if nothing is valid. */
export const markRecordOf: Guard<MarkRecord> = (saved, place, bad) => {
	if (!isRecord(saved)) return fault(bad, place);
	const { others, note, otherIds } = saved;
	const given = [givenMarkOf(saved, place, bad), ...listOf(others, placeIn(place, 'others'), bad, givenMarkOf)];
	const [mark, ...otherMarks] = given.filter((each) => each !== undefined);
	const notePlace = placeIn(place, 'note');
	const noted = [
		noteOf(note, notePlace, bad),
		...(isRecord(note) ? listOf(note['others'], placeIn(notePlace, 'others'), bad, noteOf) : []),
	];
	const [first, ...otherNotes] = noted.filter((each) => each !== undefined);
	if (!isTexts(otherIds)) fault(bad, place, 'otherIds');
	if (!mark && !first) return undefined;
	const empty = emptyRecord(mark?.given ?? unknownGiven);
	return {
		...empty,
		...mark,
		otherIds: isTexts(otherIds) ? otherIds : [],
		others: otherMarks,
		note: { ...(first ?? empty.note), others: otherNotes },
	};
};

const unknownGiven: Given = {
	digest: '',
	sentence: '',
	source: '',
	destination: '',
	ports: '',
	condition: '',
	hosts: '',
};

const givenMarkOf: Guard<GivenMark> = (saved, place, bad) => {
	if (!isRecord(saved)) return fault(bad, place);
	const { mark, reason, name, time, carriedFrom } = saved;
	const given = givenOf(saved['given'], placeIn(place, 'given'), bad);
	const written = writtenOf(saved, place, bad);
	if (!isMark(mark)) return fault(bad, place, 'mark');
	if (!isText(reason)) return fault(bad, place, 'reason');
	if (!isText(name)) return fault(bad, place, 'name');
	if (!isTime(time)) return fault(bad, place, 'time');
	if (!isText(carriedFrom)) return fault(bad, place, 'carriedFrom');
	return given && written && { mark, reason, name, time, given, carriedFrom, ...written };
};

const noteOf: Guard<Note> = (saved, place, bad) => {
	if (!isRecord(saved)) return fault(bad, place);
	const { text, time, name } = saved;
	const written = writtenOf(saved, place, bad);
	if (!isText(text)) return fault(bad, place, 'text');
	if (!isTime(time)) return fault(bad, place, 'time');
	if (!isText(name)) return fault(bad, place, 'name');
	return written && { text, time, name, ...written };
};

function writtenOf(saved: Record<string, unknown>, place: string, bad: string[]): Written | undefined {
	const { writer, changed } = saved;
	const seen = mapOf(saved['seen'], placeIn(place, 'seen'), bad, (each, where, wrong) =>
		isTime(each) ? each : fault(wrong, where),
	);
	if (!isText(writer)) return fault(bad, place, 'writer');
	return isTime(changed) ? { writer, changed, seen } : fault(bad, place, 'changed');
}

const givenOf: Guard<Given> = (saved, place, bad) => {
	if (!isRecord(saved)) return fault(bad, place);
	const texts = Object.keys(unknownGiven).map((field): [string, unknown] => [field, saved[field]]);
	const wrong = texts.filter(([, text]) => !isText(text));
	for (const [field] of wrong) fault(bad, place, field);
	const given = { ...unknownGiven, ...Object.fromEntries(texts) };
	return wrong.length === 0 && isGiven(given) ? given : undefined;
};

const isGiven = (given: Readonly<Record<keyof Given, unknown>>): given is Given => Object.values(given).every(isText);
const isMark = (value: unknown): value is Mark | null => value === null || isMember(marks, value);
