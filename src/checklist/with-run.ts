import { momentAfter } from './moment-after.ts';
import type { ChecklistState, Evidence, Run, SaidMachines } from './state.ts';

/** A run with what it found, by target, before a list keeps it. */
export interface FoundRun {
	run: Omit<Run, 'id' | 'changed'>;
	evidence: Readonly<Record<string, Omit<Evidence, 'changed'>>>;
}

/**
 * The list after a run: what it found takes the place of what earlier ones found for the same targets, also where the clock was ahead
 * at an earlier one. `id`: random digits.
 */
export function withRun(state: ChecklistState, { run, evidence }: FoundRun, id: string): ChecklistState {
	const known = [...state.runs, ...Object.values(state.evidence)];
	const changed = momentAfter(
		known.reduce((last, each) => (each.changed > last ? each.changed : last), ''),
		run.end,
	);
	const found = Object.entries(evidence).map(([url, each]): [string, Evidence] => [url, { ...each, changed }]);
	return {
		...state,
		evidence: { ...state.evidence, ...Object.fromEntries(found) },
		runs: [...state.runs, { ...run, id, changed }],
	};
}

/** The list with the reply to "This computer is", which covers the run that started at a moment, and takes the place of earlier replies for it. */
export function withMachines(state: ChecklistState, start: string, machines: SaidMachines): ChecklistState {
	const covered = <Value extends Run | Evidence>(value: Value): Value => ({
		...value,
		machines: { ...machines, time: momentAfter(value.machines?.time ?? '', machines.time) },
	});
	const evidence = Object.entries(state.evidence).map(([url, found]): [string, Evidence] => [
		url,
		found.run === start ? covered(found) : found,
	]);
	return {
		...state,
		evidence: Object.fromEntries(evidence),
		runs: state.runs.map((run) => (run.start === start ? covered(run) : run)),
	};
}
