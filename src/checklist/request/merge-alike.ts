/**
 * Merges entries with the same key, at the place of the first one. `merge` gets two or more entries in their order; a single entry stays as
 * it is.
 */
export function mergeAlike<Entry>(
	entries: readonly Entry[],
	keyOf: (entry: Entry) => unknown[],
	merge: (alike: readonly [Entry, ...Entry[]]) => Entry,
): Entry[] {
	const groups = new Map<string, [Entry, ...Entry[]]>();
	for (const entry of entries) {
		const key = JSON.stringify(keyOf(entry));
		const group = groups.get(key);
		if (group) group.push(entry);
		else groups.set(key, [entry]);
	}
	return [...groups.values()].map((group) => (group.length === 1 ? group[0] : merge(group)));
}
