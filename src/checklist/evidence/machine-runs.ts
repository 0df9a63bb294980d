// Turns results files into the runs that a list keeps.
import type { MachineCheck, MachineRun } from '../state/machine-run.ts';
import { momentAfter } from '../state/moment-after.ts';
import { own, type ChecklistState } from '../state/state.ts';
import type { ResultsFile } from './results-file.ts';

/** A run and the key under which a list keeps it. */
export interface NamedRun {
	key: string;
	run: MachineRun;
}

/**
 * Makes a run of a results file that a list takes at the time `now`. The same file always gets the same key, so it counts once. Checks that
 * serve none of the page's requirements are dropped; `ids` holds the page's current and former ids.
 */
export function runOfFile(file: ResultsFile, ids: { has(id: string): boolean }, now: string): NamedRun {
	const { machine, shell, started, ended, complete } = file;
	const checks = file.checks.flatMap((check): MachineCheck[] => {
		const serves = Object.entries(check.serves).filter(([id]) => ids.has(id));
		return serves.length === 0 ? [] : [{ ...check, serves: Object.fromEntries(serves) }];
	});
	const base = { machine: machine.name, role: machine.role, shell, started, ended, complete, checks };
	return { key: keyOf(file), run: { ...base, added: now, changed: now, removed: false } };
}

/** The list with these runs added. A run that was removed earlier comes back; a run with another role than before is saved as a change. */
export function withMachineRuns(state: ChecklistState, added: readonly NamedRun[], now: string): ChecklistState {
	const runs = new Map(Object.entries(state.machineRuns));
	for (const { key, run } of added) {
		const here = runs.get(key);
		if (here && !here.removed && here.role === run.role) continue;
		const changed = momentAfter(here?.changed ?? '', now);
		runs.set(key, { ...run, added: here && here.added < run.added ? here.added : run.added, changed });
	}
	return { ...state, machineRuns: Object.fromEntries(runs) };
}

/** Whether the list already holds a run, for the same role. */
export function isHeld(state: ChecklistState, { key, run }: NamedRun): boolean {
	const here = own(state.machineRuns, key);
	return here !== undefined && !here.removed && here.role === run.role;
}

function keyOf(file: ResultsFile): string {
	return `${file.started} ${file.machine.name} ${hash(JSON.stringify(file))}`;
}

/** FNV-1a, 32 bits. Two different files of one computer and one second get different keys, unless somebody forges a collision. */
function hash(text: string): string {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	return (value >>> 0).toString(16).padStart(8, '0');
}
