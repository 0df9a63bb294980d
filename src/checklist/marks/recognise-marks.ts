import type { Item } from '../item/item.ts';
import { digestKey } from '../state/digests.ts';
import type { Given } from '../state/state.ts';

/** A mark to be recognised: the id of the requirement that it was given for, and that one's text as it then stood. */
export interface MarkedRequirement {
	id: string;
	given: Given;
}

/**
 * By what marks find their requirement: those of the same version, those of another one where nothing else is known of it, and those whose
 * requirement the other version does not hold itself any more.
 */
export type Recognition = 'same-version' | 'other-version' | 'dropped';

/**
 * Recognises the requirements of marks among those of a page; gives the item for each id that has one. First by what settles it: id,
 * former ids, digest (in another version the digest comes first, as an id may have been given to another text there). Then, in the same
 * version, by the rule of comparing versions: what shares two of source, destination and ports, where neither side has another
 * candidate. Of another version that rule needs all requirements, and not only those with marks: VersionMatching has them. No item is given
 * twice, and those rules pass over what `isTaken`.
 */
export function recogniseMarks(
	marks: readonly MarkedRequirement[],
	items: readonly Item[],
	recognition: Recognition,
	isTaken: (item: Item) => boolean,
): Map<string, Item> {
	const found = new Map<string, Item>();
	const free = new Set(items);
	const left = new Set(marks);
	const take = (mark: MarkedRequirement, item: Item) => {
		found.set(mark.id, item);
		left.delete(mark);
		free.delete(item);
	};
	const { rules, several, compares } = rulesOf[recognition];
	for (const { keyOf, keysOf } of rules) {
		// Of several with one digest, those that are not taken come first.
		const ordered = (several ? items : [...free]).toSorted((a, b) => Number(isTaken(a)) - Number(isTaken(b)));
		const byKey = grouped(ordered.toReversed(), keysOf);
		for (const mark of left) {
			const fitting = byKey.get(keyOf(mark));
			if (!fitting) continue;
			// What is no longer free is not looked at again, except the last one: several marks may be for one item.
			for (let next = fitting.at(-1); next && fitting.length > 1 && !free.has(next); next = fitting.at(-1))
				fitting.pop();
			const item = fitting.at(-1);
			if (item && (several || free.has(item))) take(mark, item);
		}
	}
	for (const count of compares ? ([3, 2] as const) : []) {
		const open = [...free].filter((item) => !isTaken(item));
		for (const { mark, item } of uniquePairs([...left], open, count)) take(mark, item);
	}
	return found;
}

interface ExactRule {
	keyOf: (mark: MarkedRequirement) => string;
	keysOf: (item: Item) => readonly string[];
}
const sameId: ExactRule = { keyOf: ({ id }) => id, keysOf: ({ id }) => [id] };
const formerId: ExactRule = { keyOf: ({ id }) => id, keysOf: ({ formerIds }) => formerIds };
const sameDigest: ExactRule = {
	keyOf: ({ given }) => digestKey(given.digest),
	keysOf: ({ given }) => [digestKey(given.digest)],
};
const sameBoth: ExactRule = {
	keyOf: ({ id, given }) => `${digestKey(given.digest)} ${id}`,
	keysOf: ({ id, given }) => [`${digestKey(given.digest)} ${id}`],
};
/** Marks of one version may have been given for what is one requirement now: then all of them are for it. */
const rulesOf: Readonly<Record<Recognition, { rules: readonly ExactRule[]; several: boolean; compares: boolean }>> = {
	'same-version': { rules: [sameId, formerId, sameDigest], several: true, compares: true },
	'other-version': { rules: [sameBoth, sameDigest, sameId, formerId], several: false, compares: false },
	dropped: { rules: [sameBoth, sameDigest], several: false, compares: false },
};

/** Marks and items that share so many of source, destination and ports, where neither has another candidate. */
function uniquePairs(marks: readonly MarkedRequirement[], items: readonly Item[], count: 2 | 3) {
	const [ofMarks, ofItems] = [sharing(marks, count), sharing(items, count)];
	return marks.flatMap((mark) => {
		const [item, ...more] = ofItems(mark.given, 2);
		return item && more.length === 0 && ofMarks(item.given, 2).length === 1 ? [{ mark, item }] : [];
	});
}

/**
 * Finds among these what shares exactly `count` of source, destination and ports with a text, and no more than `limit` of it. What is left
 * out on both sides alone is nothing that they share.
 */
function sharing<Value extends { given: Given }>(values: readonly Value[], count: 2 | 3) {
	const alike = grouped(values, ({ given }) => [JSON.stringify(aspectsOf(given))]);
	/** By two of the three, then by all three: those that differ in the third are separate from those that do not. */
	const pairs = new Map<string, Map<string, Value>>();
	for (const [all, [first]] of alike) {
		if (!first) continue;
		for (const pair of pairsOf(first.given))
			pairs.set(pair, (pairs.get(pair) ?? new Map<string, Value>()).set(all, first));
	}
	return (given: Given, limit: number): Value[] => {
		const all = JSON.stringify(aspectsOf(given));
		if (count === 3)
			return aspectsOf(given).some((aspect) => aspect !== '') ? (alike.get(all) ?? []).slice(0, limit) : [];
		const found: Value[] = [];
		for (const pair of pairsOf(given)) {
			for (const other of pairs.get(pair)?.keys() ?? []) {
				if (other !== all) found.push(...(alike.get(other) ?? []).slice(0, limit));
				if (found.length >= limit) return found;
			}
		}
		return found;
	};
}

const aspectsOf = ({ source, destination, ports }: Given) =>
	[source, destination, ports].map((aspect) => aspect.trim().toLowerCase());

/** Each two of the three aspects of which one at least says something. */
function pairsOf(given: Given): string[] {
	const aspects = aspectsOf(given);
	return aspects.flatMap((_, left) => {
		const pair = aspects.map((aspect, index) => (index === left ? null : aspect));
		return pair.some((aspect) => aspect) ? [JSON.stringify(pair)] : [];
	});
}

function grouped<Value>(values: readonly Value[], keysOf: (value: Value) => readonly string[]): Map<string, Value[]> {
	const groups = new Map<string, Value[]>();
	for (const value of values) {
		for (const key of keysOf(value)) {
			const group = groups.get(key);
			if (group) group.push(value);
			else groups.set(key, [value]);
		}
	}
	return groups;
}
