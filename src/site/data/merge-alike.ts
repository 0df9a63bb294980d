/** Puts together the entries whose keys are the same, each where the first of them stood. */
export function mergeAlike<Entry>(
	entries: readonly Entry[],
	keyOf: (entry: Entry) => unknown[],
	merge: (one: Entry, other: Entry) => Entry,
): Entry[] {
	const groups = new Map<string, Entry>();
	for (const entry of entries) {
		const key = JSON.stringify(keyOf(entry));
		const group = groups.get(key);
		groups.set(key, group === undefined ? entry : merge(group, entry));
	}
	return [...groups.values()];
}
