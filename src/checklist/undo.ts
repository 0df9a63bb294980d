import { knownTo } from './merge-written.ts';
import { emptyRecord, own, type ChecklistState, type Entered, type MarkRecord, type Written } from './state.ts';

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
	const { note: wasNote, others: wasOthers, ...wasMark } = was;
	const { note: isNote, ...isMark } = is;
	const marked = was.changed !== became.changed && is.changed === became.changed;
	const noted = wasNote.changed !== became.note.changed && isNote.changed === became.note.changed;
	// What differed before the change differs again.
	const mark = marked ? { ...again(wasMark, is), others: wasOthers.map((other) => again(other, is)) } : isMark;
	// A note leaves the notes of others as they are; only a removal takes them too.
	const others =
		became.note.others === wasNote.others
			? isNote.others
			: [...isNote.others, ...wasNote.others.map((other) => again(other, isNote))];
	const note = noted ? { ...again(wasNote, isNote), others } : isNote;
	return { ...mark, note };

	/** An earlier writing, written again. In another's name it gets a writer of its own: that one may have gone on meanwhile. */
	function again<Value extends Written>(earlier: Value, taken: Written): Value {
		if (earlier.writer === writer) return { ...earlier, changed: now };
		const seen = { ...knownTo(writer, [earlier]), [taken.writer]: taken.changed };
		return { ...earlier, writer: earlier.changed === '' ? writer : `${earlier.writer}/${writer}`, changed: now, seen };
	}
}

function changedKeys(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
	return Object.keys(after).filter((key) => own(before, key) !== own(after, key));
}
