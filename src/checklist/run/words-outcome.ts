// The words for the results of probes. They never claim a single cause, and say from where, when and in how many attempts.
import { passLimits } from './pass-limits.ts';
import { type OutcomeReason, type ProbeOutcome } from '../state/probe-outcome.ts';
import type { Evidence, SaidMachines } from '../state/state.ts';
import { durationText, momentText } from '../words/words-time.ts';
import { andList } from '../words/grammar.ts';

/** Possible causes of a failure. A page learns none of them, and there are others; the guide names the same. */
export const failureCauses: readonly string[] = [
	'an unknown name',
	'a refused or reset connection',
	'a proxy that refuses',
	'an untrusted certificate',
	'a missing client certificate',
	'a browser extension',
];
/** Possible causes of silence; the same applies. */
export const silenceCauses: readonly string[] = [
	'dropped packets',
	'a name server that does not answer',
	'a server that hangs',
];
const possible = (causes: readonly string[]) => `Possible causes: ${causes.join(', ')}, and others.`;

/** The outcome in a word or two: beside its icon, and on paper. */
export function outcomeWord(outcome: ProbeOutcome): string {
	switch (outcome) {
		case 'answered':
			return 'Answered';
		case 'no-answer':
			return 'No answer';
		case 'inconclusive':
			return 'Cannot tell';
		case 'not-tested':
			return 'Not tested';
	}
}

/**
 * The outcome of one address in a few words. Silence and failure differ, and that is all that a page can tell apart: "No answer in 15 s",
 * "No answer, failed".
 */
export function addressWord({ outcome, reason, pass }: Pick<Evidence, 'outcome' | 'reason' | 'pass'>): string {
	if (reason === 'time-limit') return `${outcomeWord(outcome)} in ${passLimits[pass === 1 ? 0 : 1]} s`;
	return reason === 'failed' ? `${outcomeWord(outcome)}, failed` : outcomeWord(outcome);
}

/** Beside the tick of an item with one target that answered. */
export function answeredIn(milliseconds: number): string {
	return `Answered in ${durationText(milliseconds)}`;
}

/** Beside the tick of an item, if an answer proves only part of it. */
export const answeredInPart = 'Answered, in part';

/** What the page saw: below the outcome, and on paper. An item with several targets has one for each target that did not answer. */
export function seenSentence(reason: OutcomeReason, pass = 2): string {
	switch (reason) {
		case 'replied':
			return 'A web server answered for this name, with a certificate that the browser trusts.';
		case 'withheld':
			return 'A server answered, with a certificate that the browser trusts. The browser kept the reply from this page.';
		case 'failed':
			return `The request failed. The browser does not say why. ${possible(failureCauses)}`;
		case 'time-limit':
			return `Nothing came back in ${passLimits[pass === 1 ? 0 : 1]} s. The browser does not say why. ${possible(silenceCauses)}`;
		case 'failed-or-withheld':
			return 'The request failed or did not start, or the browser kept the reply from this page. It does not say which. Test with a command on this computer.';
		case 'local-network':
			return 'The browser may have held the request back. It asks before a page may reach your local network, and nobody has said yes. Allow it in the site settings beside the address bar, then check again.';
		case 'control-answered':
			return 'Something answered, but it also answered for a name that does not exist. So it does not count.';
		case 'paused':
			return 'The computer or the browser paused during the run. Run the checks again.';
		case 'site-policy':
			return 'A rule of this site held the request back. That is a fault of the site, not of your network.';
	}
}

/** From where, when and in which attempt: the line below. Results from a file were found by another browser. */
export function circumstances({ time, pass, browser }: Evidence): string {
	return `${pass === 1 ? 'One attempt' : 'Two attempts'} from ${browser || 'a browser'}, ${momentText(time)}.`;
}

/** One target of an item with several, in a line: "outsystems.com: answered in 41 ms". */
export function targetLine(host: string, { outcome, duration, reason, pass }: Evidence): string {
	return outcome === 'answered'
		? `${host}: answered in ${durationText(duration)}.`
		: `${host}: ${outcomeWord(outcome).toLowerCase()}. ${seenSentence(reason, pass)}`;
}

/** At the start of a line for an item with several sources: "b.example from Front-End". */
export function fromMachines(host: string, machines: SaidMachines | null): string {
	return machines === null || machines.names.length === 0 ? host : `${host} from ${andList(machines.names)}`;
}

/** Which sources still have to be tested: below the outcome. */
export function stillToTest(machines: readonly string[]): string {
	return `Still to be tested on: ${andList(machines)}.`;
}

/** Where no answer can count: below the outcome. The line below it names the source. */
export const countsNowhere = 'It does not count: the page does not say which computer connects.';

/** A later result from a computer that is not a source of the item: below the outcome. */
export function elsewhereLater({ outcome, machines, time }: Evidence): string {
	const where = machines === null || machines.names.length === 0 ? 'another computer' : andList(machines.names);
	return `Later, on ${where}: ${outcomeWord(outcome).toLowerCase()}, ${momentText(time)}. That does not count here.`;
}

/** Why an answer does not count yet: below the outcome. */
export function notCounted(machines: SaidMachines | null): string {
	if (machines === null) return 'Doesn’t count yet: say which computer this is.';
	if (machines.names.length === 0) return 'This was another computer, so it does not count here.';
	return `This was: ${andList(machines.names)}. It does not count here.`;
}
