/** Whether two values are equal, whatever the order of their fields. */
export function isEqual(one: unknown, other: unknown): boolean {
	// In most cases the order is the same too, and this comparison is enough.
	return one === other || JSON.stringify(one) === JSON.stringify(other) || sortedText(one) === sortedText(other);
}

/** A value as text that does not depend on the order of fields: equal texts mean equal values. */
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
