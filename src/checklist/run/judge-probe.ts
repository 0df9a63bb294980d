// Judges the outcome of probes, using the controls of their run. No rule here infers the cause of a failure: a page cannot know it.
import { passLimits } from './pass-limits.ts';
import { kindOf, shownBy, type ProbeMethod, type SecondOpinion } from '../probes/probe-kinds.ts';
import type { OutcomeReason, ProbeOutcome } from '../state/probe-outcome.ts';
import { answersForUnknownNames, mayBeAsking, opinionsCount, permissionHolds } from './judge-run.ts';
import type { Controls } from '../state/controls.ts';

/**
 * In milliseconds. An attempt that exceeded its limit by this much was interrupted: the computer slept, or the browser suspended the page.
 */
const pauseMilliseconds = 60_000;

/** One pass over a target, as the page saw it. */
export interface Attempt {
	/** How the HEAD ended. */
	result: 'replied' | 'failed' | 'time-limit';
	/** Null where none was needed. */
	opinion: SecondOpinion | null;
	/** In milliseconds, including the second opinion. */
	duration: number;
	/** Time limit in milliseconds, including the second opinion. */
	limit: number;
	/** The browser reported that the page's own Content Security Policy blocked the request. */
	heldBySitePolicy: boolean;
}

/** The judgement on the attempts of one target. */
export interface Judgement {
	outcome: ProbeOutcome;
	reason: OutcomeReason;
	method: ProbeMethod;
	/** The attempt that decided, 1 or 2. */
	pass: number;
}

/** Whether an attempt brought any kind of answer: then no second one is needed. */
export function sawAnswer({ result, opinion }: Attempt): boolean {
	return result === 'replied' || ['reply', 'withheld-reply'].includes(shownBy(opinion));
}

/**
 * The outcome of one target in a valid run, from its attempts in order. Undefined if they are too few: "no answer" needs both passes.
 * `isPrivate`: the target probably has a private address. `paused`: the computer or browser was suspended during the run, and a network
 * that comes back late makes good hosts fail.
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
	// If the reader refused permission, the browser fails at once. So silence then comes from the network.
	if (permissionHolds(controls) && (failed.length > 0 || permissionHolds(controls) === 'changed')) {
		return judged('inconclusive', 'local-network');
	}
	// An open question of the browser looks like silence.
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

/** A failure after the limit of the first pass means that the browser itself gave up: in Chromium after 30 s of a silent TLS handshake. */
function wasSilent({ opinion, duration, limit }: Attempt): boolean {
	return shownBy(opinion) === 'silence' && duration - limit / 2 >= passLimits[0] * 1000;
}

// Names that are used inside private networks: RFC 6762 (.local), RFC 8375 (.home.arpa), ICANN's .internal, and common customs.
const privateNames = /(^|\.)(local|localhost|internal|intranet|lan|corp|home|private|home\.arpa)$/;
const privateIpv4 = /^(10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const privateIpv6 = /^\[?(::1$|::1\]|f[cd]|fe[89ab])/i;

/** Whether a host seems to be in a private network: then a browser may ask before a page may reach it. */
export function isPrivateHost(host: string): boolean {
	const name = host.toLowerCase().replace(/\.$/, '');
	if (name.includes(':')) return privateIpv6.test(name);
	return !name.includes('.') || privateNames.test(name) || (/^[\d.]+$/.test(name) && privateIpv4.test(name));
}
