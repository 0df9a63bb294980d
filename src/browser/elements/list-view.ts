import type { Item } from '../../checklist/item/item.ts';
import type { FoundWords } from '../../checklist/item/item-view.ts';
import type { Roles } from '../../checklist/item/named-hosts.ts';
import { hasAnswers, type ChecklistState } from '../../checklist/state/state.ts';
import type { Totals } from '../../checklist/item/totals.ts';
import { notLoaded } from '../../checklist/words/words-offline.ts';
import type { ChecklistStore } from '../storage/store.ts';
import type { ChecklistItemElement } from './checklist-item-element.ts';
import { judged, rowsOf, type Row } from './shown-row.ts';
import type { ShownRows } from './shown-changes.ts';
import { isUntouched, untouchedTotals } from './untouched-list.ts';

type ListHolder = Pick<ChecklistStore, 'state' | 'apply'>;
const completedDigests = (elements: readonly ChecklistItemElement[]) =>
	import('./loaded-digests.ts').then((code) => code.completeDigests(elements)).catch(() => undefined);

/** The items of a page and their sections: shows a list in them, and later its changes. */
export class ListView {
	#rows: ReadonlyMap<string, Row>;
	#groups = new Map<string, Item[]>();
	#byTarget = new Map<string, string[]>();
	/** Words for items whose requests are under way, by id. */
	#progress = new Map<string, string>();
	#roles: Roles;
	/** The list by which the items got their hosts, answers and evidence. */
	#named: ChecklistState | undefined;
	/** The code for named hosts and for results of check scripts; loaded when the list has any. */
	#code: typeof import('./hosts-code.ts') | undefined;
	/** The code that shows a list with entries; loaded with the first entry. */
	#shown: typeof import('./list-display.ts') | undefined;
	#evidence: typeof import('../../checklist/evidence/with-evidence.ts') | undefined;

	/** Loaded once a visit. */
	#digests: ReturnType<typeof completedDigests> | undefined;

	/** All digits of the items' digests, by the digits that the page has; filled by `load`. */
	whole: ReadonlyMap<string, string> = new Map();

	/** Puts the results of probes into words. The code of runs sets it; if that cannot be loaded, the outcome is unknown here. */
	found: FoundWords = () => ({ outcome: null, word: notLoaded, told: [] });

	constructor(root: ParentNode, roles: Roles) {
		this.#roles = roles;
		this.#rows = rowsOf(root);
	}

	/** The roles of the version. */
	get roles(): Roles {
		return this.#roles;
	}

	/** Ids of the page's requirements. */
	get ids(): ReadonlyMap<string, unknown> {
		return this.#rows;
	}

	get items(): Item[] {
		return [...this.#rows.values()].map(({ item }) => item);
	}

	/** Each address once, in the order of the page, with the items that need it. */
	get targets(): ReadonlyMap<string, readonly string[]> {
		return this.#byTarget;
	}

	/** An item as the list sees it now. */
	itemOf(id: string): Item | undefined {
		return this.#rows.get(id)?.item;
	}

	/** The item of the row that an element is in, as the list sees it. */
	itemAround(element: Element): Item | undefined {
		const row = element.closest<HTMLElement>('[data-requirement]');
		return row ? this.itemOf(row.dataset['requirement'] ?? '') : undefined;
	}

	/** The reader's hosts in one line; empty where there are none. */
	get hosts(): string {
		return (this.#named && this.#code?.hostsLine(this.#named, this.#roles)) ?? '';
	}

	/** Items that are not done yet. */
	get openItems(): Item[] {
		return [...this.#rows.values()].flatMap(({ isSettled, item }) => (isSettled ? [] : [item]));
	}

	/** How much of the list a browser can test, in words, and whether it can test anything; undefined if the HTML says the same. */
	get testable(): { words: string; any: boolean } | undefined {
		const [code, named] = [this.#code, this.#named];
		if (!code || !named) return undefined;
		const testable = code.testableOf(this.items, named, this.#roles);
		return { words: code.testableCount(testable), any: testable.now > 0 };
	}

	/** The totals of the list. */
	get totals(): Totals {
		return this.#shown?.totalsOf([...this.#rows.values()].map(judged)) ?? untouchedTotals(this.items);
	}

	/** The code that shows a list with entries; loaded by `prepare` or `load`. */
	get shown(): typeof import('./list-display.ts') | undefined {
		return this.#shown;
	}

	/** Shows the list, or its changes since an earlier state. The code that shows an entry is loaded together with what saving it needs. */
	async show(list: () => ListHolder, previous?: ChecklistState): Promise<void> {
		const read = () => list().state;
		const isWhole = !isUntouched(read()) && (await this.load(list));
		if (isWhole) return;
		await (previous && this.#shown ? this.#showChanges(read, previous) : this.#showAll(read));
	}

	/**
	 * Loads the code that shows a list, also for an untouched one, and the whole digests that entries are saved with. True if it was loaded by
	 * this call, and the whole list was shown. Rejects if the list cannot be shown.
	 */
	async load(list: () => ListHolder): Promise<boolean> {
		const wasShown = this.#shown;
		this.#digests ??= completedDigests([...this.#rows.values()].map(({ element }) => element));
		const [display, digests] = await Promise.all([import('./list-display.ts'), this.#digests]);
		this.#shown = display;
		const isNew = digests !== undefined && digests.whole !== this.whole;
		if (isNew) [this.whole, this.#named] = [digests.whole, undefined];
		if (digests) list().apply(digests.inList);
		if (wasShown && !isNew) return false;
		await this.#showAll(() => list().state);
		return true;
	}

	/**
	 * Loads the code that a list needs before it can be shown: without the code for its hosts, its marks would seem to be for other hosts.
	 * Rejects if it cannot be loaded.
	 */
	async prepare(state: ChecklistState): Promise<void> {
		const { hosts, samples, choices, machineRuns } = state;
		if (!this.#shown && !isUntouched(state)) this.#shown = await import('./list-display.ts');
		const isNamed = [...Object.values(hosts), ...Object.values(samples)].some(({ text }) => text !== '');
		const [code, evidence] = [this.#code, this.#evidence];
		if (isNamed || hasAnswers(choices)) this.#code ??= await import('./hosts-code.ts');
		if (Object.keys(machineRuns).length > 0)
			this.#evidence ??= await import('../../checklist/evidence/with-evidence.ts');
		if (code !== this.#code || evidence !== this.#evidence) this.#named = undefined;
	}

	/** Shows the whole list, in slices between which the page can do other things; `read` returns the current list. */
	async #showAll(read: () => ChecklistState): Promise<void> {
		await this.prepare(read());
		this.applyHosts(read());
		await this.#showRows(this.#rows.keys(), read);
	}

	/** Shows the changes between two states of the list. */
	async #showChanges(read: () => ChecklistState, previous: ChecklistState): Promise<void> {
		await this.prepare(read());
		const state = read();
		const changed = this.applyHosts(state);
		await this.#showRows(this.#shown?.changedRows(this.#asShown, state, previous, changed) ?? [], read);
	}

	/** Shows the progress of an item's requests, until `endProgress`. */
	showProgress(id: string, word: string): void {
		this.#progress.set(id, word);
		this.#rows.get(id)?.element.showProgress(word);
	}

	/** Ends the progress of all items: from now on they show results. */
	endProgress(): void {
		this.#progress.clear();
	}

	/** Applies the reader's hosts to the items if they have changed; returns the ids of items that differ. */
	applyHosts(state: ChecklistState): string[] {
		const isSame = (...parts: (keyof ChecklistState)[]) => parts.every((part) => state[part] === this.#named?.[part]);
		const isCurrent = isSame('hosts', 'samples', 'ownPorts') && (!this.#code || isSame('choices'));
		if (isCurrent && (!this.#evidence || isSame('machineRuns', 'evidence'))) return [];
		this.#named = state;
		this.#groups.clear();
		this.#byTarget.clear();
		const changed: string[] = [];
		for (const [id, row] of this.#rows) {
			const before = row.item;
			const seen = this.#code?.seenItem(row.element.item, state, this.#roles) ?? row.element.item;
			row.item = this.#evidence?.withEvidence(seen, state, this.#roles) ?? seen;
			const { group, targets } = row.item;
			if (this.#shown?.isOther(before, row.item)) changed.push(id);
			if (group) this.#groups.set(group.id, [...(this.#groups.get(group.id) ?? []), row.item]);
			for (const target of targets) this.#byTarget.set(target, [...(this.#byTarget.get(target) ?? []), id]);
		}
		return changed;
	}

	async #showRows(ids: Iterable<string>, read: () => ChecklistState): Promise<void> {
		await this.#shown?.showRows(this.#asShown, ids, read);
	}

	get #asShown(): ShownRows {
		const membersOf = (id: string) => this.membersOf(id);
		return { rows: this.#rows, byTarget: this.#byTarget, progress: this.#progress, found: this.found, membersOf };
	}

	/** All items of an item's group; empty without a group. */
	membersOf(id: string): readonly Item[] {
		const group = this.#rows.get(id)?.item.group;
		return group ? (this.#groups.get(group.id) ?? []) : [];
	}
}
