import { knownTo } from './known-to.ts';
import { mergeWritten } from './merge-written.ts';
import {
	emptyRecord,
	own,
	type ChecklistState,
	type Entered,
	type GivenMark,
	type MarkRecord,
	type Note,
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
	for (const id of changedKeys(before.marks, after.marks)) {
		const [was, became, is] = [before, after, state].map((each) => own(each.marks, id));
		if (!became || !is) continue;
		marks[id] = restored(was ?? emptyRecord(became.given), became, is, writer, now);
	}
	const taken = { ...state, marks };
	for (const part of ['choices', 'hosts', 'samples'] satisfies EnteredPart[]) {
		const entered: Record<string, Entered> = { ...state[part] };
		for (const key of changedKeys(before[part], after[part])) {
			if (own(state[part], key)?.time !== own(after[part], key)?.time) continue;
			entered[key] = { text: own(before[part], key)?.text ?? '', time: now };
		}
		taken[part] = entered;
	}
	for (const detail of ['environment', 'person', 'change'] as const) {
		const isTheirs = before[detail] !== after[detail] && state[detail].time === after[detail].time;
		if (isTheirs) taken[detail] = { text: before[detail].text, time: now };
	}
	return taken;
}

function restored(was: MarkRecord, became: MarkRecord, is: MarkRecord, writer: string, now: string): MarkRecord {
	const marked = takenBack(marksOf(was), marksOf(became), marksOf(is), writer, now);
	const noted = takenBack(notesOf(was.note), notesOf(became.note), notesOf(is.note), writer, now);
	const mark = marked && mergeWritten(marked, (each) => each.mark === null);
	const note = noted && mergeWritten(noted, (each) => each.text === '');
	return {
		...is,
		...(mark?.first ? { ...mark.first, others: mark.others } : {}),
		note: note?.first ? { ...note.first, others: note.others } : is.note,
	};
}

/**
 * What stood there before, written again in view of what the change had brought: what differed before the change differs again, and
 * what came since stays. Nothing where the change is no longer what stands there.
 */
function takenBack<Value extends Written>(
	was: readonly Value[],
	became: readonly Value[],
	is: readonly Value[],
	writer: string,
	now: string,
): Value[] | undefined {
	if (was.length === became.length && holdsAll(was, became)) return undefined;
	if (!holdsAll(is, became) || is[0]?.changed !== became[0]?.changed) return undefined;
	const since = is.filter((each) => !holdsAll(became, [each]));
	return [...was.map((each) => again(each)), ...since];

	/** In another's name it gets a writer of its own: that one may have gone on meanwhile. */
	function again(earlier: Value): Value {
		const isMine = earlier.writer === writer || earlier.changed === '';
		const name = isMine ? writer : `${earlier.writer}/${writer}`;
		return { ...earlier, writer: name, changed: now, seen: knownTo(name, [earlier, ...became]) };
	}
}

const marksOf = ({ others, note: _, ...mark }: MarkRecord): GivenMark[] => [mark, ...others];
const notesOf = ({ others, ...note }: MarkRecord['note']): Note[] => [note, ...others];

/** Whether all writings of one side stand on the other. */
function holdsAll(side: readonly Written[], writings: readonly Written[]): boolean {
	return writings.every((each) => side.some((other) => other.writer === each.writer && other.changed === each.changed));
}

function changedKeys(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
	return Object.keys(after).filter((key) => own(before, key) !== own(after, key));
}
