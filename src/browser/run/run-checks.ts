import { judgeProbe, sawAnswer, type Attempt, isPrivateHost } from '../../checklist/run/judge-probe.ts';
import { passLimits, secondPassAfter } from '../../checklist/run/pass-limits.ts';
import { judgeRun, mayBeAsking, permissionHolds } from '../../checklist/run/judge-run.ts';
import type { SaidMachines } from '../../checklist/state/state.ts';
import type { FoundRun } from '../../checklist/run/with-run.ts';
import { attempt } from '../probe/attempt.ts';
import { runControls, type ControlTools } from '../probe/run-controls.ts';
import { watchPauses } from '../probe/watch-pauses.ts';
import { pause, workThrough } from '../dom/work-through.ts';
import type { ControlResult, Controls } from '../../checklist/state/controls.ts';

/** The progress of a target: a request is under way, an answer came, it will be tried again, or no answer came. */
export type TargetStep = 'checking' | 'answered' | 'again' | 'none';

/** The facts and tools that a run needs. */
export interface RunOptions extends ControlTools {
	/** Each host and port once. */
	targets: readonly string[];
	browser: string;
	/** The answer to "This computer is", read at the end of the run. */
	machines: () => SaidMachines | null;
	/** Ends the probes; those that have ended are judged. */
	stop: AbortSignal;
	/** Ends everything when the page is left; nothing is judged. */
	leave: AbortSignal;
	/** Whether the page is visible: browsers slow down the timers of hidden pages. */
	isVisible: () => boolean;
	/** Whether the page's own policy blocked a request to this address. */
	heldBySitePolicy: (url: string) => boolean;
	onStep: (url: string, step: TargetStep) => void;
	/** Called when the second pass or the last controls begin; `left` targets are tried again. */
	onStage: (stage: 'second-pass' | 'ending', left: number) => void;
}

interface Seen {
	sent: number;
	ended: number;
	attempts: Attempt[];
}

/**
 * Runs the checks: controls, then each target, then targets without an answer once more, then the controls again. Only then outcomes are
 * judged. Undefined if there is nothing to save: the page was left, or the run was stopped before its first probe.
 */
export async function runChecks(options: RunOptions): Promise<FoundRun | undefined> {
	const watch = watchPauses(options.tools, options.isVisible);
	try {
		return await checkAll(options, watch.sawPause);
	} finally {
		watch.end();
	}
}

async function checkAll(options: RunOptions, sawPause: () => boolean): Promise<FoundRun | undefined> {
	const { targets, browser, tools, stop, leave } = options;
	// A fault in the display must not stop the run.
	const onStep: RunOptions['onStep'] = (...step) => unharmed(() => options.onStep(...step));
	const onStage: RunOptions['onStage'] = (...stage) => unharmed(() => options.onStage(...stage));
	const isHeld = (url: string) => unharmed(() => options.heldBySitePolicy(url)) ?? false;
	const start = momentOf(tools.now());
	const limit = passLimits[0] * 1000;
	const until = AbortSignal.any([stop, leave]);
	const seen = new Map<string, Seen>();

	const before = await runControls(options, { limit, signal: until });
	if (!before) return undefined;
	if (judgeRun({ before, after: null }) !== 'valid') return ended({ before, after: null });

	await workThrough(targets, until, (url) => ask(url, before, 0));
	const silent = [...seen].filter(([, { attempts }]) => !attempts.some(isAnswer));
	if (silent.length > 0 && !until.aborted) {
		silent.sort(([, a], [, b]) => a.ended - b.ended);
		onStage('second-pass', silent.length);
		await workThrough(silent, until, async ([url, first]) => {
			await pause(first.ended + secondPassAfter * 1000 - tools.now(), tools.startTimer, until);
			await ask(url, before, 1);
		});
	}
	onStage('ending', 0);
	const after = await runControls(options, { limit, signal: leave });
	if (!after || leave.aborted) return undefined;
	return ended({ before, after });

	async function ask(url: string, controls: ControlResult, pass: 0 | 1): Promise<void> {
		if (until.aborted) return;
		onStep(url, 'checking');
		const byEventSource = controls.eventSource === 'tells';
		const mayBeAsked = pass === 1 && mayBeAsking({ before: controls, after: null });
		const limit = passLimits[pass] * 1000;
		const one = await attempt(url, tools, { limit, signal: until, byEventSource, mayBeAsked });
		if (!one) return;
		const { sent, ...what } = one;
		const known = seen.get(url) ?? { sent, ended: sent, attempts: [] };
		const attempts = [...known.attempts, { ...what, heldBySitePolicy: isHeld(url) }];
		seen.set(url, { sent: known.sent, ended: tools.now(), attempts });
		onStep(url, attempts.some(isAnswer) ? 'answered' : pass === 0 ? 'again' : 'none');
	}

	/** A browser that holds requests back looks the same as one that withholds replies, so these targets are tried again. */
	function isAnswer(one: Attempt): boolean {
		return sawAnswer(one) && !(one.opinion?.result === 'http' && before && permissionHolds({ before, after: null }));
	}

	function ended(controls: Controls): FoundRun {
		const validity = judgeRun(controls);
		const machines = options.machines();
		const evidence: Record<string, FoundRun['evidence'][string]> = {};
		for (const [url, { sent, attempts }] of validity === 'valid' ? seen : []) {
			const isPrivate = URL.canParse(url) && isPrivateHost(new URL(url).hostname);
			const judgement = judgeProbe(attempts, controls, isPrivate, sawPause());
			// A target without its second pass has no outcome yet.
			if (!judgement) continue;
			const duration = attempts[judgement.pass - 1]?.duration ?? 0;
			evidence[url] = { time: momentOf(sent), duration, ...judgement, machines, browser, run: start, rule: 2 };
		}
		const run: FoundRun['run'] = {
			start,
			end: momentOf(tools.now()),
			browser,
			machines,
			controls,
			validity,
			stopped: stop.aborted,
			asked: targets.length,
			judged: Object.keys(evidence).length,
		};
		return { run, evidence };
	}
}

/** The result of a function; undefined if it throws, which is only logged. */
function unharmed<Value>(act: () => Value): Value | undefined {
	try {
		return act();
	} catch (error) {
		console.error(error);
		return undefined;
	}
}

const momentOf = (milliseconds: number) => new Date(milliseconds).toISOString();
