import { isFiltering, matches, noFilter, type Filter, type Filtered } from '../../../checklist/item/filter.ts';
import type { Verdict } from '../../../checklist/item/verdict.ts';
import { allVerdicts } from '../../../checklist/item/words-list.ts';
import { marksOf, notesOf, own } from '../../../checklist/state/state.ts';
import { breather } from '../../dom/breather.ts';
import { addressOfView, addressWithoutFilter, filterInAddress } from '../filter-address.ts';
import { FilterBar } from './filter-bar.ts';
import { keepInAddress } from '../../dom/keep-in-address.ts';
import type { ToolsFor } from '../tool-context.ts';

interface FilterRow {
	id: string;
	element: HTMLElement;
	section: string;
	direction: string;
	/** The text of the item, in lower case. */
	said: string;
}

let open: Promise<{ show: () => void }> | undefined;

/** "Filter": shows a bar above the items. The address gets the filter only if the reader asks for it, and after `#`. */
export async function filterList(tools: ToolsFor<'root' | 'view' | 'store'>, button: HTMLElement): Promise<void> {
	open ??= openFilter(tools, button);
	(await open).show();
}

async function openFilter(tools: ToolsFor<'root' | 'view' | 'store'>, button: HTMLElement) {
	const { root, view, store } = tools;
	const rows = await rowsOf(root);
	const bar = new FilterBar(choicesOf(rows, tools), {
		change: choose,
		close: () => {
			choose(noFilter);
			bar.show(noFilter);
			bar.element.hidden = true;
			button.ariaExpanded = 'false';
			button.focus();
		},
		address: () => {
			const address = addressOfView(current);
			keepInAddress(address);
			return address.href;
		},
	});
	let current = noFilter;
	let round = 0;
	/** Items that the reader opened by a link although the filter hides them. */
	const wanted = new Set<string>();
	const verdictOf = (row: FilterRow) => verdictAt(row.element);
	const isMatch = (row: FilterRow, filter: Filter) => wanted.has(row.id) || matches(filter, filtered(row));

	const filtered = (row: FilterRow): Filtered => {
		const item = view.itemOf(row.id);
		const record = own(store().state.marks, row.id);
		const said = record && [...notesOf(record).map(({ text }) => text), ...marksOf(record).map(({ reason }) => reason)];
		const entered = [item?.given.hosts, ...(said ?? [])].join(' ');
		return {
			item: { from: item?.from ?? [] },
			section: row.section,
			direction: row.direction,
			verdict: verdictOf(row),
			text: `${row.said} ${entered}`,
		};
	};

	/** Applies the filter that the reader chose; it may differ from the one in the address. */
	function choose(filter: Filter): void {
		void apply(filter);
		keepInAddress(addressWithoutFilter());
	}

	async function apply(filter: Filter): Promise<void> {
		current = filter;
		wanted.clear();
		const mine = (round += 1);
		const rest = breather();
		for (const row of rows) {
			await rest();
			// A newer filter has its own round.
			if (mine !== round) return;
			setHidden(row.element, !isMatch(row, filter));
		}
		hideEmpty(root);
		count();
	}

	function count(): void {
		const hidden = rows.filter(({ element }) => isHidden(element));
		const open = new Set(view.openItems.map(({ id }) => id));
		const notMet = hidden.filter((row) => verdictOf(row) === 'not-met').length;
		const undone = hidden.filter(({ id }) => open.has(id)).length;
		const stale = isFiltering(current)
			? rows.filter((row) => !isHidden(row.element) && !isMatch(row, current)).length
			: 0;
		bar.count({
			all: rows.length,
			shown: rows.length - hidden.length,
			openHidden: undone - notMet,
			notMetHidden: notMet,
			stale,
			isFiltering: isFiltering(current),
		});
	}

	/** Shows an item that a link leads to although it is hidden. `:target` finds it, because a fragment may be encoded, even wrongly. */
	function reveal(row = rows.find(({ element }) => element.matches(':target'))): void {
		if (!row || !isHidden(row.element)) return;
		wanted.add(row.id);
		setHidden(row.element, false);
		hideEmpty(root);
		count();
		row.element.scrollIntoView();
	}

	root.querySelector('.sections')?.prepend(bar.element);
	root.addEventListener('list-shown', count);
	root.addEventListener('click', ({ target }) => {
		const link = target instanceof Element ? target.closest('a') : null;
		const href = link?.getAttribute('href');
		const row = rows.find(({ id }) => `#${id}` === href);
		if (row) reveal(row);
	});
	// A filter that came with the address does not move the focus.
	let isAsked = false;
	const takeFromAddress = async () => {
		const filter = filterInAddress(location);
		isAsked = isFiltering(filter);
		// In the query string it would be sent to the server with the next load.
		if (isAsked) keepInAddress(addressOfView(filter));
		bar.show(filter);
		await apply(filter);
	};
	window.addEventListener('hashchange', () => {
		if (isFiltering(filterInAddress(location))) void takeFromAddress();
		else reveal();
	});
	void takeFromAddress().then(() => reveal());
	return {
		show: () => {
			bar.element.hidden = false;
			button.ariaExpanded = 'true';
			if (!isAsked) bar.focus();
			isAsked = false;
		},
	};
}

/** The items of the page, read in slices, because a list may have a thousand. */
async function rowsOf(root: ParentNode): Promise<FilterRow[]> {
	const rest = breather();
	const rows: FilterRow[] = [];
	for (const element of root.querySelectorAll<HTMLElement>('[data-requirement]')) {
		await rest();
		rows.push({
			id: element.dataset['requirement'] ?? '',
			element,
			section: element.closest('section')?.querySelector('h2')?.textContent.trim() ?? '',
			direction: element.dataset['direction'] ?? 'unknown',
			said: [element.querySelector('h3'), ...element.querySelectorAll('.claim > :is(.condition, .about)')]
				.map((part) => part?.textContent ?? '')
				.join(' ')
				.replace(/\s+/g, ' ')
				.toLowerCase(),
		});
	}
	return rows;
}

/** The choices that this page offers, in its order. */
function choicesOf(rows: readonly FilterRow[], { view }: ToolsFor<'view'>) {
	return {
		sections: [...new Set(rows.map(({ section }) => section))],
		machines: [...new Set(view.items.flatMap(({ from }) => from))],
		directions: [...new Set(rows.map(({ direction }) => direction))],
	};
}

/** Hides sections, and groups where one member is enough, if all of their items are hidden. */
function hideEmpty(root: ParentNode): void {
	for (const box of root.querySelectorAll<HTMLElement>('.sections :is(section, .part), .one-of')) {
		const items = [...box.querySelectorAll<HTMLElement>('[data-requirement]')];
		if (items.length > 0) setHidden(box, items.every(isHidden));
	}
}

const isHidden = (element: HTMLElement) => 'filtered' in element.dataset;
/** By an attribute of its own, because rows that are hidden on screen are still printed. */
const setHidden = (element: HTMLElement, hidden: boolean) => {
	if (hidden !== isHidden(element)) element.toggleAttribute('data-filtered', hidden);
};
const verdictAt = (element: HTMLElement): Verdict =>
	allVerdicts.find((verdict) => verdict === element.dataset['verdict']) ?? 'open';
