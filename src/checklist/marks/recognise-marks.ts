import type { Item } from '../item/item.ts';
import { digestKey } from '../state/digests.ts';
import type { Given } from '../state/state.ts';

/** A mark that needs its requirement: the id that it was given for, and the text of the requirement at that time. */
export interface MarkedRequirement {
	id: string;
	given: Given;
}

/**
 * How marks find their requirements. `same-version`: marks of this version. `other-version`: marks of another version about which nothing
 * else is known. `dropped`: their requirement is no longer in their own version.
 */
export type Recognition = 'same-version' | 'other-version' | 'dropped';

/**
 * Finds the requirements of marks on a page; maps each id to its item if there is one. First by exact rules: id, former ids, digest. For
 * another version the digest comes first, because it may have given the id to another text. Then, in the same version, by the rule of
 * comparing versions: two of source, destination and ports are equal, and neither side has another candidate. For another version that rule
 * needs all requirements, not only those with marks: see VersionMatching. No item is used twice, and the last rule skips items that are
 * `isTaken`.
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
		// Of several items with one digest, those that are not taken come first.
		const ordered = (several ? items : [...free]).toSorted((a, b) => Number(isTaken(a)) - Number(isTaken(b)));
		const byKey = grouped(ordered.toReversed(), keysOf);
		for (const mark of left) {
			const fitting = byKey.get(keyOf(mark));
			if (!fitting) continue;
			// Items that are used are not looked at again, except the last one: several marks may belong to one item.
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
/** Several marks of one version may have become one requirement: then all of them belong to it. */
const rulesOf: Readonly<Record<Recognition, { rules: readonly ExactRule[]; several: boolean; compares: boolean }>> = {
	'same-version': { rules: [sameId, formerId, sameDigest], several: true, compares: true },
	'other-version': { rules: [sameBoth, sameDigest, sameId, formerId], several: false, compares: false },
	dropped: { rules: [sameBoth, sameDigest], several: false, compares: false },
};

/** Marks and items that share `count` of source, destination and ports, where neither has another candidate. */
function uniquePairs(marks: readonly MarkedRequirement[], items: readonly Item[], count: 2 | 3) {
	const [ofMarks, ofItems] = [sharing(marks, count), sharing(items, count)];
	return marks.flatMap((mark) => {
		const [item, ...more] = ofItems(mark.given, 2);
		return item && more.length === 0 && ofMarks(item.given, 2).length === 1 ? [{ mark, item }] : [];
	});
}

/**
 * Finds at most `limit` values that share exactly `count` of source, destination and ports with a requirement. An aspect that is empty on
 * both sides does not count as shared.
 */
function sharing<Value extends { given: Given }>(values: readonly Value[], count: 2 | 3) {
	const alike = grouped(values, ({ given }) => [JSON.stringify(aspectsOf(given))]);
	/** Values by two of their three aspects, then by all three, so that values that differ in the third stay separate. */
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

/** Each pair of the three aspects in which at least one is not empty. */
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
