import type { Writing } from './carry-over.ts';
import { asUnder, idGroups, linkedIds, nameAgain } from './kept-under.ts';
import { knownTo } from './known-to.ts';
import { givesWayTo, mergeWritten } from './merge-written.ts';
import { details } from '../state/details.ts';
import { removedRun, type MachineRun } from '../state/machine-run.ts';
import { momentAfter } from '../state/moment-after.ts';
import {
	emptyRecord,
	isTakenBack,
	marksOf,
	notesOf,
	own,
	type ChecklistState,
	type Entered,
	type MarkRecord,
	type Written,
} from '../state/state.ts';

/** A change of a list: how it was before and after. */
export interface Change {
	before: ChecklistState;
	after: ChecklistState;
}

type EnteredPart = 'choices' | 'hosts' | 'samples' | 'ownPorts';

/**
 * Takes a change back, in the browser of `writer` at a moment: what it changed gets its earlier words, name and time again. What has
 * been changed once more since, here or in another tab, stays as it is. Runs of this browser and what they found are no change of a person's
 * and stay; results of machines that a person added go.
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
			return record ? [asUnder(record, each, id)] : [];
		});
		marks[id] = restored(id, [was ?? emptyRecord(became.given), became, is], elsewhere, { writer, now });
	}
	const taken = { ...state, marks, machineRuns: runsBefore(state, change, now) };
	for (const part of ['choices', 'hosts', 'samples', 'ownPorts'] satisfies EnteredPart[]) {
		const entered: Record<string, Entered> = { ...state[part] };
		for (const key of changedKeys(before[part], after[part])) {
			const time = own(after[part], key)?.time ?? '';
			if (own(state[part], key)?.time !== time) continue;
			entered[key] = { text: own(before[part], key)?.text ?? '', time: momentAfter(time, now) };
		}
		taken[part] = entered;
	}
	for (const detail of details) {
		const { time } = after[detail];
		const isTheirs = before[detail] !== after[detail] && state[detail].time === time;
		if (isTheirs) taken[detail] = { text: before[detail].text, time: momentAfter(time, now) };
	}
	return taken;
}

/** Results of machines as they were before: a run that the change added leaves a record that says so, for merging. */
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
 * `elsewhere` is what stood under other ids of the same requirement before: a copy of it is none that the change brought, and what the change
 * answered of it stands again.
 */
function restored(
	id: string,
	[was, became, is]: Kept<MarkRecord>,
	elsewhere: readonly MarkRecord[],
	{ writer, now }: Writing,
): MarkRecord {
	// What is gone is known to a writing that says nothing, in a name of its own.
	const left = { writer: `${writer}/${now}`, changed: now };
	const [blankMark] = marksOf(emptyRecord(is.given));
	const [blankNote] = notesOf(emptyRecord(is.given));
	const nameOf = (written: Written) => nameAgain(written, id, writer, now);
	const stood = <Value extends Written>(of: (record: MarkRecord) => Value[]) => {
		const [isOld, isNow, isAnswered] = [isAmong(of(was)), isAmong(of(became)), givesWayTo(of(became))];
		const others = new Map(elsewhere.flatMap(of).map((each) => [`${each.changed} ${each.writer}`, each]));
		return [...of(was), ...[...others.values()].filter((each) => !isOld(each) && (isNow(each) || isAnswered(each)))];
	};
	const marked =
		blankMark && takenBack([stood(marksOf), marksOf(became), marksOf(is)], { ...blankMark, ...left }, nameOf);
	const noted =
		blankNote && takenBack([stood(notesOf), notesOf(became), notesOf(is)], { ...blankNote, ...left }, nameOf);
	const mark = marked && mergeWritten(marked, (each) => each.mark === null);
	const note = noted && mergeWritten(noted, (each) => each.text === '');
	return {
		...is,
		...(mark?.first ? { ...mark.first, others: mark.others } : {}),
		note: note?.first ? { ...note.first, others: note.others } : is.note,
	};
}

/**
 * What stood there before, written again in names of its own, and what came since: what differed before the change differs again. Where
 * anything of the change is then gone, `left` knows it, so that no other tab brings it back. Nothing where the change is no longer
 * what stands there.
 */
function takenBack<Value extends Written & Pick<Entered, 'time'>>(
	[was, became, is]: Kept<readonly Value[]>,
	left: Value,
	nameOf: (writing: Written) => string,
): Value[] | undefined {
	const [isOld, isOfChange, stands] = [was, became, is].map(isAmong);
	if (!isOld || !isOfChange || !stands) return undefined;
	if (was.length === became.length && became.every(isOld)) return undefined;
	if (!became.every(stands)) return undefined;
	const since = is.filter((each) => !isOfChange(each));
	const said = was.filter((each) => each.changed !== '' && !isTakenBack(each));
	// What stands there all the time stays as it is: others may have answered it.
	const again = said.map((each) => (isOfChange(each) ? each : writtenAgain(each)));
	const gone = became.filter((each) => isTakenBack(each) || !isOld(each));
	const known = gone.length > 0 ? [{ ...left, seen: knownTo(left.writer, gone) }] : [];
	return [...again, ...known, ...since];

	/** Whoever wrote it may have gone on meanwhile. */
	function writtenAgain(earlier: Value): Value {
		const name = nameOf(earlier);
		return { ...earlier, writer: name, changed: left.changed, seen: knownTo(name, [earlier]) };
	}
}

/** Tells whether a writing stands among these. */
function isAmong(writings: readonly Written[]): (writing: Written) => boolean {
	const nameOf = ({ writer, changed }: Written) => `${changed} ${writer}`;
	const names = new Set(writings.map(nameOf));
	return (writing) => names.has(nameOf(writing));
}

function changedKeys(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
	return Object.keys(after).filter((key) => own(before, key) !== own(after, key));
}
