import { isRecord, isText } from '../state/read-marks.ts';

/**
 * Maps the requirements of another version to this one, by a full comparison of both versions: the id here by the id there, null for
 * requirements that only the other version has.
 */
export type VersionMatching = ReadonlyMap<string, string | null>;

/**
 * Reads the matching from the content of `/data/compare/<from>/<to>.json`; undefined for any other file. `here` are the ids of this
 * version. Requirements that the file leaves out are the same in both versions, under the same id.
 */
export function readMatching(
	file: unknown,
	from: string,
	to: string,
	here: Iterable<string>,
): VersionMatching | undefined {
	if (!isRecord(file) || file['format'] !== 2 || idOf(file['from']) !== from || idOf(file['to']) !== to)
		return undefined;
	const matching = new Map<string, string | null>();
	const told = new Set<string | null>();
	for (const kind of ['added', 'removed', 'changed', 'moved', 'same']) {
		const found: unknown = file[kind];
		if (!Array.isArray(found)) return undefined;
		for (const each of found) {
			if (!isRecord(each)) return undefined;
			const pair = idsOf(each, kind);
			if (pair.there === undefined || pair.here === undefined) return undefined;
			if (pair.there !== null) matching.set(pair.there, pair.here);
			told.add(pair.here);
		}
	}
	for (const id of here) if (!told.has(id) && !matching.has(id)) matching.set(id, id);
	return matching;
}

/** The ids of an entry; null on the side that does not have the requirement. */
function idsOf(entry: Record<string, unknown>, kind: string) {
	if (kind === 'added') return { there: null, here: idOf(entry) };
	if (kind === 'removed') return { there: idOf(entry), here: null };
	return { there: idOf(entry['from']), here: idOf(entry['to']) };
}

const idOf = (side: unknown): string | undefined => (isRecord(side) && isText(side['id']) ? side['id'] : undefined);
