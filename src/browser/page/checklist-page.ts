import type { ChecklistState } from '../../checklist/state/state.ts';
import { partNotLoaded } from '../../checklist/words/words-offline.ts';
import type { ChecklistParts } from '../elements/checklist-parts.ts';
import { ChecklistItemElement } from '../elements/checklist-item-element.ts';
import { durableSaving, type DurableSaving } from '../storage/durable-saving.ts';
import { savedTexts } from '../storage/guarded-storage.ts';
import { chosen, toggleRow, typed } from './list-input.ts';
import { askName, fillDetails, follow, openTool, showProblem, takeFiles } from './list-tools.ts';
import { siteKey, randomDigits } from '../storage/list-keys.ts';
import { ListRuns } from './list-runs.ts';
import type { ListSurroundings } from '../elements/list-display.ts';
import { ListView } from '../elements/list-view.ts';
import { keepOpenList, loadReader, openListKey, readerFor } from '../storage/open-list.ts';
import { ChecklistStore, type ListReader } from '../storage/store.ts';
import type { ListFacts, ListTools } from '../tools/tool-context.ts';

/** Connects the saved list, the page, and what the reader does. */
export class ChecklistPage {
	/** Key of the list that was last requested. */
	#wanted = '';
	/** Sixteen random digits, so that no other visit has the same, even in a copied browser. */
	#writer = randomDigits() + randomDigits();
	#parts: ChecklistParts;
	#facts: ListFacts;
	#view: ListView;
	/** The open list; `open` sets it before anything uses it. */
	#store!: ChecklistStore;
	#runs: ListRuns;
	#tools: ListTools;
	#surroundings: ListSurroundings;
	#saving: DurableSaving;
	#listening = new AbortController();

	constructor(root: HTMLElement, parts: ChecklistParts, facts: ListFacts) {
		this.#parts = parts;
		this.#facts = facts;
		this.#view = new ListView(root, facts.roles);
		this.#surroundings = { root, parts, view: this.#view, facts };
		const store = () => this.#store;
		const showList = () => this.#showList();
		this.#runs = new ListRuns({ root, parts, view: this.#view, store, now: moment, showList });
		this.#tools = {
			root,
			facts,
			view: this.#view,
			store,
			now: moment,
			speak: (words) => parts.panel.speak(words),
			openList: (list) => this.#openList(list),
		};
		this.#saving = durableSaving(
			siteKey(facts.key),
			root,
			() => void showProblem({ kind: 'late' }, store, this.#tools),
		);
	}

	/**
	 * Opens the list with this key. False if it was not opened: the code that shows it could not be loaded, which the page says, or another
	 * list was requested meanwhile. Then the previous list stays open.
	 */
	async open(key: string): Promise<boolean> {
		this.#wanted = key;
		let store: ChecklistStore;
		try {
			store = this.#openStore(key, await readerFor(key));
			await this.#runs.prepare(store.state);
			await this.#view.prepare(store.state);
		} catch {
			if (key === this.#wanted) this.#parts.panel.tell(partNotLoaded);
			return false;
		}
		if (key !== this.#wanted) return false;
		this.#leave();
		this.#store = store;
		this.#view.applyHosts(store.state);
		return true;
	}

	/** Shows the list that was open last, and handles input from then on. False if the list cannot be shown, which the page says. */
	async start(): Promise<boolean> {
		await this.#saving.recover();
		if (savedTexts.keys.some((key) => key.endsWith(':this-computer')))
			void import('../elements/this-computer-element.ts').then((code) => code.computerIn(this.#tools.root));
		if (!(await this.open(openListKey(this.#facts.key)))) return false;
		await this.#show();
		this.#saving.follow();
		this.#listen(this.#tools.root);
		this.#showAgain();
		return true;
	}

	/** Stops listening, and cancels what is under way. */
	close(): void {
		this.#runs.desk?.leave();
		this.#listening.abort();
	}

	get #state(): ChecklistState {
		return this.#store.state;
	}

	#openStore(key: string, reader?: ListReader): ChecklistStore {
		const store: ChecklistStore = new ChecklistStore({
			storage: savedTexts,
			key,
			reader,
			loadReader,
			version: this.#facts.version,
			writer: this.#writer,
			now: moment,
			onChange: (_state, previous) => void this.#show(previous),
			onProblem: (problem) => void showProblem(problem, () => store, this.#tools),
		});
		return store;
	}

	/** Shows another list of this version instead. */
	async #openList(key: string): Promise<boolean> {
		const opened = await this.open(key);
		if (opened) {
			keepOpenList(this.#facts.key, key);
			this.#showAgain();
		}
		return opened;
	}

	#listen(root: HTMLElement): void {
		const { signal } = this.#listening;
		root.addEventListener('input', ({ target }) => this.#onInput(target), { signal });
		root.addEventListener('change', ({ target }) => this.#onChange(target), { signal });
		root.addEventListener('submit', (event) => event.preventDefault(), { signal });
		root.addEventListener('run-requested', () => void this.#runs.run([...this.#view.targets.keys()]), { signal });
		root.addEventListener('click', ({ target }) => this.#onClick(target), { signal });
		root.addEventListener('toggle', ({ target }) => this.#fill(target), { signal, capture: true });
		root.addEventListener('stop-requested', () => this.#runs.desk?.stop(), { signal });
		root.addEventListener('computer-named', ({ detail }) => this.#runs.desk?.coverRun(detail.names), { signal });
		window.addEventListener(
			'storage',
			({ key }) => (key === null || key === this.#store.key) && this.#store.takeOver(),
			{ signal },
		);
		// The new fragment may contain a filter.
		window.addEventListener('hashchange', () => void follow(this.#tools), { signal });
		takeFiles(this.#tools, signal);
		window.addEventListener('pagehide', () => this.#leave(), { signal });
		window.addEventListener('pageshow', () => this.#showAgain(), { signal });
		window.addEventListener('beforeprint', () => this.#showList(true), { signal });
		// A press usually comes before an entry, so the code that shows entries is loaded now.
		const load = () =>
			this.#view
				.load(() => this.#store)
				.then(
					() => {
						this.#view.shown?.computerIn(root);
						this.#showList();
					},
					() => undefined,
				);
		for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, load, { signal, once: true });
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

	/** A click on a row opens it; "Check" on an item or a section tests its addresses; a tool is loaded when it is first opened. */
	#onClick(target: EventTarget | null): void {
		const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
		if (!button) return toggleRow(target);
		const event = this.#view.shown?.pressed(button, this.#view, this.#state, moment());
		if (event) {
			this.#store.dispatch(event);
			// The pressed button is gone: the focus stays in its row.
			button.closest('[data-requirement]')?.querySelector('summary')?.focus();
		}
		void openTool(button, this.#tools);
		const around = button.dataset['show'] === 'check' ? button.closest('[data-requirement], section') : null;
		if (!around) return;
		const elements = [around, ...around.querySelectorAll('[data-requirement]')];
		void this.#runs.run([...new Set(elements.flatMap((each) => this.#view.itemAround(each)?.targets ?? []))]);
	}

	#fill(target: EventTarget | null): void {
		if (!(target instanceof HTMLDetailsElement) || !target.open) return;
		const row = target.closest('[data-requirement]');
		const isRow = row instanceof ChecklistItemElement && row.details === target;
		const load = isRow ? this.#view.load(() => this.#store) : undefined;
		void fillDetails(target, load, isRow ? row.item.id : undefined, this.#tools);
	}

	/** Shows the list, or its changes since an earlier state. */
	async #show(previous?: ChecklistState): Promise<void> {
		await this.#runs.prepare(this.#state, previous);
		try {
			await this.#view.show(() => this.#store, previous);
		} catch {
			return this.#parts.panel.tell(partNotLoaded);
		}
		if (!previous) this.#runs.showLast();
		this.#showList();
	}

	/** Shows everything except the items: totals, title, paper. */
	#showList(isPrint = false): void {
		const { panel, details: line } = this.#parts;
		const { testable, shown, hosts } = this.#view;
		const { root } = this.#tools;
		line.show(this.#state, hosts);
		if (testable) panel.showTestable(testable.words, testable.any);
		const { onPaper: runs, desk } = this.#runs;
		const isRunning = desk?.isRunning ?? false;
		shown?.showList(this.#surroundings, this.#state, { now: moment(), runs, isRunning, isPrint });
		// An untouched list prints as an empty form.
		if (!shown) root.dataset['print'] = 'untouched';
		else if (root.dataset['print'] === 'untouched') delete root.dataset['print'];
		for (const details of root.querySelectorAll('details[open]')) this.#fill(details);
		void follow(this.#tools);
		root.dispatchEvent(new Event('list-shown'));
	}

	/**
	 * Shows the list again: another tab may have changed it while code was loaded or the page was in a cache, or a browser may have restored
	 * its fields.
	 */
	#showAgain(): void {
		this.#store.takeOver();
		void this.#show();
	}

	/** Leaves the open list; before the first one there is none. */
	#leave(): void {
		this.#runs.desk?.leave();
		this.#store?.dispatch({ type: 'person-named' });
	}
}

const moment = () => new Date().toISOString();
