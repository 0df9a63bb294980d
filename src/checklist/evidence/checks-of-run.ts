import { isSameDigest } from '../state/digests.ts';
import type { MachineCheck, MachineRun } from '../state/machine-run.ts';

/** The checks of each run by requirement id, built once, because a list asks for each of its requirements. */
const checksById = new WeakMap<MachineRun, ReadonlyMap<string, readonly MachineCheck[]>>();

/** The checks of a run that name a requirement by one of its ids, whichever text of it they were made for. */
export function checksFor(run: MachineRun, ids: readonly string[]): readonly MachineCheck[] {
	const byId = checksById.get(run) ?? indexed(run);
	checksById.set(run, byId);
	const found = ids.flatMap((id) => byId.get(id) ?? []);
	return ids.length > 1 ? [...new Set(found)] : found;
}

/** Whether a check was made for the text of the requirement that has this digest. */
export function isFor(
	{ serves }: Pick<MachineCheck, 'serves'>,
	{ ids, digest }: { ids: readonly string[]; digest: string },
): boolean {
	return ids.some((id) => Object.hasOwn(serves, id) && isSameDigest(serves[id] ?? '', digest));
}

/** All results of machines for a requirement, newest first. Of results from the same moment, failures come first. */
export function checksOfItem(
	demand: { ids: readonly string[]; digest: string },
	runs: readonly MachineRun[],
): { run: MachineRun; check: MachineCheck }[] {
	const order = { 'no-answer': 0, 'not-run': 1, answered: 2 };
	return runs
		.filter(({ removed }) => !removed)
		.flatMap((run) => checksFor(run, demand.ids).flatMap((check) => (isFor(check, demand) ? [{ run, check }] : [])))
		.toSorted((a, b) =>
			a.check.at === b.check.at ? order[a.check.result] - order[b.check.result] : a.check.at < b.check.at ? 1 : -1,
		);
}

function indexed({ checks }: MachineRun): Map<string, MachineCheck[]> {
	const byId = new Map<string, MachineCheck[]>();
	for (const check of checks) {
		for (const id of Object.keys(check.serves)) {
			const others = byId.get(id);
			if (others) others.push(check);
			else byId.set(id, [check]);
		}
	}
	return byId;
}
