// From what probes and the controls of their run saw to an outcome. No rule here reads a cause out of a failure: a page cannot know it.
import { answersForUnknownNames, opinionsCount, permissionHolds, type Controls } from './judge-run.ts';

/** Seconds that a request waits in the first and in the second pass, counted from the moment it is sent. */
export const passLimits = [8, 15] as const;

/** Seconds from the end of a target's first attempt to its second one, at least. */
export const secondPassAfter = 10;

/** An attempt that took this much longer than its limit was not waited for: the computer slept, or the browser held the page. */
const pauseMilliseconds = 60_000;

export const probeOutcomes = ['answered', 'no-answer', 'inconclusive', 'not-tested'] as const;
export type ProbeOutcome = (typeof probeOutcomes)[number];

export const outcomeReasons = [
	'replied',
	'withheld',
	'failed',
	'time-limit',
	'failed-or-withheld',
	'local-network',
	'control-answered',
	'paused',
	'site-policy',
] as const;
/** What was seen, as far as a page can see it. */
export type OutcomeReason = (typeof outcomeReasons)[number];

export const probeMethods = ['head', 'event-source', 'get'] as const;
/** The request that an outcome rests on. */
export type ProbeMethod = (typeof probeMethods)[number];

/** What was asked after a HEAD that failed. */
export type SecondOpinion =
	| { method: 'get'; result: 'replied' | 'failed' | 'time-limit' }
	/** `http`: its first event said that an HTTP answer came over trusted TLS; `no-http`: that none did. */
	| { method: 'event-source'; result: 'http' | 'no-http' | 'time-limit' };

/** One pass over a target, as the page saw it end. */
export interface Attempt {
	/** How the HEAD ended. */
	result: 'replied' | 'failed' | 'time-limit';
	/** Null where the HEAD replied or ran out of time. */
	opinion: SecondOpinion | null;
	/** Milliseconds, with the second opinion. */
	duration: number;
	/** Milliseconds that it may take, with the second opinion. */
	limit: number;
	/** The browser reported that the page's own Content Security Policy held the request back. */
	heldBySitePolicy: boolean;
}

/** What is made of the attempts of one target. */
export interface Judgement {
	outcome: ProbeOutcome;
	reason: OutcomeReason;
	method: ProbeMethod;
	/** The attempt that decided, 1 or 2. */
	pass: number;
}

/** Whether an attempt brought an answer of any kind: then no second one is needed. */
export function sawAnswer({ result, opinion }: Attempt): boolean {
	return result === 'replied' || opinion?.result === 'replied' || opinion?.result === 'http';
}

/**
 * The outcome of one target in a valid run, from its attempts in order; undefined where they are not enough to judge: "no answer"
 * needs both passes. `isPrivate` says that the target is expected to lead to a private address.
 */
export function judgeProbe(
	attempts: readonly Attempt[],
	controls: Controls,
	isPrivate: boolean,
): Judgement | undefined {
	const pass = attempts.length;
	const last = attempts.at(-1);
	if (!last) return undefined;
	const replied = attempts.findIndex(({ result, opinion }) => result === 'replied' || opinion?.result === 'replied');
	if (replied >= 0) {
		const method = attempts[replied]?.result === 'replied' ? 'head' : 'get';
		return answered('replied', method, replied + 1);
	}
	const method: ProbeMethod = last.opinion?.method ?? 'head';
	const judged = (outcome: ProbeOutcome, reason: OutcomeReason) => ({ outcome, reason, method, pass });
	if (attempts.some(({ heldBySitePolicy }) => heldBySitePolicy)) return judged('not-tested', 'site-policy');

	const withheld = attempts.findIndex(({ opinion }) => opinion?.result === 'http');
	if (withheld >= 0 && permissionHolds(controls)) return judged('inconclusive', 'local-network');
	if (withheld >= 0 && opinionsCount(controls)) return answered('withheld', 'event-source', withheld + 1);
	if (withheld >= 0) return judged('inconclusive', 'failed-or-withheld');

	if (pass < passLimits.length) return undefined;
	if (attempts.some(({ duration, limit }) => duration > limit + pauseMilliseconds)) {
		return judged('inconclusive', 'paused');
	}
	const failed = attempts.filter(({ result }) => result === 'failed');
	// A browser that was told no fails at once, so silence then is silence of the network.
	if (permissionHolds(controls) && (failed.length > 0 || permissionHolds(controls) === 'changed')) {
		return judged('inconclusive', 'local-network');
	}
	// A question of the browser that nobody has answered looks like silence.
	if (isPrivate && mayBeAsking(controls) && failed.length < pass) return judged('inconclusive', 'local-network');
	const unclear = ({ opinion }: Attempt) => opinion?.result !== 'no-http';
	if (failed.some(unclear) || (failed.length > 0 && !opinionsCount(controls))) {
		return judged('inconclusive', 'failed-or-withheld');
	}
	return judged('no-answer', last.result === 'failed' ? 'failed' : 'time-limit');

	function answered(reason: OutcomeReason, by: ProbeMethod, decided: number): Judgement {
		return answersForUnknownNames(controls)
			? { outcome: 'inconclusive', reason: 'control-answered', method: by, pass: decided }
			: { outcome: 'answered', reason, method: by, pass: decided };
	}
}

/** The outcome of a requirement with several targets: the worst of theirs. */
export function worstOutcome(outcomes: readonly ProbeOutcome[]): ProbeOutcome | null {
	const worstFirst: readonly ProbeOutcome[] = ['no-answer', 'inconclusive', 'not-tested', 'answered'];
	return worstFirst.find((outcome) => outcomes.includes(outcome)) ?? null;
}

function mayBeAsking({ before, after }: Controls): boolean {
	return [before, after].some((seen) => seen && Object.values(seen.permissions).includes('prompt'));
}
