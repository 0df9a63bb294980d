// Guards for what comes out of storage: anything at all can be there. They read only fields that they know and never throw.
import {
	outcomeReasons,
	probeMethods,
	probeOutcomes,
	type OutcomeReason,
	type ProbeMethod,
	type ProbeOutcome,
} from './probe-outcome.ts';
import { permissionStates, type ControlResult, type Controls } from './judge-run.ts';
import {
	marks,
	schema,
	type ChecklistState,
	type Entered,
	type Evidence,
	type Given,
	type GivenMark,
	type Mark,
	type MarkRecord,
	type Note,
	type Run,
	type SaidMachines,
	type Written,
} from './state.ts';

/** What a saved text turned out to be. The text of a list that cannot be read is kept, so that nothing is lost. */
export type SavedReading =
	| { kind: 'ok'; state: ChecklistState }
	| { kind: 'empty' }
	| { kind: 'unreadable'; raw: string; why: string }
	| { kind: 'newer'; raw: string; schema: number };

/** Brings saved fields of an older schema to this one: `migrate` of migrations.ts. */
export type Migrate = (saved: Readonly<Record<string, unknown>>, from: number) => Readonly<Record<string, unknown>>;

/** Reads a saved list of a version. */
export function readState(raw: string | null, version: string, migrate?: Migrate): SavedReading {
	if (raw === null || raw === '') return { kind: 'empty' };
	try {
		const saved: unknown = JSON.parse(raw);
		if (!isRecord(saved) || !isWholeNumber(saved['schema']) || saved['schema'] < 1) {
			return { kind: 'unreadable', raw, why: 'It has no schema number.' };
		}
		if (saved['schema'] > schema) return { kind: 'newer', raw, schema: saved['schema'] };
		if (saved['schema'] < schema && !migrate) return { kind: 'unreadable', raw, why: 'An earlier release saved it.' };
		const state = stateOf(migrate ? migrate(saved, saved['schema']) : saved);
		if (!state) return { kind: 'unreadable', raw, why: 'A part of it is not as this site writes it.' };
		if (state.version !== version) return { kind: 'unreadable', raw, why: 'It belongs to another version.' };
		return { kind: 'ok', state };
	} catch (error) {
		return { kind: 'unreadable', raw, why: error instanceof SyntaxError ? 'Its text is damaged.' : String(error) };
	}
}

function stateOf(saved: Readonly<Record<string, unknown>>): ChecklistState | undefined {
	const { version, environment, person, change, runs: savedRuns } = saved;
	const marksById = mapOf(saved['marks'], markRecordOf);
	const evidence = mapOf(saved['evidence'], (found) => listOf(found, evidenceOf));
	const runs = Array.isArray(savedRuns) ? savedRuns.map(runOf) : undefined;
	const [choices, hosts, samples, ownPorts] = ['choices', 'hosts', 'samples', 'ownPorts'].map((part) =>
		mapOf(saved[part], enteredOf),
	);
	const told = enteredOf(saved['told']);
	if (!marksById || !evidence || !choices || !hosts || !samples || !ownPorts || !told) return undefined;
	if (!runs?.every((run) => run !== undefined)) return undefined;
	if (!isText(version) || !isEntered(environment) || !isEntered(person) || !isEntered(change)) return undefined;
	const entered = { environment, person, change, choices, hosts, samples, ownPorts, told };
	return { schema, version, ...entered, marks: marksById, evidence, runs };
}

function mapOf<Value>(
	saved: unknown,
	valueOf: (saved: unknown) => Value | undefined,
): Record<string, Value> | undefined {
	if (!isRecord(saved)) return undefined;
	const entries: [string, Value][] = [];
	for (const [key, each] of Object.entries(saved)) {
		const value = valueOf(each);
		if (value === undefined) return undefined;
		entries.push([key, value]);
	}
	// Object.fromEntries defines own properties, so a key such as __proto__ is a key like any other.
	return Object.fromEntries(entries);
}

function markRecordOf(saved: unknown): MarkRecord | undefined {
	const mark = givenMarkOf(saved);
	if (!mark || !isRecord(saved) || !isRecord(saved['note'])) return undefined;
	const note = noteOf(saved['note']);
	const others = listOf(saved['others'], givenMarkOf);
	const otherNotes = listOf(saved['note']['others'], noteOf);
	return note && others && otherNotes ? { ...mark, others, note: { ...note, others: otherNotes } } : undefined;
}

function givenMarkOf(saved: unknown): GivenMark | undefined {
	if (!isRecord(saved)) return undefined;
	const { mark, reason, name, time, given, carriedFrom } = saved;
	const written = writtenOf(saved);
	if (!(mark === null || isMark(mark)) || !isText(reason) || !isText(name) || !isTime(time)) return undefined;
	if (!isGiven(given) || !isText(carriedFrom) || !written) return undefined;
	return { mark, reason, name, time, given, carriedFrom, ...written };
}

function noteOf(saved: unknown): Note | undefined {
	if (!isRecord(saved) || !isText(saved['name'])) return undefined;
	const entered = enteredOf(saved);
	const written = writtenOf(saved);
	return entered && written ? { ...entered, name: saved['name'], ...written } : undefined;
}

function writtenOf({ writer, changed, seen }: Readonly<Record<string, unknown>>): Written | undefined {
	const known = mapOf(seen, (each) => (isTime(each) ? each : undefined));
	return isText(writer) && isTime(changed) && known ? { writer, changed, seen: known } : undefined;
}

function enteredOf(saved: unknown): Entered | undefined {
	return isEntered(saved) ? { text: saved.text, time: saved.time } : undefined;
}

function listOf<Value>(saved: unknown, valueOf: (saved: unknown) => Value | undefined): Value[] | undefined {
	if (!Array.isArray(saved)) return undefined;
	const values = saved.map(valueOf);
	return values.every((value) => value !== undefined) ? values : undefined;
}

function evidenceOf(saved: unknown): Evidence | undefined {
	if (!isRecord(saved)) return undefined;
	const { time, duration, outcome, reason, method, pass, machines, browser, run, rule } = saved;
	if (!isTime(time) || !isTime(run) || !isText(browser) || typeof duration !== 'number') return undefined;
	if (!isOutcome(outcome) || !isOutcomeReason(reason) || !isMachines(machines)) return undefined;
	if (!isMethod(method) || !isWholeNumber(pass) || !(rule === 1 || rule === 2)) return undefined;
	return { time, duration, outcome, reason, method, pass, machines, browser, run, rule };
}

function runOf(saved: unknown): Run | undefined {
	if (!isRecord(saved)) return undefined;
	const { start, end, browser, machines, controls, validity, stopped, asked, judged } = saved;
	if (!isTime(start) || !isTime(end) || !isText(browser) || !isMachines(machines)) return undefined;
	if (!isControls(controls) || !isValidity(validity) || typeof stopped !== 'boolean') return undefined;
	if (!isWholeNumber(asked) || !isWholeNumber(judged)) return undefined;
	return { start, end, browser, machines, controls, validity, stopped, asked, judged };
}

/** Whether a value that was read is an object with named fields. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isWholeNumber = (value: unknown): value is number => Number.isSafeInteger(value);
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
/** Empty, or a moment that can be shown. */
const isTime = (value: unknown): value is string => isText(value) && (value === '' || !Number.isNaN(Date.parse(value)));
const isMachines = (value: unknown): value is SaidMachines | null =>
	value === null || (isRecord(value) && isTexts(value['names']) && isTime(value['time']));
const isMember = <Value extends string>(values: readonly Value[], value: unknown): value is Value =>
	values.some((member) => member === value);
const isMark = (value: unknown): value is Mark => isMember(marks, value);
const isOutcome = (value: unknown): value is ProbeOutcome => isMember(probeOutcomes, value);
const isOutcomeReason = (value: unknown): value is OutcomeReason => isMember(outcomeReasons, value);
const isMethod = (value: unknown): value is ProbeMethod => isMember(probeMethods, value);
const isValidity = (value: unknown): value is Run['validity'] =>
	isMember(['valid', 'offline', 'site-unreachable'], value);
const isEntered = (value: unknown): value is Entered =>
	isRecord(value) && isText(value['text']) && isTime(value['time']);
const isGiven = (value: unknown): value is Given =>
	isRecord(value) &&
	['digest', 'sentence', 'source', 'destination', 'ports', 'condition', 'hosts'].every((field) => isText(value[field]));
const isControlResult = (value: unknown): value is ControlResult =>
	isRecord(value) &&
	typeof value['online'] === 'boolean' &&
	isMember(['answered', 'no-answer', 'not-asked'], value['ownOrigin']) &&
	isMember(['answered', 'no-answer'], value['unknownName']) &&
	isMember(['tells', 'no-use'], value['eventSource']) &&
	isRecord(value['permissions']) &&
	isMember(permissionStates, value['permissions']['localNetwork']) &&
	isMember(permissionStates, value['permissions']['loopbackNetwork']);
const isControls = (value: unknown): value is Controls =>
	isRecord(value) && isControlResult(value['before']) && (value['after'] === null || isControlResult(value['after']));
