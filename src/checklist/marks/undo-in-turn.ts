import { details } from '../state/details.ts';
import { own, type ChecklistState } from '../state/state.ts';
import { undo, type Change } from './undo.ts';

type KeyedPart = 'marks' | 'machineRuns' | 'choices' | 'hosts' | 'samples' | 'ownPorts';

/**
 * Undoes changes one by one, the last one first. An undo writes earlier entries again, under new names and times. The change before it must
 * know these. Otherwise it would find that somebody has changed them since, and leave everything as it is. `undone` are the undos of this
 * visit so far, each with the list before the change and the list after its undo. This undo is added.
 */
export function undoInTurn(
	state: ChecklistState,
	change: Change,
	undone: Change[],
	{ writer, now }: { writer: string; now: string },
): ChecklistState {
	const after = undone.reduce((list, earlier) => followed(list, change.before, earlier), change.after);
	const taken = undo(state, { before: change.before, after }, writer, now);
	undone.push({ before: change.before, after: taken });
	return taken;
}

/** The list after a change, with each entry that an undo wrote again replaced by the new one. */
function followed(list: ChecklistState, unchanged: ChecklistState, { before, after }: Change): ChecklistState {
	const inPart = <Part extends KeyedPart>(part: Part): ChecklistState[Part] => {
		const again = Object.keys(list[part]).flatMap((key) => {
			const entry = own<unknown>(after[part], key);
			return entry !== undefined &&
				list[part][key] !== unchanged[part][key] &&
				isSame(own<unknown>(list[part], key), own<unknown>(before[part], key))
				? [[key, entry] as const]
				: [];
		});
		return again.length === 0 ? list[part] : { ...list[part], ...Object.fromEntries(again) };
	};
	const next = {
		...list,
		marks: inPart('marks'),
		machineRuns: inPart('machineRuns'),
		choices: inPart('choices'),
		hosts: inPart('hosts'),
		samples: inPart('samples'),
		ownPorts: inPart('ownPorts'),
	};
	for (const detail of details) {
		if (list[detail] !== unchanged[detail] && isSame(list[detail], before[detail])) next[detail] = after[detail];
	}
	return next;
}

/** Whether two entries are the same. A name that was added later, or the remaining digits of a digest, makes no difference. */
function isSame(one: unknown, other: unknown): boolean {
	const stamp = (entry: unknown) => JSON.stringify(entry, ['writer', 'changed', 'time', 'note', 'others']);
	return stamp(one) === stamp(other);
}
