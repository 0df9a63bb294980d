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
export const whileRunning = 'You can go on marking rows. An address that does not answer is tried twice.';

/** When and where the run was. */
export function runAbout(run: Run, found: readonly { outcome: ProbeOutcome }[]): string {
	const { end, browser, machines } = run;
	const about = `${momentText(end)}, ${browser}, ${machinesText(machines)}.`;
	const asked = nothingAnswered(run, found);
	if (asked !== undefined) return `${asked} ${about}`;
	// An answer that does not count yet leaves its row open.
	return machines === null ? `${about} ${notCounted(null)}` : about;
}

/**
 * What to ask first if no address answered: whether this is the network that the list is about. The site itself did answer, or nothing would
 * have been judged; a page that was opened as a file has no site.
 */
export function nothingAnswered(
	{ validity, controls }: Run,
	found: readonly { outcome: ProbeOutcome }[],
): string | undefined {
	const isSilent = found.length > 0 && found.every(({ outcome }) => outcome === 'no-answer');
	if (validity !== 'valid' || !isSilent) return undefined;
	return controls.before.ownOrigin === 'not-asked'
		? 'Are you online, and on the right network?'
		: 'Only this site answered. Are you on the right network?';
}

/** The result of the run, failures first. */
export function resultTitle({ validity }: Run, found: readonly { outcome: ProbeOutcome }[]): string {
	if (validity !== 'valid') return 'No results';
	const parts = (['no-answer', 'inconclusive', 'not-tested', 'answered'] as const).flatMap((outcome) => {
		const count = found.filter((each) => each.outcome === outcome).length;
		return count === 0 ? [] : [`${count} ${outcomeWord(outcome).toLowerCase()}`];
	});
	return parts.length === 0 ? 'No results' : `Run finished: ${parts.join(', ')}`;
}
