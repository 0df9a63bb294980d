// The words of the notice about answers that no longer count.
import { andList } from '../words/grammar.ts';

/** Above the list of these requirements. */
export function stoppedTitle(count: number): string {
	return count === 1 ? 'One answer of this list no longer counts' : `${count} answers of this list no longer count`;
}
export const stoppedLead =
	'A requirement now counts as answered only when each of its sources, destinations, ports and transports has answered. Earlier results are kept: open a row to see them.';

/** After a requirement: which machines are missing. */
export function machinesMissing(machines: readonly string[]): string {
	return machines.length === 0 ? 'Run the checks again.' : `It was not tested on: ${andList(machines)}.`;
}
export function leftUnproven(partial: string): string {
	return `Not tested: ${partial}.`;
}
export function otherPort(places: readonly { host: string; port: number }[]): string {
	const named = places.map(({ host, port }) => `port ${port} of ${host}`);
	return `What answered was ${andList([...new Set(named)])}. Say in “Your hosts” where that port counts.`;
}
export const neverAsked = 'A browser cannot test what the page asks for. “How to check” says what can.';

/** The button that closes the notice, and what is spoken then. */
export const understood = 'Got it';
export const noticeClosed = 'Closed. You will not see it again.';
/** Above results at addresses that are no longer tested. */
export const earlierTitle = 'Found earlier, no longer counted';
