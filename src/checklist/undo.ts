import type { Writing } from './carry-over.ts';
import { asUnder, idGroups, linkedIds, nameAgain } from './kept-under.ts';
import { knownTo } from './known-to.ts';
import { mergeRecords } from './merge-states.ts';
import { mergeWritten } from './merge-written.ts';
import { momentAfter } from './moment-after.ts';
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
} from './state.ts';

/** A change of a list: how it was before and after. */
export interface Change {
	before: ChecklistState;
	after: ChecklistState;
}

type EnteredPart = 'choices' | 'hosts' | 'samples';

/**
 * Takes a change back, in the browser of `writer` at a moment: what it changed gets its earlier words, name and time again. What has
 * been changed once more since, here or in another tab, stays as it is. Runs and what they found are no change of a person's
 * and stay.
 */
export function undo(state: ChecklistState, change: Change, writer: string, now: string): ChecklistState {
	const { before, after } = change;
	const marks = { ...state.marks };
	const groups = new Map(idGroups(linkedIds(after.marks)).flatMap((group) => group.map((id) => [id, group] as const)));
	for (const id of changedKeys(before.marks, after.marks)) {
		const [became, is] = [after, state].map((each) => own(each.marks, id));
		if (!became || !is) continue;
		// What stood under another id of the same requirement is none that the change brought.
		const stood = (groups.get(id) ?? [id]).flatMap((each) => {
			const record = own(before.marks, each);
			return record ? [asUnder(record, each, id)] : [];
		});
		const was = stood.length > 0 ? mergeRecords(stood) : emptyRecord(became.given);
		marks[id] = restored(id, [was, became, is], { writer, now });
	}
	const taken = { ...state, marks };
	for (const part of ['choices', 'hosts', 'samples'] satisfies EnteredPart[]) {
		const entered: Record<string, Entered> = { ...state[part] };
		for (const key of changedKeys(before[part], after[part])) {
			const time = own(after[part], key)?.time ?? '';
			if (own(state[part], key)?.time !== time) continue;
			entered[key] = { text: own(before[part], key)?.text ?? '', time: momentAfter(time, now) };
		}
		taken[part] = entered;
	}
	for (const detail of ['environment', 'person', 'change'] as const) {
		const { time } = after[detail];
		const isTheirs = before[detail] !== after[detail] && state[detail].time === time;
		if (isTheirs) taken[detail] = { text: before[detail].text, time: momentAfter(time, now) };
	}
	return taken;
}

type Kept<Value> = readonly [was: Value, became: Value, is: Value];

function restored(id: string, [was, became, is]: Kept<MarkRecord>, writing: Writing): MarkRecord {
	const { writer, now } = writing;
	// What is gone is known to a writing that says nothing, in a name of its own.
	const left = { writer: `${writer}/${now}`, changed: now };
	const [blankMark] = marksOf(emptyRecord(is.given));
	const [blankNote] = notesOf(emptyRecord(is.given));
	const again = (writing_: Written) => nameAgain(writing_, id, writer, now);
	const marked = blankMark && takenBack([marksOf(was), marksOf(became), marksOf(is)], { ...blankMark, ...left }, again);
	const noted = blankNote && takenBack([notesOf(was), notesOf(became), notesOf(is)], { ...blankNote, ...left }, again);
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
	if (was.length === became.length && holdsAll(was, became)) return undefined;
	if (!holdsAll(is, became)) return undefined;
	const since = is.filter((each) => !holdsAll(became, [each]));
	const again = was.filter((each) => each.changed !== '' && !isTakenBack(each)).map(writtenAgain);
	const gone = became.filter((each) => isTakenBack(each) || !holdsAll(was, [each]));
	const known = gone.length > 0 ? [{ ...left, seen: knownTo(left.writer, gone) }] : [];
	return [...again, ...known, ...since];

	/** Whoever wrote it may have gone on meanwhile. */
	function writtenAgain(earlier: Value): Value {
		const name = nameOf(earlier);
		return { ...earlier, writer: name, changed: left.changed, seen: knownTo(name, [earlier]) };
	}
}

/** Whether all writings of one side stand on the other. */
function holdsAll(side: readonly Written[], writings: readonly Written[]): boolean {
	return writings.every((each) => side.some((other) => other.writer === each.writer && other.changed === each.changed));
}

function changedKeys(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
	return Object.keys(after).filter((key) => own(before, key) !== own(after, key));
}
