import { withFound } from './kept-evidence.ts';
import type { ChecklistState, Evidence, Run, SaidMachines } from './state.ts';

/** The list after a run: what it found stands beside what was found on other machines. */
export function withRun(
	state: ChecklistState,
	{ run, evidence }: { run: Run; evidence: Readonly<Record<string, Evidence>> },
): ChecklistState {
	return { ...state, evidence: withFound(state.evidence, evidence), runs: [...state.runs, run] };
}

/** The list with the reply to "This computer is", which covers the run that started at a moment. */
export function withMachines(state: ChecklistState, start: string, machines: SaidMachines): ChecklistState {
	const evidence = Object.entries(state.evidence).map(([url, found]): [string, readonly Evidence[]] => [
		url,
		found.some(({ run }) => run === start)
			? found.map((each) => (each.run === start ? { ...each, machines } : each))
			: found,
	]);
	return {
		...state,
		evidence: Object.fromEntries(evidence),
		runs: state.runs.map((run) => (run.start === start ? { ...run, machines } : run)),
	};
}
