import { own, type Written } from './state.ts';

/**
 * What several browsers hold of one mark or note, put together: a writing that another one knew gives way to it, and writings
 * that did not know of each other all stay, `first` the later one of those that say something. The order does not matter,
 * and the same again changes nothing.
 */
export function mergeWritten<Value extends Written>(
	all: readonly Value[],
	isBlank: (value: Value) => boolean,
): { first: Value | undefined; others: Value[] } {
	const each = new Map<string, Value>();
	for (const value of all) {
		const key = `${value.writer} ${value.changed}`;
		const same = each.get(key);
		// Of one writing in two states always the same one: a name may have been given to it afterwards.
		if (!same || JSON.stringify(value) > JSON.stringify(same)) each.set(key, value);
	}
	const standing = [...each.values()].filter((value) => ![...each.values()].some((other) => supersedes(other, value)));
	const [first, ...others] = standing.sort(
		(a, b) => Number(isBlank(a)) - Number(isBlank(b)) || (before(a, b) ? 1 : -1),
	);
	return { first, others };
}

function supersedes(later: Written, earlier: Written): boolean {
	if (later === earlier) return false;
	// What was never written gives way to all that was.
	if (earlier.changed === '') return later.changed !== '';
	if (later.writer === earlier.writer) return later.changed > earlier.changed;
	return (own(later.seen, earlier.writer) ?? '') >= earlier.changed;
}

function before(one: Written, other: Written): boolean {
	return one.changed === other.changed ? one.writer < other.writer : one.changed < other.changed;
}
