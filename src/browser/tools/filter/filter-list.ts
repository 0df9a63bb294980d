import { isFiltering, matches, noFilter, type Filter } from '../../../checklist/item/filter.ts';
import type { Item } from '../../../checklist/item/item.ts';
import { marksOf, notesOf, own, type MarkRecord } from '../../../checklist/state/state.ts';
import { addressOfView, addressWithoutFilter, filterInAddress } from '../filter-address.ts';
import { FilterBar } from './filter-bar.ts';
import { FilterRows, verdictOf, type FilterRow } from './filter-rows.ts';
import { keepInAddress } from '../../dom/keep-in-address.ts';
import type { ToolsFor } from '../tool-context.ts';

let open: Promise<{ show: () => void }> | undefined;

/** "Filter": shows a bar above the items. The address gets the filter only if the reader asks for it, and after `#`. */
export async function filterList(tools: ToolsFor<'root' | 'view' | 'store'>, button: HTMLElement): Promise<void> {
	open ??= openFilter(tools, button);
	(await open).show();
}

async function openFilter(tools: ToolsFor<'root' | 'view' | 'store'>, button: HTMLElement) {
	const { root, view, store } = tools;
	const rows = await FilterRows.read(root);
	const bar = new FilterBar(choicesOf(rows.all, tools), {
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
	/** The text of each row with what was entered for it, for as long as that is the same. */
	const texts = new WeakMap<FilterRow, { item: Item | undefined; record: MarkRecord | undefined; text: string }>();

	function textOf(row: FilterRow): string {
		const item = view.itemOf(row.id);
		const record = own(store().state.marks, row.id);
		const known = texts.get(row);
		if (known && known.item === item && known.record === record) return known.text;
		const said = record && [...notesOf(record).map(({ text }) => text), ...marksOf(record).map(({ reason }) => reason)];
		const text = `${row.said} ${[item?.given.hosts, ...(said ?? [])].join(' ')}`;
		texts.set(row, { item, record, text });
		return text;
	}

	function isMatch(row: FilterRow, filter: Filter): boolean {
		const { id, section, direction } = row;
		const item = { from: view.itemOf(id)?.from ?? [] };
		return wanted.has(id) || matches(filter, { item, section, direction, verdict: verdictOf(row), text: textOf(row) });
	}

	/** Applies the filter that the reader chose; it may differ from the one in the address. */
	function choose(filter: Filter): void {
		void apply(filter);
		keepInAddress(addressWithoutFilter());
	}

	async function apply(filter: Filter): Promise<void> {
		current = filter;
		wanted.clear();
		const mine = (round += 1);
		// A newer filter has its own round.
		if (
			await rows.show(
				(row) => isMatch(row, filter),
				() => mine === round,
			)
		)
			count();
	}

	function count(): void {
		const hidden = rows.all.filter(({ isHidden }) => isHidden);
		const open = new Set(hidden.length > 0 ? view.openItems.map(({ id }) => id) : []);
		const notMet = hidden.filter((row) => verdictOf(row) === 'not-met').length;
		const undone = hidden.filter(({ id }) => open.has(id)).length;
		const stale = isFiltering(current) ? rows.all.filter((row) => !row.isHidden && !isMatch(row, current)).length : 0;
		bar.count({
			all: rows.all.length,
			shown: rows.all.length - hidden.length,
			openHidden: undone - notMet,
			notMetHidden: notMet,
			stale,
			isFiltering: isFiltering(current),
		});
	}

	/** Shows an item that a link leads to although it is hidden. `:target` finds it, because a fragment may be encoded, even wrongly. */
	function reveal(row = rows.all.find(({ element }) => element.matches(':target'))): void {
		if (!row?.isHidden) return;
		wanted.add(row.id);
		rows.reveal(row);
		count();
		row.element.scrollIntoView();
	}

	root.querySelector('.sections')?.prepend(bar.element);
	root.addEventListener('list-shown', count);
	root.addEventListener('click', ({ target }) => {
		const link = target instanceof Element ? target.closest('a') : null;
		const href = link?.getAttribute('href');
		const row = href ? rows.all.find(({ id }) => `#${id}` === href) : undefined;
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

/** The choices that this page offers, in its order. */
function choicesOf(rows: readonly FilterRow[], { view }: ToolsFor<'view'>) {
	return {
		sections: [...new Set(rows.map(({ section }) => section))],
		machines: [...new Set(view.items.flatMap(({ from }) => from))],
		directions: [...new Set(rows.map(({ direction }) => direction))],
	};
}
