// The words of the result of a run, on its panel.
import type { ProbeOutcome } from '../state/probe-outcome.ts';
import type { Run } from '../state/state.ts';
import { counted } from '../words/grammar.ts';
import { momentText } from '../words/words-time.ts';
import { machinesText } from './words-run.ts';
import { notCounted, outcomeWord } from './words-outcome.ts';

export const hidePanel = 'Hide';

/** During the run. */
export function runningTitle(addresses: number): string {
	return `Checking ${counted(addresses, 'address', 'addresses')}`;
}
/** Below the title. */
export const whileRunning = 'You can go on marking rows.';

/** When and where the run was. */
export function runAbout({ end, browser, machines }: Run): string {
	const about = `${momentText(end)}, ${browser}, ${machinesText(machines)}.`;
	// An answer that does not count yet leaves its row open.
	return machines === null ? `${about} ${notCounted(null)}` : about;
}

/** The result of the run, failures first. */
export function resultTitle({ validity }: Run, found: readonly { outcome: ProbeOutcome }[]): string {
	if (validity !== 'valid') return 'Nothing was judged';
	const parts = (['no-answer', 'inconclusive', 'not-tested', 'answered'] as const).flatMap((outcome) => {
		const count = found.filter((each) => each.outcome === outcome).length;
		return count === 0 ? [] : [`${count} ${outcomeWord(outcome).toLowerCase()}`];
	});
	return parts.length === 0 ? 'Nothing was judged' : `Run finished: ${parts.join(', ')}`;
}
