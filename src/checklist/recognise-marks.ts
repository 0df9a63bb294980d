import type { Item } from './item.ts';
import type { Given } from './state.ts';

/** A mark to be recognised: the id of the requirement that it was given for, and that one's text as it then stood. */
export interface MarkedRequirement {
	id: string;
	given: Given;
}

/** By what marks of the same version find their requirement, and by what those of another one do. */
export type Recognition = 'same-version' | 'other-version';

/**
 * Recognises the requirements of marks among those of a page; gives the item for each id that has one. First by what settles it: id,
 * former ids, digest (in another version the digest comes first, as an id may have been given to another text there). Then by
 * the rule of comparing versions: what shares two of source, destination and ports, where neither side has another
 * candidate. No item is given twice, and those rules pass over what `isTaken`.
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
	for (const { keyOf, keysOf } of exactRules[recognition]) {
		const byKey = new Map<string, Item[]>();
		// Of several with one digest, those that are not taken come first.
		for (const item of [...free].sort((a, b) => Number(isTaken(a)) - Number(isTaken(b)))) {
			for (const key of keysOf(item)) byKey.set(key, [...(byKey.get(key) ?? []), item]);
		}
		for (const mark of left) {
			const item = byKey.get(keyOf(mark))?.find((each) => free.has(each));
			if (item) take(mark, item);
		}
	}
	for (const count of [3, 2]) {
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
const sameDigest: ExactRule = { keyOf: ({ given }) => given.digest, keysOf: ({ given }) => [given.digest] };
const sameBoth: ExactRule = {
	keyOf: ({ id, given }) => `${given.digest} ${id}`,
	keysOf: ({ id, given }) => [`${given.digest} ${id}`],
};
const exactRules: Readonly<Record<Recognition, readonly ExactRule[]>> = {
	'same-version': [sameId, formerId, sameDigest],
	'other-version': [sameBoth, sameDigest, sameId, formerId],
};

function uniquePairs(marks: readonly MarkedRequirement[], items: readonly Item[], count: number) {
	const candidates = marks.map((mark) => ({
		mark,
		fitting: items.filter((item) => sharedAspects(mark.given, item.given) === count),
	}));
	const wooed = new Map<Item, number>();
	for (const { fitting } of candidates) for (const item of fitting) wooed.set(item, (wooed.get(item) ?? 0) + 1);
	return candidates.flatMap(({ mark, fitting: [item, ...more] }) =>
		item && more.length === 0 && wooed.get(item) === 1 ? [{ mark, item }] : [],
	);
}

/** How many of source, destination and ports two requirements share; none where all that they share is left out in both. */
function sharedAspects(one: Given, other: Given): number {
	const shared = (['source', 'destination', 'ports'] as const)
		.map((name) => [one[name].trim().toLowerCase(), other[name].trim().toLowerCase()])
		.filter(([mine, theirs]) => mine === theirs);
	return shared.some(([text]) => text !== '') ? shared.length : 0;
}
