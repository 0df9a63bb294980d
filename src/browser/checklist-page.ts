import type { Roles } from '../checklist/named-hosts.ts';
import type { ChecklistState } from '../checklist/state.ts';
import { documentTitle, doneText, pageFoot, totalWords } from '../checklist/words-list.ts';
import { browserOffline, siteUnreachable } from '../checklist/words-offline.ts';
import type { ChecklistParts } from './checklist-parts.ts';
import { ChecklistItemElement } from './checklist-item-element.ts';
import { ConditionReplies } from './condition-replies.ts';
import { chosen, typed } from './list-input.ts';
import { askName, fillDetails, follow, openTool, showProblem, takeFiles, type ListTools } from './list-tools.ts';
import { loadReader, readerFor } from './load-reader.ts';
import type { ListReader } from './list-reader.ts';
import { ListView } from './list-view.ts';
import { keepOpenList } from './open-list.ts';
import { openStorage } from './open-storage.ts';
import { PrintFoot } from './print-foot.ts';
import type { RunDesk, RunDeskOptions } from './run-desk.ts';
import { ChecklistStore } from './store.ts';
import { writerOf } from './writer-of.ts';

/** What the page says of its list, in attributes. */
export interface ListFacts {
	version: string;
	/** Key of the saved list. */
	key: string;
	/** Product and version, as in the title of the page. */
	name: string;
	/** Twelve digits of the dataset's digest. */
	digest: string;
	roles: Roles;
}

/** Brings together the list that is saved, what the page shows, and what the reader does. */
export class ChecklistPage {
	/** Key of the list that is open. */
	#key: string;
	#parts: ChecklistParts;
	#facts: ListFacts;
	#view: ListView;
	#store: ChecklistStore;
	#replies: ConditionReplies;
	/** Loaded with the first run, or where there was one. */
	#desk: RunDesk | undefined;
	#deskOptions: RunDeskOptions;
	#tools: ListTools;
	/** Whether what follows the list is loaded. */
	#follows = false;
	#foot = new PrintFoot(document);
	#listening = new AbortController();

	constructor(root: HTMLElement, parts: ChecklistParts, facts: ListFacts, key: string, reader?: ListReader) {
		this.#key = key;
		this.#parts = parts;
		this.#facts = facts;
		this.#view = new ListView(root, facts.roles);
		this.#replies = new ConditionReplies(root);
		this.#store = this.#openStore(key, reader);
		const store = () => this.#store;
		const showList = () => this.#showList();
		this.#deskOptions = { root, parts, view: this.#view, store, now: moment, showList };
		this.#tools = {
			root,
			facts,
			view: this.#view,
			store,
			now: moment,
			speak: (words) => parts.panel.speak(words),
			openList: (list) => this.#openList(list),
		};
		parts.summary.prepare(this.#view.items);
		this.#listen(root);
		this.#showAll();
	}

	/** Stops listening, and what is on its way. */
	close(): void {
		this.#desk?.leave();
		this.#listening.abort();
	}

	get #state(): ChecklistState {
		return this.#store.state;
	}

	#openStore(key: string, reader?: ListReader): ChecklistStore {
		const storage = openStorage();
		return new ChecklistStore({
			...{
				storage,
				key,
				reader,
				loadReader,
				version: this.#facts.version,
				writer: writerOf(storage, this.#facts.key),
				now: moment,
			},
			onChange: (_state, previous) =>
				void this.#loadFindings()
					.then(() => this.#view.showChanges(() => this.#state, previous))
					.then(() => this.#showList()),
			onProblem: (problem) => void showProblem(problem, () => this.#tools),
		});
	}

	/** Shows another list of this version instead. */
	async #openList(key: string): Promise<void> {
		this.#leave();
		const reader = await readerFor(key);
		this.#key = key;
		keepOpenList(this.#facts.key, key);
		this.#store = this.#openStore(key, reader);
		this.#showAll();
	}

	#listen(root: HTMLElement): void {
		const { signal } = this.#listening;
		root.addEventListener('input', ({ target }) => this.#onInput(target), { signal });
		root.addEventListener('change', ({ target }) => this.#onChange(target), { signal });
		root.addEventListener('submit', (event) => event.preventDefault(), { signal });
		root.addEventListener('run-requested', () => void this.#run([...this.#view.targets.keys()]), { signal });
		root.addEventListener('click', ({ target }) => this.#onClick(target), { signal });
		root.addEventListener('toggle', ({ target }) => this.#fill(target), { signal, capture: true });
		root.addEventListener('stop-requested', () => this.#desk?.stop(), { signal });
		root.addEventListener('computer-named', ({ detail }) => this.#desk?.coverRun(detail.names), { signal });
		window.addEventListener('storage', ({ key }) => (key === null || key === this.#key) && this.#store.takeOver(), {
			signal,
		});
		takeFiles(this.#tools, signal);
		window.addEventListener('pagehide', () => this.#leave(), { signal });
		window.addEventListener('pageshow', () => this.#showAgain(), { signal });
		window.addEventListener('beforeprint', () => this.#showList(), { signal });
	}

	/** Takes what a control holds that the reader used before the page was ready. */
	take(control: EventTarget): void {
		this.#onInput(control);
		this.#onChange(control);
	}

	#onInput(target: EventTarget | null): void {
		const event = typed(target, this.#view, moment());
		if (event) this.#store.dispatch(event);
	}

	#onChange(target: EventTarget | null): void {
		const event = chosen(target, this.#view, moment());
		if (!event) return;
		this.#store.dispatch(event);
		const isMark = event.type === 'marked' && event.mark !== null;
		if (event.type === 'person-named' || (isMark && this.#state.person.text === '')) void askName(this.#tools);
	}

	/** "Check" on an item or a section asks what stands there; a tool is loaded when it is first opened. */
	#onClick(target: EventTarget | null): void {
		const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
		if (!button) return;
		void openTool(button, this.#tools);
		const around = button.dataset['show'] === 'check' ? button.closest('[data-requirement], section') : null;
		if (!around) return;
		const elements = [around, ...around.querySelectorAll('[data-requirement]')];
		const ids = elements.flatMap((each) => (each instanceof ChecklistItemElement ? each.item.id : []));
		void this.#run([...new Set(ids.flatMap((id) => this.#view.targetsOf(id)))]);
	}

	#fill(target: EventTarget | null): void {
		const element = target instanceof HTMLDetailsElement ? target.closest('[data-requirement]') : null;
		if (!(target instanceof HTMLDetailsElement) || !target.open || !(element instanceof ChecklistItemElement)) return;
		void fillDetails(target, element.item.id, this.#tools);
	}

	#showAll(): void {
		void this.#loadFindings()
			.then(() => this.#view.showAll(() => this.#state))
			.then(() => {
				this.#desk?.showLastRun();
				this.#showList();
			});
	}

	/** What runs found is said by the code of runs. */
	async #loadFindings(): Promise<void> {
		const { runs, evidence } = this.#state;
		if (!this.#desk && (runs.length > 0 || Object.keys(evidence).length > 0)) await this.#loadDesk();
	}

	async #run(targets: readonly string[]): Promise<void> {
		this.#parts.panel.showBusy();
		await this.#loadDesk();
		if (this.#desk) await this.#desk.run(targets);
		else this.#parts.panel.showEnd();
	}

	/** If it cannot be loaded, this site does not answer, and the page says that. */
	async #loadDesk(): Promise<void> {
		try {
			const { RunDesk } = await import('./run-desk.ts');
			this.#desk ??= new RunDesk(this.#deskOptions);
		} catch {
			const words = navigator.onLine ? siteUnreachable : browserOffline;
			this.#parts.panel.showNotice(words);
			this.#parts.panel.speak(words);
		}
	}

	/** Everything but the items: totals, title, paper. */
	#showList(): void {
		const { summary, paper, panel, details: line } = this.#parts;
		const { totals, testable } = this.#view;
		const environment = this.#state.environment.text;
		line.show(this.#state);
		this.#replies.show(this.#state);
		summary.show(totals, totalWords(totals, environment));
		if (testable) panel.showTestable(testable.words, testable.now > 0);
		if (!this.#desk?.isRunning) panel.showProgress(doneText(totals));
		const runs = this.#desk?.runsOnPaper ?? [];
		paper.show(this.#state, totals, { now: moment(), page: location.href, runs, hosts: this.#view.hosts });
		this.#foot.show(pageFoot(this.#facts.name, this.#facts.digest, environment));
		document.title = documentTitle(this.#facts.name, environment, moment());
		this.#follows ||= follow(this.#tools);
		this.#tools.root.dispatchEvent(new Event('list-shown'));
	}

	/** A browser may have put back what its fields held, or the page may come out of its cache after another tab's changes. */
	#showAgain(): void {
		this.#store.takeOver();
		this.#showAll();
	}

	#leave(): void {
		this.#desk?.leave();
		this.#store.dispatch({ type: 'person-named' });
	}
}

const moment = () => new Date().toISOString();
