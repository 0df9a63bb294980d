import { foundWords } from '../../checklist/item/found-words.ts';
import { hostOf } from '../../checklist/item/item-view.ts';
import type { Run } from '../../checklist/state/state.ts';
import { doneText } from '../../checklist/item/words-list.ts';
import { withMachines, withRun } from '../../checklist/run/with-run.ts';
import { cutShort, runNotice, runOnPaper, runResult } from '../../checklist/run/words-run.ts';
import { whichComputer } from '../../checklist/words/words-questions.ts';
import { nothingAnswered } from '../../checklist/run/words-result.ts';
import { announceLocalNetwork } from './announce-local-network.ts';
import type { ChecklistParts } from '../elements/checklist-parts.ts';
import type { ListView } from '../elements/list-view.ts';
import { pageItems } from '../elements/page-items.ts';
import { computerIn, type ThisComputerElement } from '../elements/this-computer-element.ts';
import { ResultPanel } from './result-panel.ts';
import { RunSession } from './run-session.ts';
import type { FoundRun } from '../../checklist/run/with-run.ts';
import type { ChecklistStore } from '../storage/store.ts';
import { randomDigits } from '../storage/list-keys.ts';

/** The parts of the page that runs need. */
export interface RunDeskOptions {
	root: HTMLElement;
	parts: Pick<ChecklistParts, 'panel'>;
	view: ListView;
	store: () => ChecklistStore;
	/** ISO 8601. */
	now: () => string;
	/** Shows the rest of the page: totals, title, paper. */
	showList: () => void;
}

/** Starts and stops the runs of a list, one at a time, saves their results, and asks afterwards which computer it was. */
export class RunDesk {
	#options: RunDeskOptions & { parts: { computer: ThisComputerElement } };
	#session: RunSession | undefined;
	/** Ends the current run, from its announcement to its end. */
	#leaving = new AbortController();
	#busy = false;
	#result: ResultPanel;
	#checks: Element[];
	/** Start of the run that the next reply to "This computer is" covers. */
	#unnamedRun: string | undefined;

	constructor(options: RunDeskOptions) {
		this.#options = { ...options, parts: { ...options.parts, computer: computerIn(options.root) } };
		this.#result = new ResultPanel(this.#options);
		options.view.found = foundWords;
		options.root.addEventListener('list-shown', () => void this.#showStopped());
		this.#checks = [...options.root.querySelectorAll("[data-show='check']")];
	}

	/** Whether requests of a run are under way. */
	get isRunning(): boolean {
		return this.#session !== undefined;
	}

	/** Each run of the list in a sentence for paper. */
	get runsOnPaper(): string[] {
		return this.#options.store().state.runs.map(runOnPaper);
	}

	/** Tests these addresses; does nothing during another run. */
	async run(targets: readonly string[]): Promise<void> {
		const { root, view, parts, now, store, showList } = this.#options;
		const { panel, computer } = parts;
		if (this.#busy) return;
		this.#showBusy(true);
		const list = store();
		const { signal } = (this.#leaving = new AbortController());
		const speak = (words: string) => panel.speak(words);
		// Addresses that come from the reader, and not from the page.
		const stated = new Map(pageItems(root).map((item) => [item.id, item.targets]));
		const isNamed = (target: string) =>
			(view.targets.get(target) ?? []).every((id) => !stated.get(id)?.includes(target));
		let ended: FoundRun | undefined;
		try {
			const chosen = await announceLocalNetwork({ targets, isNamed, panel, speak, signal });
			if (chosen.length === 0) return;
			this.#session = new RunSession(view, panel, this.#result, signal);
			this.#result.open(chosen, computer.names === null && this.#needsComputer(chosen));
			this.#unnamedRun = undefined;
			const machines = () => (computer.names ? { names: computer.names, time: now() } : null);
			ended = await this.#session.run(chosen, machines);
		} catch (error) {
			// Whatever failed, the run has ended: nothing is judged, and the next one can start.
			console.error(error);
		} finally {
			this.#session = undefined;
			this.#showBusy(false);
		}
		// Another list was opened meanwhile: the results do not belong to it.
		if (list !== store()) return showList();
		if (!ended) {
			await view.show(() => list);
			this.showLastRun();
			this.#result.showCut(cutShort);
			panel.speak(cutShort);
			return;
		}
		const id = randomDigits();
		list.apply((state) => withRun(state, ended, id));
		await view.show(() => list);
		showList();
		const result = this.showLastRun();
		const asked = this.#unnamedRun !== undefined ? whichComputer : '';
		panel.speak(`${result} ${doneText(view.totals)}. ${asked}`.trim());
	}

	/** Ends the requests; those that have ended are judged. */
	stop(): void {
		this.#session?.stop();
	}

	/** Ends the run when the page or the list is left: no more requests, and nothing is judged. */
	leave(): void {
		this.#leaving.abort();
		this.#options.view.endProgress();
	}

	/** Gives the last run the reply to "This computer is", if there was no reply when it ended. */
	coverRun(names: string[]): void {
		const { parts, store, now } = this.#options;
		parts.computer.asking = false;
		if (this.#unnamedRun === undefined) return;
		const [run, machines] = [this.#unnamedRun, { names, time: now() }];
		store().apply((state) => withMachines(state, run, machines));
		this.#showRun(store().state.runs.at(-1));
	}

	/** Tells the reader once which answers of an earlier release no longer count. */
	async #showStopped(): Promise<void> {
		const { root, view, store, now, parts } = this.#options;
		const isEarlier = Object.entries(store().state.evidence).some(
			([target, all]) => !view.targets.has(target) || all.some(({ rule }) => rule === 1),
		);
		if (!isEarlier) return;
		const { showStopped } = await import('../elements/stopped-notice.ts');
		showStopped({ root, view, store, now, speak: (words) => parts.panel.speak(words) });
	}

	/** Shows how the last run ended, and asks which computer this is if that is unknown; returns the words for the run. */
	showLastRun(): string {
		const { parts, store, view } = this.#options;
		const run = store().state.runs.at(-1);
		const needsComputer = this.#needsComputer([...view.targets.keys()]);
		const unnamed =
			run?.validity === 'valid' && run.machines === null && parts.computer.names === null && needsComputer;
		this.#unnamedRun = unnamed ? run.start : undefined;
		parts.computer.asking = unnamed;
		return this.#showRun(run);
	}

	/** Whether it matters which computer tests these addresses: one of them serves a requirement of a known machine. */
	#needsComputer(targets: readonly string[]): boolean {
		const { view } = this.#options;
		return targets.some((target) =>
			(view.targets.get(target) ?? []).some((id) => (view.itemOf(id)?.from.length ?? 0) > 0),
		);
	}

	#showRun(run: Run | undefined): string {
		const { root, parts, store } = this.#options;
		const copy = root.querySelector<HTMLElement>("[data-open='result']");
		if (copy) copy.hidden = !run;
		if (!run) {
			this.#result.close();
			parts.panel.showNotice(undefined);
			return '';
		}
		const found = Object.entries(store().state.evidence).flatMap(([url, evidence]) =>
			evidence.filter((each) => each.run === run.start).map((each) => ({ ...each, url, host: hostOf(url) })),
		);
		const [result, notice] = [runResult(run, found), runNotice(run)];
		this.#result.show(run, found, result);
		parts.panel.showNotice(notice);
		return [result, notice ?? nothingAnswered(run, found) ?? ''].join(' ').trim();
	}

	/** The buttons are not disabled, so that they keep the focus; they only say that they do nothing now. */
	#showBusy(busy: boolean): void {
		const { panel } = this.#options.parts;
		this.#busy = busy;
		if (busy) panel.showBusy();
		else panel.showEnd();
		for (const button of this.#checks) {
			if (busy) button.setAttribute('aria-disabled', 'true');
			else button.removeAttribute('aria-disabled');
		}
	}
}
