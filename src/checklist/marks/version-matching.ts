import { isRecord, isText } from '../state/read-marks.ts';

/**
 * Where the requirements of another version are in this one, by the comparison of all of both: the id here by the id there, null for
 * what only the other version has.
 */
export type VersionMatching = ReadonlyMap<string, string | null>;

/** Reads it from what `/data/compare/<from>/<to>.json` holds; undefined where that is another file. */
export function readMatching(file: unknown, from: string, to: string): VersionMatching | undefined {
	if (!isRecord(file) || idOf(file['from']) !== from || idOf(file['to']) !== to) return undefined;
	const matching = new Map<string, string | null>();
	for (const kind of ['removed', 'changed', 'moved', 'same']) {
		const found: unknown = file[kind];
		if (!Array.isArray(found)) return undefined;
		for (const each of found) {
			if (!isRecord(each)) return undefined;
			const pair =
				kind === 'removed' ? { there: idOf(each), here: null } : { there: idOf(each['from']), here: idOf(each['to']) };
			if (pair.there === undefined || pair.here === undefined) return undefined;
			matching.set(pair.there, pair.here);
		}
	}
	return matching;
}

const idOf = (side: unknown): string | undefined => (isRecord(side) && isText(side['id']) ? side['id'] : undefined);
