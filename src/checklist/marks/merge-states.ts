import { eachDetail } from '../state/details.ts';
import { inOrder } from '../state/kept-evidence.ts';
import { mergeValues } from './merge-values.ts';
import type { MachineRun } from '../state/machine-run.ts';
import { isEqual, sortedText } from '../state/sorted-text.ts';
import {
	marksOf,
	notesOf,
	own,
	type ChecklistState,
	type Entered,
	type Evidence,
	type MarkRecord,
	type SaidMachines,
} from '../state/state.ts';

/**
 * Merges what two tabs or two people have of one list. Marks and notes replace those that their writers had seen; others stay side by side.
 * The later name, reply and host wins; of runs and their results all are kept. The order does not matter, and merging again changes
 * nothing.
 */
export function mergeStates(mine: ChecklistState, theirs: ChecklistState): ChecklistState {
	return {
		schema: mine.schema,
		version: mine.version,
		...eachDetail((detail) => laterEntered(mine[detail], theirs[detail])),
		marks: merged(mine.marks, theirs.marks, (a, b) => mergeRecords([a, b])),
		evidence: merged(mine.evidence, theirs.evidence, mergeEvidence),
		choices: merged(mine.choices, theirs.choices, laterEntered),
		hosts: merged(mine.hosts, theirs.hosts, laterEntered),
		samples: merged(mine.samples, theirs.samples, laterEntered),
		ownPorts: merged(mine.ownPorts, theirs.ownPorts, laterEntered),
		told: laterEntered(mine.told, theirs.told),
		runs: Object.values(merged(byId(mine.runs), byId(theirs.runs), laterFound)).sort((a, b) =>
			`${a.changed} ${a.start} ${a.id}` < `${b.changed} ${b.start} ${b.id}` ? -1 : 1,
		),
		machineRuns: merged(mine.machineRuns, theirs.machineRuns, laterRun),
	};
}

/** Merges several records of one requirement. */
export function mergeRecords(records: readonly MarkRecord[]): MarkRecord {
	const given = mergeValues(records.flatMap(marksOf), ({ mark }) => mark === null);
	const noted = mergeValues(records.flatMap(notesOf), ({ text }) => text === '');
	const [mine] = records;
	if (!mine) throw new Error('There is nothing to put together.');
	const { others: _, note, ...alone } = mine;
	const otherIds = [...new Set(records.flatMap((record) => record.otherIds))].sort();
	return {
		...alone,
		...given.first,
		otherIds,
		others: given.others,
		note: { ...(noted.first ?? note), others: noted.others },
	};
}

/** The later of two results; for the same run, also the later answer on what this computer was. */
function laterFound<Value extends Pick<Evidence, 'changed' | 'machines'>>(mine: Value, theirs: Value): Value {
	return isSame(mine, theirs) ? withReply(mine, theirs) : later(mine, theirs, 'changed');
}

/** All results for one target; a result in both lists is kept once. Old results are removed by the next run. */
function mergeEvidence(mine: readonly Evidence[], theirs: readonly Evidence[]): readonly Evidence[] {
	const both = inOrder(Object.values(merged(byContent(mine), byContent(theirs), withReply)));
	// The same object if nothing is new, so that nothing is rendered again.
	return isEqual(both, mine) ? mine : both;
}

/** The later record of one run of a check script; its `added` is the earlier of the two times. */
function laterRun(mine: MachineRun, theirs: MachineRun): MachineRun {
	const one = later(mine, theirs, 'changed');
	const added = mine.added < theirs.added ? mine.added : theirs.added;
	return one.added === added ? one : { ...one, added };
}

/** The later answer on what this computer was, for the same probe or run. */
function withReply<Value extends { machines: SaidMachines | null }>(mine: Value, theirs: Value): Value {
	if (!mine.machines || !theirs.machines) return mine.machines ? mine : theirs;
	return { ...mine, machines: later(mine.machines, theirs.machines, 'time') };
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

/** The later of two values; for the same time always the same one, whatever the order. */
function later<Key extends 'time' | 'changed', Value extends Readonly<Record<Key, string>>>(
	mine: Value,
	theirs: Value,
	key: Key,
): Value {
	if (mine[key] !== theirs[key]) return mine[key] > theirs[key] ? mine : theirs;
	return sortedText(mine) >= sortedText(theirs) ? mine : theirs;
}

const laterEntered = (mine: Entered, theirs: Entered) => later(mine, theirs, 'time');
const isSame = <Value extends Pick<Evidence, 'changed' | 'machines'>>(mine: Value, theirs: Value) =>
	mine.changed === theirs.changed && isEqual({ ...mine, machines: null }, { ...theirs, machines: null });
/** Two runs may start at the same time: their random digits tell them apart. Lists from before had no digits. */
const byId = (runs: ChecklistState['runs']) => Object.fromEntries(runs.map((run) => [`${run.start} ${run.id}`, run]));
/** Two browsers may test at the same time; their results then differ in more than the machines. */
const byContent = (found: readonly Evidence[]) =>
	Object.fromEntries(found.map((each) => [sortedText({ ...each, machines: null }), each]));
