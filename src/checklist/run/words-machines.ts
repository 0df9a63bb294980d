import type { SaidMachines } from '../state/state.ts';
import { andList } from '../words/grammar.ts';

/** What this computer was said to be: in the list's own line, and with each run on paper. */
export function machinesText(machines: Pick<SaidMachines, 'names'> | null): string {
	if (machines === null) return 'computer not named';
	return machines.names.length === 0 ? 'another computer, or not sure' : andList(machines.names);
}
