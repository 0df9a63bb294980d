import { answeredOn } from './evidence.ts';
import type { Item } from './item.ts';
import { conditionKey, isSameDigest } from '../state/digests.ts';
import { replyOf } from '../state/replies.ts';
import { isGivenFor, judgedRecord } from './judged-record.ts';
import { own, type ChecklistState, type GivenMark, type MarkRecord } from '../state/state.ts';

/** The state of a requirement. It is derived from marks and evidence each time, and never saved. */
export type Verdict = 'ask-again' | 'met' | 'not-met' | 'not-applicable' | 'answered' | 'open';

/** Whether nothing is left to do for a requirement. */
export function isDone(verdict: Verdict): boolean {
	return verdict === 'met' || verdict === 'answered' || verdict === 'not-applicable';
}

/**
 * The verdict on an item; `members` are all items of its group. A mark comes before evidence, and a mark for the current text and hosts
 * before others. "Not applicable" needs a reason before it counts. Where people disagree, the item is open until someone decides. Where any
 * member of a group is enough, a member that is done settles the others.
 */
export function verdictOf(item: Item, state: ChecklistState, members: readonly Item[] = []): Verdict {
	const verdict = verdictAlone(item, state);
	const isOut = item.needless !== undefined || ruledOut(item, state, members) !== undefined;
	if (verdict === 'answered' && isOut) return 'not-applicable';
	if (verdict !== 'open' || own(state.marks, item.id)?.mark) return verdict;
	return isOut || settledBy(item, state, members) ? 'not-applicable' : 'open';
}

/** The group member that settles the item, so that it is not needed; undefined where conditions decide which member counts. */
export function settledBy(item: Item, state: ChecklistState, members: readonly Item[]): Item | undefined {
	if (!item.group || item.group.conditions) return undefined;
	return members.find((member) => {
		const verdict = verdictAlone(member, state);
		return member.id !== item.id && (verdict === 'met' || verdict === 'answered');
	});
}

/** The key of the reader's answer on whether an item applies; null where nothing is asked. */
export function choiceKey({ group, given }: Item): string | null {
	if (group?.conditions) return `group:${group.id}`;
	return given.condition !== '' && !group ? conditionKey(given.digest) : null;
}

/** The answer that rules an item out: its condition is false, or another member of its group applies. */
export function ruledOut(item: Item, state: ChecklistState, members: readonly Item[]): 'condition' | Item | undefined {
	const key = choiceKey(item);
	const said = replyOf(state.choices, key)?.text;
	if (!said) return undefined;
	if (!item.group) return said === 'no' ? 'condition' : undefined;
	return members.find(({ id, given }) => id !== item.id && isSameDigest(given.digest, said));
}

/** The record of an item, with the mark that counts first. */
export function recordOf(item: Item, state: ChecklistState): MarkRecord | undefined {
	const record = own(state.marks, item.id);
	return record && judgedRecord(record, item);
}

/**
 * Whether probes settle an item: each target answered on each source machine, and nothing is left unproven. Without a known machine no
 * answer counts.
 */
function isAnswered({ targets, from, partial, standing }: Item, state: ChecklistState): boolean {
	if (standing) return standing.isAnswered;
	const isAsked = partial === null && targets.length * from.length > 0;
	const foundAt = (target: string) => own(state.evidence, target) ?? [];
	return isAsked && targets.every((target) => from.every((machine) => answeredOn(machine, foundAt(target))));
}

/** Marks of other people that differ; as long as there are any, somebody has to decide. */
export function differingMarks({ mark, others }: MarkRecord): GivenMark[] {
	return others.filter((other) => other.mark !== null && other.mark !== mark);
}

function verdictAlone(item: Item, state: ChecklistState): Verdict {
	const record = recordOf(item, state);
	if (record?.mark) {
		if (!isGivenFor(record.given, item)) return 'ask-again';
		if (differingMarks(record).length > 0) return 'open';
		return record.mark === 'not-applicable' && record.reason.trim() === '' ? 'open' : record.mark;
	}
	return isAnswered(item, state) ? 'answered' : 'open';
}
