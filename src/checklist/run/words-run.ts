// The words for runs: while one is under way, when it ends, and on paper.
import { passLimits, secondPassAfter } from './pass-limits.ts';
import { type ProbeOutcome } from '../state/probe-outcome.ts';
import { answersForUnknownNames } from './judge-run.ts';
import type { Run, SaidMachines } from '../state/state.ts';
import { browserOffline, siteUnreachable } from '../words/words-offline.ts';
import { momentText } from '../words/words-time.ts';
import { andList, counted } from '../words/grammar.ts';

/** Below "Run checks". */
export const beforeFirstRun = 'Nothing is sent until you press Run checks.';

/** What a run sends, and how long it waits: in "What this test cannot see". */
export const whatARunSends = `Each address gets a HEAD request and has ${passLimits[0]} s, then one retry of ${passLimits[1]} s.`;

/** Spoken and shown when a run starts. */
export function runStarted(addresses: number): string {
	return `Checking ${counted(addresses, 'address', 'addresses')}.`;
}

/** Shown during a run. */
export function runProgress(ended: number, addresses: number): string {
	return `${ended} of ${addresses} asked`;
}

/** While a request of an item waits for its turn, and while it is under way. */
export const waiting = 'Waiting';
export const checking = 'Checking';
/** After an answer, until the controls at the end of the run show whether it counts. */
export const repliedSoFar = 'Answered so far';
export const noReplySoFar = 'No answer so far';
/** After a first attempt without an answer, until the second one has ended. */
export const checkingAgain = 'Checking again';

/** Shown between the two passes, when the run only waits. */
export function waitingToAskAgain(addresses: number): string {
	return `Trying ${addresses} again after ${secondPassAfter} s`;
}

/** Shown during the controls at the end of a run. */
export const runEnding = 'Checking that the answers count';

/** Shown and spoken if a run was stopped before its first request, or if the reader left the page. */
export const cutShort = 'The run was cut short, so there are no results.';

/** The result of a run in one line, to read out or to paste: spoken and shown when it ends. `found` are its outcomes by host. */
export function runResult(run: Run, found: readonly { host: string; outcome: ProbeOutcome }[]): string {
	const head = `${momentText(run.end)}, ${run.browser}, ${machinesText(run.machines)}`;
	if (run.validity !== 'valid') return `${head}: no results.`;
	const hosts = (outcome: ProbeOutcome) => found.filter((each) => each.outcome === outcome).map(({ host }) => host);
	const answered = `${hosts('answered').length} of ${run.asked} answered`;
	const others = [
		{ label: 'no answer', hosts: hosts('no-answer') },
		{ label: 'cannot tell', hosts: hosts('inconclusive') },
		{ label: 'not tested', hosts: hosts('not-tested') },
	].flatMap(({ label, hosts: named }) => (named.length > 0 ? [`${label}: ${named.join(', ')}`] : []));
	const stopped = run.stopped ? ['stopped early'] : [];
	return `${head}: ${[answered, ...others, ...stopped].join('; ')}.`;
}

/** One run among those on the first page of paper. */
export function runOnPaper(run: Run): string {
	return `${momentText(run.start)}, ${run.browser}, ${machinesText(run.machines)}: ${runEndingOnPaper(run)}.`;
}

function runEndingOnPaper({ validity, controls, judged, asked, stopped }: Run): string {
	if (validity === 'offline') return 'no results, because the browser was offline';
	if (validity === 'site-unreachable') return 'no results, because this site itself did not answer';
	const ending = `${judged} of ${asked} tested${stopped ? ', stopped early' : ''}`;
	return answersForUnknownNames(controls)
		? `${ending}; no answer counted, because a name that does not exist was answered too`
		: ending;
}

/** What a reader must know about a whole run: one notice, on screen. */
export function runNotice({ validity, controls }: Run): string | undefined {
	if (validity === 'offline') return browserOffline;
	if (validity === 'site-unreachable') return siteUnreachable;
	if (!answersForUnknownNames(controls)) return undefined;
	return 'Something on this network answers even for names that do not exist, as a proxy that inspects TLS does. So no answer of this run counts. Open a host in a new tab to see which page and certificate you get.';
}

/** Spoken after "Copy result". */
export const resultCopied = 'The result is copied.';

/** Before a run in which the browser will ask about the local network. */
export function localNetworkAhead(hosts: readonly string[]): string {
	return `This run tests hosts that may be on your local network: ${andList(hosts)}. Your browser may ask whether this site may reach that network. If you do not allow it, the run cannot tell whether they answer.`;
}
/** The buttons below it. */
export const goOn = 'Go on';
export const leaveOut = 'Leave these hosts out';

/** The answer to "This computer is": in the line of the list, and with each run on paper. */
export function machinesText(machines: Pick<SaidMachines, 'names'> | null): string {
	if (machines === null) return 'computer not named';
	return machines.names.length === 0 ? 'another computer, or not sure' : andList(machines.names);
}
