// From what probes and the controls of their run saw to an outcome. No rule here reads a cause out of a failure: a page cannot know it.
import { passLimits } from './pass-limits.ts';
import { kindOf, shownBy, type ProbeMethod, type SecondOpinion } from '../probes/probe-kinds.ts';
import type { OutcomeReason, ProbeOutcome } from '../state/probe-outcome.ts';
import { answersForUnknownNames, mayBeAsking, opinionsCount, permissionHolds } from './judge-run.ts';
import type { Controls } from '../state/controls.ts';

/** An attempt that took this much longer than its limit was not waited for: the computer slept, or the browser held the page. */
const pauseMilliseconds = 60_000;

/** One pass over a target, as the page saw it end. */
export interface Attempt {
	/** How the HEAD ended. */
	result: 'replied' | 'failed' | 'time-limit';
	/** Null where none was needed. */
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
	return result === 'replied' || ['reply', 'withheld-reply'].includes(shownBy(opinion));
}

/**
 * The outcome of one target in a valid run, from its attempts in order; undefined where they are not enough to judge: "no answer"
 * needs both passes. `isPrivate` says that the target is expected to lead to a private address, `paused` that computer or browser stood
 * still at some time of the run: a network that comes back late fails good hosts.
 */
export function judgeProbe(
	attempts: readonly Attempt[],
	controls: Controls,
	isPrivate: boolean,
	paused = false,
): Judgement | undefined {
	const pass = attempts.length;
	const last = attempts.at(-1);
	if (!last) return undefined;
	const replied = attempts.findIndex(({ result, opinion }) => result === 'replied' || shownBy(opinion) === 'reply');
	if (replied >= 0) {
		const deciding = attempts[replied];
		const method = deciding?.result === 'replied' ? 'head' : (deciding?.opinion?.method ?? 'head');
		return answered('replied', method, replied + 1);
	}
	const method: ProbeMethod = last.opinion?.method ?? 'head';
	const judged = (outcome: ProbeOutcome, reason: OutcomeReason) => ({ outcome, reason, method, pass });
	if (attempts.some(({ heldBySitePolicy }) => heldBySitePolicy)) return judged('not-tested', 'site-policy');

	const withheld = attempts.findIndex(({ opinion }) => shownBy(opinion) === 'withheld-reply');
	const opinion = attempts[withheld]?.opinion ?? null;
	if (opinion && permissionHolds(controls)) return judged('inconclusive', 'local-network');
	if (opinion && opinionsCount(controls, kindOf(opinion))) return answered('withheld', opinion.method, withheld + 1);
	if (opinion) return judged('inconclusive', 'failed-or-withheld');

	if (pass < passLimits.length) return undefined;
	if (paused || attempts.some(({ duration, limit }) => duration > limit + pauseMilliseconds)) {
		return judged('inconclusive', 'paused');
	}
	const failed = attempts.filter(({ result }) => result === 'failed');
	// A browser that was told no fails at once, so silence then is silence of the network.
	if (permissionHolds(controls) && (failed.length > 0 || permissionHolds(controls) === 'changed')) {
		return judged('inconclusive', 'local-network');
	}
	// A question of the browser that nobody has answered looks like silence.
	if (isPrivate && mayBeAsking(controls) && failed.length < pass) return judged('inconclusive', 'local-network');
	if (attempts.some(({ opinion }) => shownBy(opinion) === 'held-back')) {
		return judged('inconclusive', 'local-network');
	}
	const isClear = (one: Attempt) =>
		one.opinion &&
		opinionsCount(controls, kindOf(one.opinion)) &&
		(shownBy(one.opinion) === 'no-reply' || wasSilent(one));
	if (!failed.every(isClear)) {
		return judged('inconclusive', 'failed-or-withheld');
	}
	return judged('no-answer', last.result === 'failed' && !wasSilent(last) ? 'failed' : 'time-limit');

	function answered(reason: OutcomeReason, by: ProbeMethod, decided: number): Judgement {
		return answersForUnknownNames(controls)
			? { outcome: 'inconclusive', reason: 'control-answered', method: by, pass: decided }
			: { outcome: 'answered', reason, method: by, pass: decided };
	}
}

/** A failure that took longer than the first pass waits is the end of the browser's own patience: 30 s of a silent TLS handshake in Chromium. */
function wasSilent({ opinion, duration, limit }: Attempt): boolean {
	return shownBy(opinion) === 'silence' && duration - limit / 2 >= passLimits[0] * 1000;
}

// Names that a reader's own network keeps for itself: RFC 6762 (.local), RFC 8375 (.home.arpa), ICANN's .internal, and customs.
const privateNames = /(^|\.)(local|localhost|internal|intranet|lan|corp|home|private|home\.arpa)$/;
const privateIpv4 = /^(10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const privateIpv6 = /^\[?(::1$|::1\]|f[cd]|fe[89ab])/i;

/** Whether a host looks like one of a private network: then a browser may ask before it lets a page reach it. */
export function isPrivateHost(host: string): boolean {
	const name = host.toLowerCase().replace(/\.$/, '');
	if (name.includes(':')) return privateIpv6.test(name);
	return !name.includes('.') || privateNames.test(name) || (/^[\d.]+$/.test(name) && privateIpv4.test(name));
}
