// Which evidence a list keeps: of each address and machine the last, and what a run that is still being named may not replace.
import { sortedText } from './sorted-text.ts';
import type { ChecklistState, Evidence } from './state.ts';

/** Evidence by target URL, the earlier first. */
type EvidenceByTarget = ChecklistState['evidence'];

/**
 * The evidence with what a new run found, without what it and others have made old: results of which each machine was tested once more
 * since. Who was not sure, and who did not say, count as a machine here.
 */
export function withFound(evidence: EvidenceByTarget, found: Readonly<Record<string, Evidence>>): EvidenceByTarget {
	const added = Object.entries(found).map(([target, last]): [string, readonly Evidence[]] => {
		const before = Object.hasOwn(evidence, target) ? (evidence[target] ?? []) : [];
		const all = inOrder([...before.filter(({ time }) => time !== last.time), last]);
		// What this computer is may still be said otherwise, so that the new one takes nobody's place before the next run.
		return [
			target,
			all.filter(
				(each, index) =>
					each === last ||
					!isOld(
						each,
						all.slice(index + 1).filter((other) => other !== last),
					),
			),
		];
	});
	return { ...evidence, ...Object.fromEntries(added) };
}

/** Evidence in the order in which it was kept, whatever the clocks said; what was found at one moment always in the same order. */
export const inOrder = (found: readonly Evidence[]): Evidence[] => {
	const keyed = found.map((each) => ({
		each,
		key: `${each.changed} ${each.time} ${sortedText({ ...each, machines: null })}`,
	}));
	return keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)).map(({ each }) => each);
};

const namesOf = ({ machines }: Evidence) =>
	machines === null ? ['?'] : machines.names.length > 0 ? machines.names : [''];

function isOld(found: Evidence, later: readonly Evidence[]): boolean {
	const since = new Set(later.flatMap(namesOf));
	return namesOf(found).every((name) => since.has(name));
}
