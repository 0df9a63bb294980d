// The results of probes, for each address and machine. A result on one machine does not replace one on another, because it proves nothing
// there.
import type { Evidence } from '../state/state.ts';

/** Whether the run of a result was on this machine, as the reader said. */
export const isFrom = ({ machines }: Evidence, machine: string): boolean => machines?.names.includes(machine) ?? false;

/**
 * Whether a target answered on a machine: its last probe there did, and none failed later on an unknown machine, as that may be the same
 * one.
 */
export function answeredOn(machine: string, found: readonly Evidence[]): boolean {
	const last = found.findLastIndex((each) => isFrom(each, machine));
	const isAgainst = (each: Evidence) => each.outcome !== 'answered' && (!each.machines || isFrom(each, machine));
	return last >= 0 && !found.slice(last).some(isAgainst);
}
