/**
 * Puts together the entries whose keys are the same, each where the first of them stood. `merge` is given two or more entries in their order;
 * an entry that is alone stays as it is.
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
