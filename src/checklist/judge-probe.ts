// From what a probe and the controls of its run saw to an outcome. No rule here reads a cause out of a failure: a page cannot know it.

/** Seconds that a probe waits, counted from the moment its request is sent. */
export const probeLimitSeconds = 8;

/** A failure that took this much longer than the limit was not waited for: the computer slept, or the browser held the page. */
const pauseMilliseconds = 60_000;

export const probeOutcomes = ['answered', 'no-answer', 'inconclusive', 'not-tested'] as const;
export type ProbeOutcome = (typeof probeOutcomes)[number];

export const outcomeReasons = ['replied', 'failed', 'time-limit', 'control-answered', 'paused', 'site-policy'] as const;
/** What was seen, as far as a page can see it. */
export type OutcomeReason = (typeof outcomeReasons)[number];

/** One HEAD request, as the page saw it end. */
export interface Attempt {
	result: 'replied' | 'failed' | 'time-limit';
	/** Milliseconds. */
	duration: number;
	/** The browser reported that the page's own Content Security Policy held the request back. */
	heldBySitePolicy: boolean;
}

/** What must be known of browser and network before an outcome means anything. */
export interface ControlResult {
	/** `navigator.onLine`. */
	online: boolean;
	/** Whether this site answers; a page that was opened as a file has no site to ask. */
	ownOrigin: 'answered' | 'no-answer' | 'not-asked';
	/** Whether a random name under `.invalid` was answered, which only something in between can do (RFC 6761, section 6.4). */
	unknownName: 'answered' | 'no-answer';
}

/** Controls of a run; no `after` where the run ended at the first ones. */
export interface Controls {
	before: ControlResult;
	after: ControlResult | null;
}

/** Whether anything of a run can be judged, else why not. */
export function judgeRun({ before, after }: Controls): 'valid' | 'offline' | 'site-unreachable' {
	const seen = after ? [before, after] : [before];
	if (seen.some(({ online }) => !online)) return 'offline';
	return seen.some(({ ownOrigin }) => ownOrigin === 'no-answer') ? 'site-unreachable' : 'valid';
}

/** Whether something answered for a name that does not exist: then no answer of that run counts. */
export function answersForUnknownNames({ before, after }: Controls): boolean {
	return before.unknownName === 'answered' || after?.unknownName === 'answered';
}

/** The outcome of one probe in a valid run. */
export function judgeProbe(attempt: Attempt, controls: Controls): { outcome: ProbeOutcome; reason: OutcomeReason } {
	const { result, duration, heldBySitePolicy } = attempt;
	if (result === 'replied') {
		return answersForUnknownNames(controls)
			? { outcome: 'inconclusive', reason: 'control-answered' }
			: { outcome: 'answered', reason: 'replied' };
	}
	if (heldBySitePolicy) return { outcome: 'not-tested', reason: 'site-policy' };
	if (duration > probeLimitSeconds * 1000 + pauseMilliseconds) return { outcome: 'inconclusive', reason: 'paused' };
	return { outcome: 'no-answer', reason: result };
}

/** The outcome of a requirement with several targets: the worst of theirs. */
export function worstOutcome(outcomes: readonly ProbeOutcome[]): ProbeOutcome | null {
	const worstFirst: readonly ProbeOutcome[] = ['no-answer', 'inconclusive', 'not-tested', 'answered'];
	return worstFirst.find((outcome) => outcomes.includes(outcome)) ?? null;
}
