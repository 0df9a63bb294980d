import type { Comparable } from './compare-fields.ts';
import { compareRequirements } from './compare-requirements.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Requirement } from '../model/requirement.ts';
import { recordedRequirements, type Snapshot } from './version-snapshot.ts';

/** A dataset with its data version and earlier ids taken from history. */
export interface DatasetWithHistory {
	dataset: Dataset;
	/** Whether something changed since the last snapshot, or there is none. */
	unrecorded: boolean;
}

/**
 * Gives a dataset the data version that follows its last snapshot. Requirements that comparing recognises keep the ids
 * under which they were known before.
 */
export function withHistory(dataset: Dataset, latest: Snapshot | undefined): DatasetWithHistory {
	if (!latest) return { dataset, unrecorded: true };
	const former = formerIds(latest.requirements, dataset.requirements);
	const requirements = dataset.requirements.map((requirement): Requirement => {
		const ids = former.get(requirement.id);
		return ids ? { ...requirement, formerIds: ids } : requirement;
	});
	const changed = JSON.stringify(recordedRequirements(requirements)) !== JSON.stringify(latest.requirements);
	const dataVersion = nextDataVersion(dataset.dataVersion, latest.dataVersion, changed);
	return {
		dataset: { ...dataset, dataVersion, requirements },
		unrecorded: changed || dataVersion !== latest.dataVersion,
	};
}

/**
 * YYYYMMDDNN: the day of the newest page, and a counter that rises where that day already has a number. The result
 * never falls, even after the newest page is removed.
 */
function nextDataVersion(ofPages: string, latest: string, changed: boolean): string {
	if (ofPages.slice(0, 8) > latest.slice(0, 8)) return ofPages;
	if (!changed) return latest;
	const counter = Math.min(Number(latest.slice(8)) + 1, 99);
	return `${latest.slice(0, 8)}${String(counter).padStart(2, '0')}`;
}

/** The earlier ids of requirements, newest first, without ids that another requirement has now. */
function formerIds(recorded: readonly Comparable[], now: readonly Requirement[]): Map<string, string[]> {
	const used = new Set(now.map(({ id }) => id));
	const { changed, moved, same } = compareRequirements(recorded, now);
	return new Map(
		[...changed, ...moved, ...same].flatMap(({ from, to }) => {
			const ids = [...new Set([from.id, ...(from.formerIds ?? [])])].filter((id) => !used.has(id));
			return ids.length === 0 ? [] : [[to.id, ids] as const];
		}),
	);
}
