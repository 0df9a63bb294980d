import { hostOf } from '../checklist/item-view.ts';
import { marks, type ChecklistState, type Run } from '../checklist/state.ts';
import { documentTitle, doneText, pageFoot, totalWords } from '../checklist/words-list.ts';
import {
	browserOffline,
	cutShort,
	runNotice,
	runResult,
	siteUnreachable,
	whichComputer,
} from '../checklist/words-run.ts';
import { nameAsked } from '../checklist/words-saving.ts';
import { ChecklistItemElement } from './checklist-item-element.ts';
import type { ChecklistParts } from './checklist-parts.ts';
import { ConditionReplies, keyOf } from './condition-replies.ts';
import { details } from './list-details-element.ts';
import { ListView } from './list-view.ts';
import { openStorage } from './open-storage.ts';
import { PrintFoot } from './print-foot.ts';
import type { RunSession } from './run-session.ts';
import { ChecklistStore } from './store.ts';

/** What the page says of its list, in attributes. */
export interface ListFacts {
	version: string;
	/** Key of the saved list. */
	key: string;
	/** Product and version, as in the title of the page. */
	name: string;
	/** Twelve digits of the dataset's digest. */
	digest: string;
}

/** Brings together the list that is saved, what the page shows, and what the reader does. */
export class ChecklistPage {
	#parts: ChecklistParts;
	#facts: ListFacts;
	#view: ListView;
	#store: ChecklistStore;
	#replies: ConditionReplies;
	#foot = new PrintFoot(document);
	#session: RunSession | undefined;
	#busy = false;
	#checks: Element[];
	/** Start of the run that the next reply to "This computer is" covers. */
	#unnamedRun: string | undefined;
	#listening = new AbortController();

	constructor(root: HTMLElement, parts: ChecklistParts, facts: ListFacts) {
		this.#parts = parts;
		this.#facts = facts;
		this.#view = new ListView(root);
		this.#checks = [...root.querySelectorAll("[data-show='check']")];
		this.#replies = new ConditionReplies(root);
		this.#store = new ChecklistStore({
			storage: openStorage(),
			key: facts.key,
			version: facts.version,
			now: moment,
			onChange: (_state, previous) =>
				void this.#view.showChanges(() => this.#state, previous).then(() => this.#showList()),
			onProblem: (problem) => parts.notices.show(problem, () => JSON.stringify(this.#state)),
		});
		parts.summary.prepare(this.#view.items);
		this.#listen(root);
		this.#showLastRun();
		void this.#view.showAll(() => this.#state).then(() => this.#showList());
	}

	/** Stops listening, and what is on its way. */
	close(): void {
		this.#session?.leave();
		this.#listening.abort();
	}

	get #state(): ChecklistState {
		return this.#store.state;
	}

	#listen(root: HTMLElement): void {
		const { signal } = this.#listening;
		const { details: line, nameQuestion } = this.#parts;
		root.addEventListener('input', ({ target }) => this.#onInput(target), { signal });
		root.addEventListener('change', ({ target }) => this.#onChange(target), { signal });
		root.addEventListener('submit', (event) => event.preventDefault(), { signal });
		root.addEventListener('run-requested', () => void this.#run([...this.#view.targets.keys()]), { signal });
		root.addEventListener('click', ({ target }) => this.#onClick(target), { signal });
		root.addEventListener('stop-requested', () => this.#session?.stop(), { signal });
		root.addEventListener('computer-named', ({ detail }) => this.#coverRun(detail.names), { signal });
		window.addEventListener(
			'storage',
			({ key }) => (key === null || key === this.#facts.key) && this.#store.takeOver(),
			{ signal },
		);
		window.addEventListener('pagehide', () => this.#leave(), { signal });
		window.addEventListener('pageshow', () => this.#showAgain(), { signal });
		window.addEventListener('beforeprint', () => this.#showList(), { signal });
		line.field('person').addEventListener('change', () => nameQuestion.settle(), { signal });
	}

	/** What is typed is saved with each letter. */
	#onInput(target: EventTarget | null): void {
		if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
		const detail = details.find((name) => name === target.dataset['show']);
		if (detail) this.#store.dispatch({ type: 'detail-entered', detail, text: target.value, time: moment() });
		const element = target.closest('[data-requirement]');
		if (!(element instanceof ChecklistItemElement)) return;
		const { id, given } = element.item;
		if (target.dataset['show'] === 'note') {
			this.#store.dispatch({ type: 'noted', id, text: target.value, given, time: moment() });
		} else if (target.dataset['show'] === 'reason') {
			this.#store.dispatch({ type: 'reason-given', id, reason: target.value, given, time: moment() });
		}
	}

	/** "Check" on an item or a section asks what stands there. */
	#onClick(target: EventTarget | null): void {
		const button = target instanceof Element ? target.closest("[data-show='check']") : null;
		const around = button?.closest('[data-requirement], section');
		if (!around) return;
		const elements = [around, ...around.querySelectorAll('[data-requirement]')];
		const ids = elements.flatMap((each) => (each instanceof ChecklistItemElement ? each.item.id : []));
		void this.#run([...new Set(ids.flatMap((id) => this.#view.targetsOf(id)))]);
	}

	#onChange(target: EventTarget | null): void {
		if (!(target instanceof HTMLInputElement)) return;
		const key = keyOf(target);
		if (key !== undefined) return this.#store.dispatch({ type: 'chosen', key, text: target.value, time: moment() });
		if (target.dataset['show'] === 'person') this.#store.dispatch({ type: 'person-named' });
		const element = target.closest('[data-requirement]');
		if (target.type !== 'radio' || !(element instanceof ChecklistItemElement)) return;
		const { id, given } = element.item;
		const mark = marks.find((each) => each === target.value) ?? null;
		this.#store.dispatch({ type: 'marked', id, mark, given, time: moment() });
		if (mark && this.#state.person.text === '' && this.#parts.nameQuestion.ask()) this.#parts.panel.speak(nameAsked);
	}

	async #run(targets: readonly string[]): Promise<void> {
		const { panel, computer, computerQuestion } = this.#parts;
		if (this.#busy) return;
		this.#showBusy(true);
		const code = await this.#loadRun();
		if (!code) return this.#showBusy(false);
		this.#session = new code.RunSession(this.#view, panel);
		this.#unnamedRun = undefined;
		const machines = () => (computer.names ? { names: computer.names, time: moment() } : null);
		const ended = await this.#session.run(targets, machines);
		this.#session = undefined;
		this.#showBusy(false);
		if (!ended) {
			await this.#view.showAll(() => this.#state);
			this.#showLastRun();
			panel.showResult(cutShort);
			panel.speak(cutShort);
			return;
		}
		this.#store.dispatch({ type: 'run-ended', ...ended });
		await this.#view.showAll(() => this.#state);
		this.#showList();
		const result = this.#showLastRun();
		const asked = this.#unnamedRun !== undefined && computerQuestion.ask() ? whichComputer : '';
		panel.speak(`${result} ${doneText(this.#view.totals)}. ${asked}`.trim());
	}

	/** Buttons keep the focus, so they are not disabled: they only say that they do nothing now. */
	#showBusy(busy: boolean): void {
		this.#busy = busy;
		if (busy) this.#parts.panel.showBusy();
		else this.#parts.panel.showEnd();
		for (const button of this.#checks) {
			if (busy) button.setAttribute('aria-disabled', 'true');
			else button.removeAttribute('aria-disabled');
		}
	}

	/** What runs need is loaded with the first one. If it cannot be loaded, this site does not answer, and the page says that. */
	async #loadRun(): Promise<typeof import('./run-session.ts') | undefined> {
		try {
			return await import('./run-session.ts');
		} catch {
			const words = navigator.onLine ? siteUnreachable : browserOffline;
			this.#parts.panel.showNotice(words);
			this.#parts.panel.speak(words);
			return undefined;
		}
	}

	/** The reply to "This computer is" covers the last run, if nothing was said before it. */
	#coverRun(names: string[]): void {
		const { computer, computerQuestion } = this.#parts;
		computer.asking = false;
		computerQuestion.settle();
		if (this.#unnamedRun === undefined) return;
		this.#store.dispatch({ type: 'machines-said', run: this.#unnamedRun, machines: { names, time: moment() } });
		this.#showRun(this.#state.runs.at(-1));
	}

	/** Shows how the last run ended, and asks which computer this is if that is not known; returns the result in words. */
	#showLastRun(): string {
		const { computer } = this.#parts;
		const run = this.#state.runs.at(-1);
		const needsComputer = this.#view.items.some(({ targets, from }) => targets.length > 0 && from.length > 0);
		const unnamed = run?.validity === 'valid' && run.machines === null && computer.names === null && needsComputer;
		this.#unnamedRun = unnamed ? run.start : undefined;
		computer.asking = unnamed;
		return this.#showRun(run);
	}

	#showRun(run: Run | undefined): string {
		const found = Object.entries(this.#state.evidence)
			.filter(([, evidence]) => evidence.run === run?.start)
			.map(([url, { outcome }]) => ({ host: hostOf(url), outcome }));
		if (!run) return '';
		const result = runResult(run, found);
		this.#parts.panel.showResult(result);
		this.#parts.panel.showNotice(runNotice(run));
		return result;
	}

	/** Everything but the items: totals, title, paper. */
	#showList(): void {
		const { summary, paper, gone, panel, details: line, computer } = this.#parts;
		const { totals } = this.#view;
		const environment = this.#state.environment.text;
		line.show(this.#state);
		this.#replies.show(this.#state);
		summary.show(totals, totalWords(totals, environment));
		if (!this.#session) panel.showProgress(doneText(totals));
		gone.show(this.#state, this.#view.ids);
		paper.show(this.#state, totals, moment(), location.href, computer.names);
		this.#foot.show(pageFoot(this.#facts.name, this.#facts.digest, environment));
		document.title = documentTitle(this.#facts.name, environment, moment());
	}

	/** A browser may have put back what its fields held, or the page may come out of its cache after another tab's changes. */
	#showAgain(): void {
		this.#store.takeOver();
		void this.#view.showAll(() => this.#state).then(() => this.#showList());
	}

	#leave(): void {
		this.#session?.leave();
		this.#store.dispatch({ type: 'person-named' });
	}
}

const moment = () => new Date().toISOString();
