// What probes found, for each address and machine. A run on one machine does not replace that of another: it proves nothing there.
import type { Evidence } from '../state/state.ts';

/** Whether a run was said to be on this machine. */
export const isFrom = ({ machines }: Evidence, machine: string): boolean => machines?.names.includes(machine) ?? false;

/**
 * Whether a target answered on a machine: its last probe from there did, and no later one failed of which it is not known where it ran,
 * as that may have been the same machine.
 */
export function answeredOn(machine: string, found: readonly Evidence[]): boolean {
	const last = found.findLastIndex((each) => isFrom(each, machine));
	const isAgainst = (each: Evidence) => each.outcome !== 'answered' && (!each.machines || isFrom(each, machine));
	return last >= 0 && !found.slice(last).some(isAgainst);
}
