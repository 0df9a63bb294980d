// The words for runs of check scripts as a whole: on the first page of paper.
import type { MachineRun, MachineRuns } from '../state/machine-run.ts';
import { counted } from '../words/grammar.ts';
import { momentText } from '../words/words-time.ts';

/** A sentence for each run of a check script, oldest first, like the runs of this browser beside them. */
export function machineRunsOnPaper(runs: MachineRuns): string[] {
	return Object.values(runs)
		.filter(({ removed }) => !removed)
		.toSorted((a, b) => (`${a.started} ${a.machine}` < `${b.started} ${b.machine}` ? -1 : 1))
		.map(runOnPaper);
}

function runOnPaper({ machine, role, shell, started, complete, added, checks }: MachineRun): string {
	const who = role === '' ? machine : `${machine} (${role})`;
	const clock = started > added ? ', by a clock that is ahead' : '';
	const ending = `${counted(checks.length, 'check', 'checks')}${complete ? '' : ', stopped early'}`;
	return `${[momentText(started) + clock, shell, who].filter((part) => part !== '').join(', ')}: ${ending}.`;
}
