// The words of an item before its first test: what a run will test, where an answer counts, what it leaves unproven.
import { andList } from '../words/grammar.ts';

/** Before the first run, beside the pencil or circle of an item that a browser can test. */
export const notRunYet = 'Not run yet';
/** Beside the pencil of an item that no browser can test. */
export const checkByHand = 'Check by hand';
/** The same once somebody has marked it met or not met. */
export const checkedByHand = 'Checked by hand';

/** From which source machines an answer counts: on each item that a browser can test. */
export function countsFrom(machines: readonly string[]): string {
	return `Counts when tested on${machines.length > 1 ? ' each of' : ''}: ${andList(machines)}.`;
}

/** What no answer can prove: on an item that a browser can test only in part. */
export function leavesUnproven(partial: string): string {
	return `Not tested: ${partial}.`;
}

/** What "Run checks" does with the hosts of an item: below "Not run yet". */
export function plannedRequest(hosts: readonly string[]): string {
	return `“Run checks” asks ${andList(hosts)} over HTTPS.`;
}
