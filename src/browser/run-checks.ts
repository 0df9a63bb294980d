import {
	judgeProbe,
	judgeRun,
	probeLimitSeconds,
	type ControlResult,
	type Controls,
} from '../checklist/judge-probe.ts';
import type { Evidence, Run, SaidMachines } from '../checklist/state.ts';
import { probe, type ProbeTools } from './probe.ts';
import { probeQueue, type QueueWatcher } from './probe-queue.ts';
import { runControls, type ControlTools } from './run-controls.ts';

/** What a run needs to know and to use. */
export interface RunOptions extends Omit<ControlTools, 'probe'> {
	/** Each host and port once. */
	targets: readonly string[];
	browser: string;
	/** What this computer is said to be, asked at the end of the run. */
	machines: () => SaidMachines | null;
	tools: ProbeTools;
	/** Ends the probes; what has ended until then is judged. */
	stop: AbortSignal;
	/** The page is left: ends everything, and nothing is judged. */
	leave: AbortSignal;
	/** Whether the page's own policy held a request to this address back. */
	heldBySitePolicy: (url: string) => boolean;
	watcher: QueueWatcher & { onEnding(): void };
}

/** A run with what it found, by target. */
export interface EndedRun {
	run: Run;
	evidence: Record<string, Evidence>;
}

/**
 * Runs the checks: controls, then each target once, then the controls again; only then are outcomes judged. Undefined where
 * there is nothing to keep: the page was left, or the run was stopped before its first probe.
 */
export async function runChecks(options: RunOptions): Promise<EndedRun | undefined> {
	const { targets, browser, tools, stop, leave, watcher } = options;
	const limit = probeLimitSeconds * 1000;
	const start = momentOf(tools.now());
	const controlsUntil = (signal: AbortSignal) =>
		runControls({ ...options, probe: (url, mode) => probe(url, tools, { limit, signal, mode }) });

	const either = AbortSignal.any([stop, leave]);
	const before = await controlsUntil(either);
	if (!before) return undefined;
	if (judgeRun({ before, after: null }) !== 'valid') return ended({ before, after: null }, new Map());

	const results = await probeQueue(targets, (url) => probe(url, tools, { limit, signal: either }), either, watcher);
	watcher.onEnding();
	const after = await controlsUntil(leave);
	if (!after || leave.aborted) return undefined;
	return ended({ before, after }, results);

	function ended(controls: { before: ControlResult; after: ControlResult | null }, found: typeof results): EndedRun {
		const validity = judgeRun(controls);
		const evidence = validity === 'valid' ? judged(found, controls) : {};
		const run: Run = {
			start,
			end: momentOf(tools.now()),
			browser,
			machines: options.machines(),
			controls,
			validity,
			stopped: stop.aborted,
			asked: targets.length,
			judged: Object.keys(evidence).length,
		};
		return { run, evidence };
	}

	function judged(found: typeof results, controls: Controls): Record<string, Evidence> {
		const machines = options.machines();
		const entries = [...found].flatMap(([url, { result, sent, duration }]): [string, Evidence][] => {
			if (result === 'stopped') return [];
			const attempt = { result, duration, heldBySitePolicy: options.heldBySitePolicy(url) };
			const judgement = judgeProbe(attempt, controls);
			return [[url, { time: momentOf(sent), duration, ...judgement, machines, browser, run: start }]];
		});
		return Object.fromEntries(entries);
	}
}

const momentOf = (milliseconds: number) => new Date(milliseconds).toISOString();
