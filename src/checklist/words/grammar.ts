// How numbers and lists are written in a sentence.
const numbers = new Intl.PluralRules('en');
const lists = {
	and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
	or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

/** A number with its noun, which may be the rest of a sentence: "1 mark", "2 marks". */
export function counted(count: number, one: string, several: string): string {
	return `${count} ${pluralOf(count, one, several)}`;
}

/** The form of a word that goes with a number: `pluralOf(2, 'is', 'are')` is "are". */
export function pluralOf(count: number, one: string, several: string): string {
	return numbers.select(count) === 'one' ? one : several;
}

/** Whether all things of a list are meant, or any one of them. */
export type Joiner = keyof typeof lists;

/** A list for "all of them": "A, B and C". */
export function andList(things: readonly string[]): string {
	return listed(things, 'and');
}

/** A list for "any of them": "A, B or C". */
export function orList(things: readonly string[]): string {
	return listed(things, 'or');
}

// Most lists hold one thing, and `Intl` takes a hundred times as long to say so.
const listed = (things: readonly string[], joiner: Joiner): string =>
	things.length === 1 ? `${things[0]}` : lists[joiner].format(things);

/** The same for things that consist of parts; `wordOf` makes a part of the words between them. */
export function joinParts<Part>(
	things: readonly (readonly Part[])[],
	joiner: Joiner,
	wordOf: (words: string) => Part,
): Part[] {
	const [only, ...others] = things;
	if (only && others.length === 0) return [...only];
	return lists[joiner]
		.formatToParts(things.map((_, index) => String(index)))
		.flatMap(({ type, value }) => (type === 'element' ? (things[Number(value)] ?? []) : wordOf(value)));
}
