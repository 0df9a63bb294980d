// Which evidence a list keeps: the last of each address and machine, and what a run must not replace while its machine may still change.
import { sortedText } from './sorted-text.ts';
import type { ChecklistState, Evidence } from './state.ts';

/** Evidence by target URL, the earlier first. */
type EvidenceByTarget = ChecklistState['evidence'];

/**
 * The evidence with the results of a new run, without outdated ones: results whose machines were all tested again since. "Not sure" and
 * "not said" count as machines here.
 */
export function withFound(evidence: EvidenceByTarget, found: Readonly<Record<string, Evidence>>): EvidenceByTarget {
	const added = Object.entries(found).map(([target, last]): [string, readonly Evidence[]] => {
		const before = Object.hasOwn(evidence, target) ? (evidence[target] ?? []) : [];
		const all = inOrder([...before.filter(({ time }) => time !== last.time), last]);
		// The reader may still change what this computer is, so the new result replaces nothing before the next run.
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

/** Evidence in the order in which it was saved, whatever the clocks said. Results of one moment always have the same order. */
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
