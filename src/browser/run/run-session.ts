import { browserName } from '../../checklist/run/browser-name.ts';
import type { SaidMachines } from '../../checklist/state/state.ts';
import type { FoundRun } from '../../checklist/run/with-run.ts';
import {
	checking,
	checkingAgain,
	noReplySoFar,
	repliedSoFar,
	runEnding,
	runProgress,
	runStarted,
	waiting,
	waitingToAskAgain,
} from '../../checklist/run/words-run.ts';
import type { ListView } from '../elements/list-view.ts';
import { browserTools } from '../probe/probe.ts';
import { runChecks, type TargetStep } from './run-checks.ts';
import { askPermission } from '../probe/run-controls.ts';
import type { ResultPanel } from './result-panel.ts';
import type { RunPanelElement } from '../elements/run-panel-element.ts';
import { watchSitePolicy } from '../probe/watch-site-policy.ts';
import { randomDigits } from '../storage/list-keys.ts';

/** One run, from the click to its end: shows its progress on items and panel, and returns the results. */
export class RunSession {
	#stop = new AbortController();
	/** Aborted when the page or the list is left: nothing is judged. */
	#leave: AbortSignal;
	#view: ListView;
	#panel: RunPanelElement;
	#result: ResultPanel;
	#asksAgain = false;
	/** The progress of each address. */
	#steps = new Map<string, 'waiting' | TargetStep>();

	constructor(view: ListView, panel: RunPanelElement, result: ResultPanel, leave: AbortSignal) {
		this.#view = view;
		this.#panel = panel;
		this.#result = result;
		this.#leave = leave;
	}

	/** Ends the requests; those that have ended are judged. */
	stop(): void {
		this.#stop.abort();
	}

	/** Runs the checks of these addresses. Undefined if there is nothing to save. */
	async run(targets: readonly string[], machines: () => SaidMachines | null): Promise<FoundRun | undefined> {
		const watching = new AbortController();
		try {
			for (const target of targets) this.#show(target, 'waiting');
			this.#panel.showStart(runStarted(targets.length));
			this.#panel.showProgress(runProgress(0, targets.length));
			return await runChecks({
				targets,
				browser: browserName(navigator.userAgent),
				machines,
				tools: browserTools(window),
				page: location.href,
				isOnline: () => navigator.onLine,
				isVisible: () => document.visibilityState === 'visible',
				permission: askPermission,
				// Sixteen digits: long enough that nobody owns such a name.
				randomDigits: () => randomDigits() + randomDigits(),
				stop: this.#stop.signal,
				leave: this.#leave,
				heldBySitePolicy: watchSitePolicy(document, watching.signal),
				onStep: (url, step) => {
					this.#show(url, step);
					const ended = [...this.#steps.values()].filter((each) => each !== 'waiting' && each !== 'checking').length;
					if (step !== 'checking' && !this.#asksAgain) this.#panel.showProgress(runProgress(ended, targets.length));
				},
				onStage: (stage, left) => {
					this.#asksAgain = true;
					this.#panel.showProgress(stage === 'ending' ? runEnding : waitingToAskAgain(left));
				},
			});
		} finally {
			watching.abort();
			this.#view.endProgress();
		}
	}

	#show(url: string, step: 'waiting' | TargetStep): void {
		// A target that is tried again is shown as such during its second request too.
		this.#steps.set(url, step === 'checking' && this.#steps.get(url) === 'again' ? 'again' : step);
		this.#result.showStep(url, wordOf(this.#steps.get(url)));
		for (const id of this.#view.targets.get(url) ?? []) this.#view.showProgress(id, this.#wordFor(id));
	}

	#wordFor(id: string): string {
		const own = (this.#view.itemOf(id)?.targets ?? []).map((url) => this.#steps.get(url));
		return wordOf((['checking', 'waiting', 'again', 'none'] as const).find((step) => own.includes(step)));
	}
}

function wordOf(step: 'waiting' | TargetStep | undefined): string {
	if (step === 'checking') return checking;
	if (step === 'waiting') return waiting;
	if (step === 'again') return checkingAgain;
	return step === 'none' ? noReplySoFar : repliedSoFar;
}
