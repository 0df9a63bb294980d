import type { Port } from '../requirements/requirement.ts';

/** Puts together the entries whose keys are the same, each where the first of them stood. */
export function groupBy<Entry>(
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

/** A port or range as firewalls write it: `443`, `8000-8010`. */
export const numbersText = ({ from, to }: Port): string => (from === to ? `${from}` : `${from}-${to}`);
