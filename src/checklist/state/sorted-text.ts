/** Whether two values are equal, whatever the order of their fields. */
export function isEqual(one: unknown, other: unknown): boolean {
	// Mostly the order is the same too, and then this is enough.
	return one === other || JSON.stringify(one) === JSON.stringify(other) || sortedText(one) === sortedText(other);
}

/** A value as text in which the order of fields says nothing: equal texts are equal values. */
export function sortedText(value: unknown): string {
	return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, each]) => [key, sorted(each)]);
}
