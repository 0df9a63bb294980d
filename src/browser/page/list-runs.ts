import type { ChecklistState } from '../../checklist/state/state.ts';
import { browserOffline, notLoaded, partNotLoaded, siteUnreachable } from '../../checklist/words/words-offline.ts';
import type { RunDesk, RunDeskOptions } from '../run/run-desk.ts';

/**
 * The runs of a page's lists. Their code is loaded with the first run, or if the list has one; if that fails, the page says what is
 * missing.
 */
export class ListRuns {
	#options: RunDeskOptions;
	#desk: RunDesk | undefined;

	constructor(options: RunDeskOptions) {
		this.#options = options;
	}

	/** Starts and stops runs, once it is loaded. */
	get desk(): RunDesk | undefined {
		return this.#desk;
	}

	/** Each run of the open list in a sentence for paper. */
	get onPaper(): string[] {
		return this.#desk?.runsOnPaper ?? this.#options.store().state.runs.map(() => notLoaded);
	}

	/** Loads the code that shows results, if a list has results that an earlier state of it did not have. */
	async prepare({ runs, evidence }: ChecklistState, previous?: ChecklistState): Promise<void> {
		if (runs !== previous?.runs && runs.length + Object.keys(evidence).length > 0) await this.#load();
	}

	/** Shows how the last run of the open list ended. */
	showLast(): void {
		const { parts, store } = this.#options;
		if (this.#desk) this.#desk.showLastRun();
		else parts.panel.showNotice(store().state.runs.length > 0 ? partNotLoaded : undefined);
	}

	/** Tests these addresses for the open list. If the code of runs cannot be loaded, this site does not answer. */
	async run(targets: readonly string[]): Promise<void> {
		const { parts, store } = this.#options;
		const list = store();
		parts.panel.showBusy();
		await this.#load();
		if (this.#desk && list === store()) return this.#desk.run(targets);
		parts.panel.showEnd();
		if (!this.#desk) parts.panel.tell(navigator.onLine ? siteUnreachable : browserOffline);
	}

	async #load(): Promise<void> {
		try {
			const { store, view } = this.#options;
			const [{ RunDesk }] = await Promise.all([import('../run/run-desk.ts'), view.load(store)]);
			this.#desk ??= new RunDesk(this.#options);
		} catch {
			// The callers that need the code say what is missing.
		}
	}
}
