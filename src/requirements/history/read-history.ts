import { problemAt, type Problem } from '../problems/problems.ts';
import { lineOf } from '../text/span.ts';
import { readSnapshot, type Snapshot } from './version-snapshot.ts';
import type { ContentFile } from '../text/content-file.ts';

/** The path of a snapshot below the content folder. */
export function snapshotPath({ version, dataVersion }: Pick<Snapshot, 'version' | 'dataVersion'>): string {
	return `history/${version}/${dataVersion}.jsonl`;
}

/** Whether a path below the content folder is a snapshot. */
export function isSnapshotPath(path: string): boolean {
	return /^history\/[^/]+\/[^/]+\.jsonl$/.test(path);
}

/** All snapshots among the files of a content folder, oldest first. */
export function readHistory(files: readonly ContentFile[]): { snapshots: Snapshot[]; problems: Problem[] } {
	const problems: Problem[] = [];
	const snapshots = files.flatMap(({ path, file, source }) => {
		if (!isSnapshotPath(path)) return [];
		const snapshot = readSnapshot(source);
		const report = (message: string, line: number) =>
			problems.push(
				problemAt(
					'unreadable-snapshot',
					`Unexpected snapshot: ${message}; restore the file, it is not meant to be edited`,
					lineOf(file, line),
				),
			);
		if ('message' in snapshot) {
			report(snapshot.message, snapshot.line);
			return [];
		}
		if (snapshotPath(snapshot) === path) return [snapshot];
		report(`its first line belongs to \`${snapshotPath(snapshot)}\``, 1);
		return [];
	});
	return { snapshots: snapshots.sort((one, other) => (one.dataVersion < other.dataVersion ? -1 : 1)), problems };
}
