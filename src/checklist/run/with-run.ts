import { withFound } from '../state/kept-evidence.ts';
import { momentAfter } from '../state/moment-after.ts';
import type { ChecklistState, Evidence, Run, SaidMachines } from '../state/state.ts';

/** A run with its results by target, before they are saved in a list. */
export interface FoundRun {
	run: Omit<Run, 'id' | 'changed'>;
	evidence: Readonly<Record<string, Omit<Evidence, 'changed'>>>;
}

/**
 * The list after a run. Its results stay beside those from other machines. They count as the latest for this machine, even if the clock was
 * ahead at an earlier run. `id`: random digits.
 */
export function withRun(state: ChecklistState, { run, evidence }: FoundRun, id: string): ChecklistState {
	const known = [...state.runs, ...Object.values(state.evidence).flat()];
	const changed = momentAfter(
		known.reduce((last, each) => (each.changed > last ? each.changed : last), ''),
		run.end,
	);
	const found = Object.entries(evidence).map(([url, each]): [string, Evidence] => [url, { ...each, changed }]);
	return {
		...state,
		evidence: withFound(state.evidence, Object.fromEntries(found)),
		runs: [...state.runs, { ...run, id, changed }],
	};
}

/** The list with the reply to "This computer is" for the run that started at `start`. It replaces earlier replies for that run. */
export function withMachines(state: ChecklistState, start: string, machines: SaidMachines): ChecklistState {
	const covered = <Value extends Run | Evidence>(value: Value): Value => ({
		...value,
		machines: { ...machines, time: momentAfter(value.machines?.time ?? '', machines.time) },
	});
	const evidence = Object.entries(state.evidence).map(([url, found]): [string, readonly Evidence[]] => [
		url,
		found.some(({ run }) => run === start) ? found.map((each) => (each.run === start ? covered(each) : each)) : found,
	]);
	return {
		...state,
		evidence: Object.fromEntries(evidence),
		runs: state.runs.map((run) => (run.start === start ? covered(run) : run)),
	};
}
