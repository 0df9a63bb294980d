import type { Authorship } from './carry-over.ts';
import { recordUnder, idGroups, linkedIds, copyName } from './linked-ids.ts';
import { lastSeen } from './last-seen.ts';
import { replacedBy, mergeValues } from './merge-values.ts';
import { details } from '../state/details.ts';
import { removedRun, type MachineRun } from '../state/machine-run.ts';
import { momentAfter } from '../state/moment-after.ts';
import {
	emptyRecord,
	isReverted,
	marksOf,
	notesOf,
	own,
	type ChecklistState,
	type Entered,
	type MarkRecord,
	type Written,
} from '../state/state.ts';

/** A change of a list: the list before it and after it. */
export interface Change {
	before: ChecklistState;
	after: ChecklistState;
}

type EnteredPart = 'choices' | 'hosts' | 'samples' | 'ownPorts';

/**
 * Reverts a change in the browser of `writer`: changed values get their earlier text, name and time again. Values that were changed again
 * since, here or in another tab, stay as they are. Runs of this browser and their results stay, because no person entered them; results of
 * machines that a person added are removed.
 */
export function undo(state: ChecklistState, change: Change, writer: string, now: string): ChecklistState {
	const { before, after } = change;
	const marks = { ...state.marks };
	const groups = new Map(idGroups(linkedIds(after.marks)).flatMap((group) => group.map((id) => [id, group] as const)));
	for (const id of changedKeys(before.marks, after.marks)) {
		const [was, became, is] = [before, after, state].map((each) => own(each.marks, id));
		if (!became || !is) continue;
		const elsewhere = (groups.get(id) ?? []).flatMap((each) => {
			const record = each === id ? undefined : own(before.marks, each);
			return record ? [recordUnder(record, each, id)] : [];
		});
		marks[id] = restored(id, [was ?? emptyRecord(became.given), became, is], elsewhere, { writer, now });
	}
	const reverted = { ...state, marks, machineRuns: runsBefore(state, change, now) };
	for (const part of ['choices', 'hosts', 'samples', 'ownPorts'] satisfies EnteredPart[]) {
		const entered: Record<string, Entered> = { ...state[part] };
		for (const key of changedKeys(before[part], after[part])) {
			const time = own(after[part], key)?.time ?? '';
			if (own(state[part], key)?.time !== time) continue;
			entered[key] = { text: own(before[part], key)?.text ?? '', time: momentAfter(time, now) };
		}
		reverted[part] = entered;
	}
	for (const detail of details) {
		const { time } = after[detail];
		const isTheirs = before[detail] !== after[detail] && state[detail].time === time;
		if (isTheirs) reverted[detail] = { text: before[detail].text, time: momentAfter(time, now) };
	}
	return reverted;
}

/** Results of machines as before the change: a run that it added leaves a removal record, for merging. */
function runsBefore(state: ChecklistState, { before, after }: Change, now: string): ChecklistState['machineRuns'] {
	const runs = new Map<string, MachineRun>();
	for (const key of changedKeys(before.machineRuns, after.machineRuns)) {
		const [was, became, is] = [before, after, state].map((each) => own(each.machineRuns, key));
		if (!became || is?.changed !== became.changed) continue;
		const changed = momentAfter(became.changed, now);
		runs.set(key, was ? { ...was, changed } : removedRun(became, changed));
	}
	return runs.size === 0 ? state.machineRuns : Object.fromEntries([...Object.entries(state.machineRuns), ...runs]);
}

type Kept<Value> = readonly [was: Value, became: Value, is: Value];

/**
 * The record of an id before a change. `elsewhere` are the earlier records of other ids of the same requirement. Copies of these did not
 * come with the change, and those that the change replaced are restored.
 */
function restored(
	id: string,
	[was, became, is]: Kept<MarkRecord>,
	elsewhere: readonly MarkRecord[],
	{ writer, now }: Authorship,
): MarkRecord {
	// An empty value under a name of its own has seen the values that are gone.
	const left = { writer: `${writer}/${now}`, changed: now };
	const [blankMark] = marksOf(emptyRecord(is.given));
	const [blankNote] = notesOf(emptyRecord(is.given));
	const nameOf = (written: Written) => copyName(written, id, writer, now);
	const stood = <Value extends Written>(of: (record: MarkRecord) => Value[]) => {
		const [isOld, isNow, isAnswered] = [isAmong(of(was)), isAmong(of(became)), replacedBy(of(became))];
		const others = new Map(elsewhere.flatMap(of).map((each) => [`${each.changed} ${each.writer}`, each]));
		return [...of(was), ...[...others.values()].filter((each) => !isOld(each) && (isNow(each) || isAnswered(each)))];
	};
	const marked =
		blankMark && reverted([stood(marksOf), marksOf(became), marksOf(is)], { ...blankMark, ...left }, nameOf);
	const noted =
		blankNote && reverted([stood(notesOf), notesOf(became), notesOf(is)], { ...blankNote, ...left }, nameOf);
	const mark = marked && mergeValues(marked, (each) => each.mark === null);
	const note = noted && mergeValues(noted, (each) => each.text === '');
	return {
		...is,
		...(mark?.first ? { ...mark.first, others: mark.others } : {}),
		note: note?.first ? { ...note.first, others: note.others } : is.note,
	};
}

/**
 * The values from before the change, restored under new names, and those that were added since. If this removes values of the change,
 * `left` is kept: it has seen them, so that no other tab brings them back. Undefined if the record no longer holds the change.
 */
function reverted<Value extends Written & Pick<Entered, 'time'>>(
	[was, became, is]: Kept<readonly Value[]>,
	left: Value,
	nameOf: (value: Written) => string,
): Value[] | undefined {
	const [isOld, isOfChange, stands] = [was, became, is].map(isAmong);
	if (!isOld || !isOfChange || !stands) return undefined;
	if (was.length === became.length && became.every(isOld)) return undefined;
	if (!became.every(stands)) return undefined;
	const since = is.filter((each) => !isOfChange(each));
	const said = was.filter((each) => each.changed !== '' && !isReverted(each));
	// A value that was there all the time stays as it is: others may have replaced it.
	const again = said.map((each) => (isOfChange(each) ? each : restoredValue(each)));
	const gone = became.filter((each) => isReverted(each) || !isOld(each));
	const known = gone.length > 0 ? [{ ...left, seen: lastSeen(left.writer, gone) }] : [];
	return [...again, ...known, ...since];

	/** Restored under a new name, because its writer may have written again meanwhile. */
	function restoredValue(earlier: Value): Value {
		const name = nameOf(earlier);
		return { ...earlier, writer: name, changed: left.changed, seen: lastSeen(name, [earlier]) };
	}
}

/** Returns a test whether a value is one of these. */
function isAmong(values: readonly Written[]): (value: Written) => boolean {
	const nameOf = ({ writer, changed }: Written) => `${changed} ${writer}`;
	const names = new Set(values.map(nameOf));
	return (value) => names.has(nameOf(value));
}

function changedKeys(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
	return Object.keys(after).filter((key) => own(before, key) !== own(after, key));
}
