import { recordedChanges, type Impact, type RecordedChange } from '../../requirements/history/compare-impact.ts';
import { compareRequirements } from '../../requirements/history/compare-requirements.ts';
import type { Dataset } from '../../requirements/model/dataset.ts';
import { recordedRequirements, type Snapshot } from '../../requirements/history/version-snapshot.ts';
import { madeOnce } from '../made-once.ts';

/** A state of a version, and the changes that led to it. */
export interface HistoryEntry {
	dataVersion: string;
	/** The digest of the dataset. */
	digest: string;
	/** The day on which it was recorded; undefined if no snapshot has it yet. */
	recorded: string | undefined;
	/** How many requirements it has. */
	requirements: number;
	/** Undefined for the first state, which has no earlier one. */
	changes: RecordedChange[] | undefined;
}

/** What an impact means for a person who keeps the rules of a firewall or proxy. */
export const impactMeaning: Readonly<Record<Impact, string>> = {
	AddedIp: 'An address was added. Allow it before it is used, or connections fail.',
	AddedUrl: 'A host was added. Allow it before it is used, or connections fail.',
	AddedIpAndUrl: 'Addresses and hosts were added. Allow them before they are used, or connections fail.',
	RemovedIpOrUrl: 'An address or host is not needed any more. Its rule can be removed; there is no hurry.',
	RemovedDuplicateIpOrUrl: 'A mention of an address or host was removed; another requirement still needs it.',
	MovedIpOrUrl: 'An address or host moved to another section. Usually there is nothing to do.',
	ChangedPort: 'A port or transport changed. Allow the new one before it is used, or connections fail.',
	OtherNonPriorityChanges: 'Notes and the like changed, and nothing that a rule depends on.',
};

/**
 * The states of a version, newest first, each with the changes since the state before it. The newest one is the content
 * of this build.
 */
export const versionHistory = madeOnce(({ dataset, snapshots }: RecordedVersion): HistoryEntry[] => {
	const now = {
		dataVersion: dataset.dataVersion,
		digest: dataset.digest,
		requirements: recordedRequirements(dataset.requirements),
	};
	const latest = snapshots.at(-1);
	const isRecorded =
		latest?.dataVersion === now.dataVersion && JSON.stringify(latest.requirements) === JSON.stringify(now.requirements);
	const states = [...snapshots, ...(isRecorded ? [] : [{ ...now, recorded: undefined }])];
	return states
		.map(({ dataVersion, digest, recorded, requirements }, index): HistoryEntry => {
			const before = states[index - 1];
			const comparison = before && compareRequirements(before.requirements, requirements);
			return {
				dataVersion,
				digest,
				recorded,
				requirements: requirements.length,
				changes: comparison && recordedChanges(comparison, requirements),
			};
		})
		.toReversed();
});

type RecordedVersion = { dataset: Dataset; snapshots: Snapshot[] };
