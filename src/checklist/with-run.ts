import type { ChecklistState, Evidence, Run, SaidMachines } from './state.ts';

/** The list after a run: what it found takes the place of what earlier ones found for the same targets. */
export function withRun(
	state: ChecklistState,
	{ run, evidence }: { run: Run; evidence: ChecklistState['evidence'] },
): ChecklistState {
	return { ...state, evidence: { ...state.evidence, ...evidence }, runs: [...state.runs, run] };
}

/** The list with the reply to "This computer is", which covers the run that started at a moment. */
export function withMachines(state: ChecklistState, start: string, machines: SaidMachines): ChecklistState {
	const evidence = Object.entries(state.evidence).map(([url, found]): [string, Evidence] => [
		url,
		found.run === start ? { ...found, machines } : found,
	]);
	return {
		...state,
		evidence: Object.fromEntries(evidence),
		runs: state.runs.map((run) => (run.start === start ? { ...run, machines } : run)),
	};
}
