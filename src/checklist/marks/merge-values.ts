import { withShortDigest } from '../state/whole-digests.ts';
import { isEqual, sortedText } from '../state/sorted-text.ts';
import { isReverted, type Entered, type Written } from '../state/state.ts';

/**
 * Merges the values that several browsers hold of one mark or note. A value replaces those that its writer had seen; values whose writers
 * had not seen each other all stay. `first` is the latest value that is not empty; empty values from an "Undo" come last. Two different
 * values with the same writer and time both stay. Merging does not depend on the order, and merging again changes nothing.
 */
export function mergeValues<Value extends Written & Pick<Entered, 'time'> & { name: string }>(
	all: readonly Value[],
	isBlank: (value: Value) => boolean,
): { first: Value | undefined; others: Value[] } {
	if (all.length === 1) return { first: all[0], others: [] };
	const each = eachOnce(all, isBlank);
	const isReplaced = replacedBy(each);
	const standing = each.filter((value) => !isReplaced(value));
	// Values may claim in a circle to have seen each other. Then no value that is left replaces them, so they stay.
	const isAnswered = replacedBy(standing);
	const kept =
		standing.length === each.length ? each : each.filter((value) => !isReplaced(value) || !isAnswered(value));
	const rank = (value: Value) => Number(isBlank(value)) + Number(isReverted(value));
	const [first, ...others] = kept.sort((a, b) => rank(a) - rank(b) || laterFirst(a, b));
	return { first, others };
}

/** Each value once. Copies of a value may differ in the name, which can be added later, and in how complete their vector clocks are. */
function eachOnce<Value extends Written & Pick<Entered, 'time'> & { name: string }>(
	all: readonly Value[],
	isBlank: (value: Value) => boolean,
): Value[] {
	const claimed = Map.groupBy(all, ({ writer, changed }) => `${writer} ${changed}`);
	return [...claimed.values()].flatMap((ofOne) => {
		const [one, ...more] = ofOne;
		if (!one || more.length === 0) return ofOne;
		const isSame = (other: Value) =>
			(other.changed === '' && isBlank(one) && isBlank(other)) || isEqual(said(one), said(other));
		if (more.every(isSame)) return [more.reduce(joined, one)];
		const found = new Map<string, Value>();
		for (const value of ofOne) {
			const text = sortedText(said(value));
			const same = found.get(text);
			found.set(text, same ? joined(same, value) : value);
		}
		return [...found.values()];
	});
}

const said = <Value extends Written & Pick<Entered, 'time'> & { name: string }>(value: Value) => ({
	...withShortDigest(value),
	name: '',
	seen: {},
});

function joined<Value extends Written & Pick<Entered, 'time'> & { name: string }>(one: Value, other: Value): Value {
	if (one === other || JSON.stringify(one) === JSON.stringify(other)) return one;
	const base = sortedText(one) >= sortedText(other) ? one : other;
	const seen = new Map(Object.entries(base.seen));
	for (const [writer, changed] of Object.entries((base === one ? other : one).seen)) {
		if (changed > (seen.get(writer) ?? '')) seen.set(writer, changed);
	}
	return { ...base, name: one.name > other.name ? one.name : other.name, seen: Object.fromEntries(seen) };
}

/**
 * Returns a test whether one of these values replaces an earlier one: a later value of the same writer, or one whose writer had seen it.
 */
export function replacedBy(all: readonly Written[]): (earlier: Written) => boolean {
	const last = new Map<string, string>();
	const known = new Map<string, string>();
	const later = (of: Map<string, string>, writer: string, changed: string) => {
		if (changed > (of.get(writer) ?? '')) of.set(writer, changed);
	};
	for (const { writer, changed, seen } of all) {
		later(last, writer, changed);
		for (const [who, when] of Object.entries(seen)) if (who !== writer) later(known, who, when);
	}
	const isWritten = all.some(({ changed }) => changed !== '');
	return ({ writer, changed }) => {
		// A value that was never written is replaced by any that was.
		if (changed === '') return isWritten;
		return (last.get(writer) ?? '') > changed || (known.get(writer) ?? '') >= changed;
	};
}

function laterFirst(one: Written, other: Written): number {
	const [a, b] = [one, other].map((each) => `${each.changed} ${each.writer}`);
	if (a !== b) return String(a) > String(b) ? -1 : 1;
	return sortedText(one) > sortedText(other) ? -1 : 1;
}
