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

/** How far a target is: a request is on its way, an answer came, or none came in the pass. */
export type TargetStep = 'checking' | 'answered' | 'again' | 'none';

/** What a run needs to know and to use. */
export interface RunOptions extends ControlTools {
	/** Each host and port once. */
	targets: readonly string[];
	browser: string;
	/** What this computer is said to be, asked at the end of the run. */
	machines: () => SaidMachines | null;
	/** Ends the probes; what has ended until then is judged. */
	stop: AbortSignal;
	/** The page is left: ends everything, and nothing is judged. */
	leave: AbortSignal;
	/** Whether the reader can see the page: browsers slow the timers of a hidden one. */
	isVisible: () => boolean;
	/** Whether the page's own policy held a request to this address back. */
	heldBySitePolicy: (url: string) => boolean;
	onStep: (url: string, step: TargetStep) => void;
	/** The second pass or the last controls begin; `left` targets are to be asked again. */
	onStage: (stage: 'second-pass' | 'ending', left: number) => void;
}

interface Seen {
	sent: number;
	ended: number;
	attempts: Attempt[];
}

/**
 * Runs the checks: controls, then each target, then what did not answer once more, then the controls again; only then are outcomes
 * judged. Undefined where there is nothing to keep: the page was left, or the run was stopped before its first probe.
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
	// What the page shows of a run takes nothing from the run.
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

	/** A browser that holds requests back says the same of them as of replies that it withholds, so those are asked again. */
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
			// Without its second pass nothing is known of a target yet.
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

/** What something gives; undefined where it throws, which is logged and ends nothing. */
function unharmed<Value>(act: () => Value): Value | undefined {
	try {
		return act();
	} catch (error) {
		console.error(error);
		return undefined;
	}
}

const momentOf = (milliseconds: number) => new Date(milliseconds).toISOString();
