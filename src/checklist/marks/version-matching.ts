import { isRecord, isText } from '../state/read-marks.ts';

/**
 * Maps the requirements of another version to this one, by a full comparison of both versions: the id here by the id there, null for
 * requirements that only the other version has.
 */
export type VersionMatching = ReadonlyMap<string, string | null>;

/**
 * Reads the matching from the comparison of two versions, whichever of them is the later one; undefined for any other file. `here` are the
 * ids of this version. Requirements that the file leaves out are the same in both versions, under the same id.
 */
export function readMatching(
	file: unknown,
	from: string,
	to: string,
	here: Iterable<string>,
): VersionMatching | undefined {
	if (!isRecord(file) || file['format'] !== 3) return undefined;
	const compared = [idOf(file['from']), idOf(file['to'])];
	const isTurned = compared[0] === to && compared[1] === from;
	if (!isTurned && (compared[0] !== from || compared[1] !== to)) return undefined;
	const matching = new Map<string, string | null>();
	const told = new Set<string | null>();
	for (const kind of ['added', 'removed', 'changed', 'moved', 'same']) {
		const found: unknown = file[kind];
		if (!Array.isArray(found)) return undefined;
		for (const each of found) {
			if (!isRecord(each)) return undefined;
			const ids = idsOf(each, kind);
			const pair = isTurned ? { there: ids.newer, here: ids.older } : { there: ids.older, here: ids.newer };
			if (pair.there === undefined || pair.here === undefined) return undefined;
			if (pair.there !== null) matching.set(pair.there, pair.here);
			told.add(pair.here);
		}
	}
	for (const id of here) if (!told.has(id) && !matching.has(id)) matching.set(id, id);
	return matching;
}

/** The address of the comparison, in the file from the later of two versions to the earlier one; undefined for any other file. */
export function addressOfTurned(file: unknown): string | undefined {
	return isRecord(file) && isText(file['turned']) ? file['turned'] : undefined;
}

/** The ids of an entry; null on the side that does not have the requirement. */
function idsOf(entry: Record<string, unknown>, kind: string) {
	if (kind === 'added') return { older: null, newer: idOf(entry) };
	if (kind === 'removed') return { older: idOf(entry), newer: null };
	return { older: idOf(entry['from']), newer: idOf(entry['to']) };
}

const idOf = (side: unknown): string | undefined => (isRecord(side) && isText(side['id']) ? side['id'] : undefined);
