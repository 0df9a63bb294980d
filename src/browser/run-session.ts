import { browserName } from '../checklist/browser-name.ts';
import type { SaidMachines } from '../checklist/state.ts';
import {
	checking,
	noReplySoFar,
	repliedSoFar,
	runEnding,
	runProgress,
	runStarted,
	waiting,
} from '../checklist/words-run.ts';
import type { ListView } from './list-view.ts';
import { browserTools, type ProbeResult } from './probe.ts';
import { runChecks, type EndedRun } from './run-checks.ts';
import { randomDigits } from './run-controls.ts';
import type { RunPanelElement } from './run-panel-element.ts';
import { watchSitePolicy } from './watch-site-policy.ts';

/** One run, from the click to its end: shows on items and panel how far it is, and gives back what was found. */
export class RunSession {
	#stop = new AbortController();
	#leave = new AbortController();
	#view: ListView;
	#panel: RunPanelElement;
	/** How each request is, or how it ended, by address. */
	#requests = new Map<string, 'waiting' | 'checking' | ProbeResult['result']>();
	#ended = 0;

	constructor(view: ListView, panel: RunPanelElement) {
		this.#view = view;
		this.#panel = panel;
	}

	/** Ends the requests; what has ended is judged. */
	stop(): void {
		this.#stop.abort();
	}

	/** The page is left: nothing is judged. */
	leave(): void {
		this.#leave.abort();
	}

	/** Runs the checks of all items. Undefined where there is nothing to keep. */
	async run(machines: () => SaidMachines | null): Promise<EndedRun | undefined> {
		const targets = [...this.#view.targets.keys()];
		const watching = new AbortController();
		for (const target of targets) this.#show(target, 'waiting');
		this.#panel.showStart(runStarted(targets.length));
		this.#panel.showProgress(runProgress(0, targets.length));
		try {
			return await runChecks({
				targets,
				browser: browserName(navigator.userAgent),
				machines,
				tools: browserTools(window),
				page: location.href,
				isOnline: () => navigator.onLine,
				randomDigits,
				stop: this.#stop.signal,
				leave: this.#leave.signal,
				heldBySitePolicy: watchSitePolicy(document, watching.signal),
				watcher: {
					onSent: (url) => this.#show(url, 'checking'),
					onEnded: (url, { result }) => {
						this.#ended += 1;
						this.#show(url, result);
						this.#panel.showProgress(runProgress(this.#ended, targets.length));
					},
					onEnding: () => this.#panel.showProgress(runEnding),
				},
			});
		} finally {
			watching.abort();
			for (const id of this.#itemIds()) this.#view.showProgress(id, null);
			this.#panel.showEnd();
		}
	}

	/** Ids of all items that the run was about. */
	#itemIds(): Set<string> {
		return new Set([...this.#view.targets.values()].flat());
	}

	#show(url: string, request: 'waiting' | 'checking' | ProbeResult['result']): void {
		this.#requests.set(url, request);
		for (const id of this.#view.targets.get(url) ?? []) this.#view.showProgress(id, this.#wordFor(id));
	}

	#wordFor(id: string): string {
		const own = this.#view.targetsOf(id).map((url) => this.#requests.get(url));
		if (own.includes('checking')) return checking;
		if (own.includes('waiting')) return waiting;
		return own.every((request) => request === 'replied') ? repliedSoFar : noReplySoFar;
	}
}
