// Guards for saved lists. Storage can contain anything: they read only known fields and never throw.
import { probeMethods, type ProbeMethod } from '../probes/probe-kinds.ts';
import { outcomeReasons, probeOutcomes, type OutcomeReason, type ProbeOutcome } from './probe-outcome.ts';
import {
	fault,
	isMember,
	isRecord,
	isText,
	isTexts,
	isTime,
	listOf,
	mapOf,
	markRecordOf,
	type Guard,
} from './read-marks.ts';
import { schema, type ChecklistState, type Entered, type Evidence, type Run, type SaidMachines } from './state.ts';
import { machineRunOf } from './read-machine-runs.ts';
import { permissionStates, type ControlResult, type Controls } from './controls.ts';
import { eachDetail } from './details.ts';

/**
 * The result of reading a saved text. The text of an unreadable list is kept, so that nothing is lost. For a readable list, `unread` names
 * the parts that could not be read, as in "marks › a/b › time".
 */
export type SavedReading =
	| { kind: 'ok'; state: ChecklistState; unread: readonly string[] }
	| { kind: 'empty' }
	| { kind: 'unreadable'; raw: string; why: string }
	| { kind: 'newer'; raw: string; schema: number };

/** The result of reading a list from JSON. */
type ListReading =
	Extract<SavedReading, { kind: 'ok' }> | { kind: 'unreadable'; why: string } | { kind: 'newer'; schema: number };

/** Migrates saved fields of an older schema to the current one: `migrate` of migrations.ts. */
export type Migrate = (saved: Readonly<Record<string, unknown>>, from: number) => Readonly<Record<string, unknown>>;

/** Reads a saved list of a version. */
export function readState(raw: string | null, version: string, migrate?: Migrate): SavedReading {
	if (raw === null || raw === '') return { kind: 'empty' };
	try {
		const reading = readList(JSON.parse(raw), version, migrate);
		return reading.kind === 'ok' ? reading : { ...reading, raw };
	} catch (error) {
		return { kind: 'unreadable', raw, why: error instanceof SyntaxError ? 'Its text is damaged.' : String(error) };
	}
}

/** Reads a list of a version from a parsed JSON value. */
export function readList(saved: unknown, version: string, migrate?: Migrate): ListReading {
	if (!isRecord(saved) || !isWholeNumber(saved['schema']) || saved['schema'] < 1) {
		return { kind: 'unreadable', why: 'It has no schema number.' };
	}
	if (saved['schema'] > schema) return { kind: 'newer', schema: saved['schema'] };
	if (saved['schema'] < schema && !migrate) return { kind: 'unreadable', why: 'An earlier release saved it.' };
	const list = migrate ? migrate(saved, saved['schema']) : saved;
	if (!isText(list['version'])) return { kind: 'unreadable', why: 'It does not say which version it is for.' };
	if (list['version'] !== version) return { kind: 'unreadable', why: 'It belongs to another version.' };
	const unread: string[] = [];
	return { kind: 'ok', state: stateOf(list, version, unread), unread };
}

function stateOf(saved: Readonly<Record<string, unknown>>, version: string, bad: string[]): ChecklistState {
	const entered = (name: string) => enteredOf(saved[name], name, bad) ?? { text: '', time: '' };
	const map = <Value>(name: string, valueOf: Guard<Value>) => mapOf(saved[name], name, bad, valueOf);
	const one =
		<Value>(valueOf: (saved: unknown) => Value | undefined): Guard<Value> =>
		(value, place, wrong) =>
			valueOf(value) ?? fault(wrong, place);
	return {
		schema,
		version,
		...eachDetail(entered),
		marks: map('marks', markRecordOf),
		evidence: map('evidence', (value, place, wrong) => listOf(value, place, wrong, one(evidenceOf))),
		runs: listOf(saved['runs'], 'runs', bad, one(runOf)),
		machineRuns: map('machineRuns', machineRunOf),
		choices: map('choices', enteredOf),
		hosts: map('hosts', enteredOf),
		samples: map('samples', enteredOf),
		ownPorts: map('ownPorts', enteredOf),
		told: entered('told'),
	};
}

const enteredOf: Guard<Entered> = (saved, place, bad) => {
	if (!isRecord(saved)) return fault(bad, place);
	const { text, time } = saved;
	if (!isText(text)) return fault(bad, place, 'text');
	// A text without a known time is still an entry.
	return { text, time: isTime(time) ? time : (fault(bad, place, 'time') ?? '') };
};

function evidenceOf(saved: unknown): Evidence | undefined {
	if (!isRecord(saved)) return undefined;
	const { time, changed, duration, outcome, reason, method, pass, machines, browser, run, rule } = saved;
	if (!isTime(time) || !isTime(changed) || !isTime(run) || !isText(browser)) return undefined;
	if (typeof duration !== 'number' || !Number.isFinite(duration)) return undefined;
	if (!isOutcome(outcome) || !isOutcomeReason(reason) || !isMachines(machines)) return undefined;
	if (!isMethod(method) || !isWholeNumber(pass) || !(rule === 1 || rule === 2)) return undefined;
	return { time, changed, duration, outcome, reason, method, pass, machines, browser, run, rule };
}

function runOf(saved: unknown): Run | undefined {
	if (!isRecord(saved)) return undefined;
	const { id, changed, start, end, browser, machines, controls, validity, stopped, asked, judged } = saved;
	if (!isText(id) || !isTime(changed) || !isTime(start) || !isTime(end) || !isText(browser) || !isMachines(machines))
		return undefined;
	if (!isControls(controls) || !isValidity(validity) || typeof stopped !== 'boolean') return undefined;
	if (!isWholeNumber(asked) || !isWholeNumber(judged)) return undefined;
	return { id, changed, start, end, browser, machines, controls, validity, stopped, asked, judged };
}

const isWholeNumber = (value: unknown): value is number => Number.isSafeInteger(value);
const isMachines = (value: unknown): value is SaidMachines | null =>
	value === null || (isRecord(value) && isTexts(value['names']) && isTime(value['time']));
const isOutcome = (value: unknown): value is ProbeOutcome => isMember(probeOutcomes, value);
const isOutcomeReason = (value: unknown): value is OutcomeReason => isMember(outcomeReasons, value);
const isMethod = (value: unknown): value is ProbeMethod => isMember(probeMethods, value);
const isValidity = (value: unknown): value is Run['validity'] =>
	isMember(['valid', 'offline', 'site-unreachable'], value);
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
