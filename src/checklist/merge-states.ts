import { byTime } from './kept-evidence.ts';
import { mergeWritten } from './merge-written.ts';
import {
	marksOf,
	notesOf,
	own,
	type ChecklistState,
	type Entered,
	type Evidence,
	type MarkRecord,
	type SaidMachines,
} from './state.ts';

/**
 * What two tabs or two people hold of one list, put together. Marks and notes that were made in view of others take their
 * place; those that did not know of each other both stay. Of each name, reply and host the later one; of runs and what they found all. The
 * order does not matter, and merging again changes nothing.
 */
export function mergeStates(mine: ChecklistState, theirs: ChecklistState): ChecklistState {
	return {
		schema: mine.schema,
		version: mine.version,
		environment: later(mine.environment, theirs.environment),
		person: later(mine.person, theirs.person),
		change: later(mine.change, theirs.change),
		marks: merged(mine.marks, theirs.marks, mergeMarks),
		evidence: merged(mine.evidence, theirs.evidence, mergeEvidence),
		choices: merged(mine.choices, theirs.choices, later),
		hosts: merged(mine.hosts, theirs.hosts, later),
		samples: merged(mine.samples, theirs.samples, later),
		ownPorts: merged(mine.ownPorts, theirs.ownPorts, later),
		told: later(mine.told, theirs.told),
		runs: Object.values(merged(byStart(mine.runs), byStart(theirs.runs), withReply)).sort((a, b) =>
			a.start < b.start ? -1 : 1,
		),
	};
}

/** What two hold of one requirement, put together. */
export function mergeMarks(mine: MarkRecord, theirs: MarkRecord): MarkRecord {
	const given = mergeWritten([...marksOf(mine), ...marksOf(theirs)], ({ mark }) => mark === null);
	const noted = mergeWritten([...notesOf(mine), ...notesOf(theirs)], ({ text }) => text === '');
	const { others: _, note, ...alone } = mine;
	return {
		...(given.first ?? alone),
		others: given.others,
		note: { ...(noted.first ?? note), others: noted.others },
	};
}

/** All that was found at one target; a probe that both hold is one. What has become old goes with the next run. */
function mergeEvidence(mine: readonly Evidence[], theirs: readonly Evidence[]): readonly Evidence[] {
	const both = byTime(Object.values(merged(keyedByTime(mine), keyedByTime(theirs), withReply)));
	// The same object where nothing is new, so that nothing is shown again.
	return text(both) === text(mine) ? mine : both;
}

/** Of one probe or run, the later word on what this computer was. */
function withReply<Value extends { machines: SaidMachines | null }>(mine: Value, theirs: Value): Value {
	const said =
		mine.machines && theirs.machines ? later(mine.machines, theirs.machines) : (mine.machines ?? theirs.machines);
	const base = text({ ...mine, machines: null }) >= text({ ...theirs, machines: null }) ? mine : theirs;
	return { ...base, machines: said };
}

function merged<Value>(
	mine: Readonly<Record<string, Value>>,
	theirs: Readonly<Record<string, Value>>,
	merge: (mine: Value, theirs: Value) => Value,
): Record<string, Value> {
	const both = Object.entries(theirs).map(([key, value]): [string, Value] => {
		const other = own(mine, key);
		return [key, other === undefined ? value : merge(other, value)];
	});
	return Object.fromEntries([...Object.entries(mine), ...both]);
}

/** The later of two; of two from the same moment always the same one, whichever comes first. */
function later<Value extends Pick<Entered, 'time'>>(mine: Value, theirs: Value): Value {
	if (mine.time !== theirs.time) return mine.time > theirs.time ? mine : theirs;
	return text(mine) >= text(theirs) ? mine : theirs;
}

const keyedByTime = (found: readonly Evidence[]) => Object.fromEntries(found.map((each) => [each.time, each]));
const byStart = (runs: ChecklistState['runs']) => Object.fromEntries(runs.map((run) => [run.start, run]));
const text = (value: unknown) => JSON.stringify(value);
