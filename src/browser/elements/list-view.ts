import type { Item } from '../../checklist/item/item.ts';
import type { FoundWords, ItemView } from '../../checklist/item/item-view.ts';
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

/** The items of a page and their sections: shows a list on them, and what changed in it. */
export class ListView {
	#rows: ReadonlyMap<string, Row>;
	#groups = new Map<string, Item[]>();
	#byTarget = new Map<string, string[]>();
	/** Words for items whose requests are on their way, by id. */
	#progress = new Map<string, string>();
	#roles: Roles;
	/** What the items were last put together with: hosts and answers, and evidence. */
	#named: ChecklistState | undefined;
	/** What works with named hosts, and what judges results of check scripts; each is loaded when there are any. */
	#code: typeof import('./hosts-code.ts') | undefined;
	/** What shows a list in which something was entered; loaded with the first entry. */
	#shown: typeof import('./list-display.ts') | undefined;
	#evidence: typeof import('../../checklist/evidence/with-evidence.ts') | undefined;

	/** Asked for once a visit. */
	#digests: ReturnType<typeof completedDigests> | undefined;

	/** All digits of the digests of the items, by those that the page has; once `load` has them. */
	whole: ReadonlyMap<string, string> = new Map();

	/** Says what probes found. The code of runs sets it; where that cannot be loaded, the outcome is not known here. */
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

	/** Each address once, in the order of the page, with the items that name it. */
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

	/** The reader's hosts in a line; empty where none are named. */
	get hosts(): string {
		return (this.#named && this.#code?.hostsLine(this.#named, this.#roles)) ?? '';
	}

	/** Items that are not done yet. */
	get openItems(): Item[] {
		return [...this.#rows.values()].flatMap(({ isSettled, item }) => (isSettled ? [] : [item]));
	}

	/** How much of the list a browser can test, in words, and whether it is any; undefined where it is as in the HTML. */
	get testable(): { words: string; any: boolean } | undefined {
		const [code, named] = [this.#code, this.#named];
		if (!code || !named) return undefined;
		const testable = code.testableOf(this.items, named, this.#roles);
		return { words: code.testableCount(testable), any: testable.now > 0 };
	}

	/** What an item shows now. */
	viewOf(id: string, state: ChecklistState): ItemView | undefined {
		const item = this.#rows.get(id)?.item;
		return item && this.#shown?.itemView(item, state, this.membersOf(id), this.found);
	}

	/** Where the list stands. */
	get totals(): Totals {
		return this.#shown?.totalsOf([...this.#rows.values()].map(judged)) ?? untouchedTotals(this.items);
	}

	/** What shows a list that is not untouched; loaded by `prepare`, or by `load`. */
	get shown(): typeof import('./list-display.ts') | undefined {
		return this.#shown;
	}

	/** Shows the list, or what differs from an earlier state of it. What shows an entry has all that it is saved with. */
	async show(list: () => ListHolder, previous?: ChecklistState): Promise<void> {
		const read = () => list().state;
		const isWhole = !isUntouched(read()) && (await this.load(list));
		if (isWhole) return;
		await (previous && this.#shown ? this.#showChanges(read, previous) : this.#showAll(read));
	}

	/**
	 * Loads what shows a list, also for an untouched one, and what entries are given for. True where it came with this and the whole list was
	 * shown. Rejects where the list cannot be shown.
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
	 * Loads what a list needs before it can be shown: without the code for its hosts, its marks would look as if they were given for
	 * others. Rejects where that cannot be had.
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

	/** Shows the whole list, in slices between which the page can do other things; `read` gives the list as it then is. */
	async #showAll(read: () => ChecklistState): Promise<void> {
		await this.prepare(read());
		this.applyHosts(read());
		await this.#showRows(this.#rows.keys(), read);
	}

	/** Shows what differs between two states of the list. */
	async #showChanges(read: () => ChecklistState, previous: ChecklistState): Promise<void> {
		await this.prepare(read());
		const state = read();
		const changed = this.applyHosts(state);
		await this.#showRows(this.#shown?.changedRows(this.#asShown, state, previous, changed) ?? [], read);
	}

	/** Shows how far an item's requests are, until `endProgress`. */
	showProgress(id: string, word: string): void {
		this.#progress.set(id, word);
		this.#rows.get(id)?.element.showProgress(word);
	}

	/** No request is on its way any more: what is shown from now on is what was found. */
	endProgress(): void {
		this.#progress.clear();
	}

	/** Puts the items together with the reader's hosts where these have changed; gives the ids of items that differ then. */
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

	/** All items of the group of an item; none where it has no group. */
	membersOf(id: string): readonly Item[] {
		const group = this.#rows.get(id)?.item.group;
		return group ? (this.#groups.get(group.id) ?? []) : [];
	}
}
