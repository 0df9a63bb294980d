import type { Verdict } from '../../../checklist/item/verdict.ts';
import { allVerdicts } from '../../../checklist/item/words-list.ts';
import { breather, nextTask } from '../../dom/breather.ts';

/** A row as the filter sees it. */
export interface FilterRow {
	id: string;
	element: HTMLElement;
	section: string;
	direction: string;
	/** The text of the item, in lower case. */
	said: string;
	isHidden: boolean;
}

/** Something around rows that is hidden if all of its rows are. */
interface FilterBox {
	element: HTMLElement;
	rows: FilterRow[];
	isHidden: boolean;
	/** Whether it has boxes of a long list in it, which the browser skips more quickly than it removes them. */
	holdsBoxes: boolean;
}

/** Parts of the list, its sections, groups where one member is enough, and the boxes of a long list. */
const around = '.part, section, .rows, .one-of';

/** So many rows are shown or hidden before time is looked at: as many as a box of a long list has. */
const atOnce = 12;

/** The rows of the page and what is around them: shows some and hides the others, in slices, because a list may have a thousand. */
export class FilterRows {
	readonly all: readonly FilterRow[];
	/** From the outermost to the innermost. */
	#boxes: readonly FilterBox[];

	private constructor(all: readonly FilterRow[], boxes: readonly FilterBox[]) {
		this.all = all;
		this.#boxes = boxes;
	}

	/** Reads the rows of the page, in slices. */
	static async read(root: HTMLElement): Promise<FilterRows> {
		const rest = breather();
		const rows: FilterRow[] = [];
		const boxes = new Map<HTMLElement, FilterBox>();
		for (const element of root.querySelectorAll<HTMLElement>('[data-requirement]')) {
			await rest();
			const row: FilterRow = {
				id: element.dataset['requirement'] ?? '',
				element,
				section: element.closest('section')?.querySelector('h2')?.textContent.trim() ?? '',
				direction: element.dataset['direction'] ?? 'unknown',
				said: [element.querySelector('h3'), ...element.querySelectorAll('.claim > :is(.condition, .about)')]
					.map((part) => part?.textContent ?? '')
					.join(' ')
					.replace(/\s+/g, ' ')
					.toLowerCase(),
				isHidden: false,
			};
			rows.push(row);
			for (const each of boxesAround(element)) {
				const box = boxes.get(each) ?? {
					element: each,
					rows: [],
					isHidden: false,
					holdsBoxes: each.querySelector('.rows') !== null,
				};
				boxes.set(each, box);
				box.rows.push(row);
			}
		}
		return new FilterRows(rows, [...boxes.values()]);
	}

	/** Shows the rows that match and hides the others; stops when another filter is wanted. False if it stopped. */
	async show(isMatch: (row: FilterRow) => boolean, isWanted: () => boolean): Promise<boolean> {
		const rest = breather();
		const shown = new Set<FilterRow>();
		for (const row of this.all) {
			await rest();
			if (!isWanted()) return false;
			if (isMatch(row)) shown.add(row);
		}
		const drawn = breather(nextFrame);
		const empty = (box: FilterBox) => !box.rows.some((row) => shown.has(row));
		// First what is around the rows, so that not all of them are laid out with it.
		for (const box of this.#boxes) if (!empty(box)) hide(box, false);
		let changes = 0;
		for (const row of this.all) {
			if (row.isHidden !== shown.has(row)) continue;
			hide(row, !shown.has(row));
			changes += 1;
			if (changes % atOnce !== 0) continue;
			layOut(row.element);
			await drawn();
			if (!isWanted()) return false;
		}
		for (const box of this.#boxes) if (empty(box)) hide(box, true);
		return true;
	}

	/** Shows one row more. */
	reveal(row: FilterRow): void {
		hide(row, false);
		for (const box of this.#boxes) if (box.rows.includes(row)) hide(box, false);
	}
}

/** The verdict that a row shows. */
export function verdictOf({ element }: FilterRow): Verdict {
	return allVerdicts.find((verdict) => verdict === element.dataset['verdict']) ?? 'open';
}

function boxesAround(row: HTMLElement): HTMLElement[] {
	const found: HTMLElement[] = [];
	for (let box = row.parentElement?.closest<HTMLElement>(around); box; box = box.parentElement?.closest(around))
		found.unshift(box);
	return found;
}

/** Lays out a box of rows now, so that it counts as work, if it will be on screen or near it. The browser skips the others. */
function layOut(row: HTMLElement): void {
	const { top, bottom } = (row.closest('.rows') ?? row).getBoundingClientRect();
	if (bottom > -2 * innerHeight && top < 3 * innerHeight) row.getBoundingClientRect();
}

/** By an attribute of its own, because rows that are hidden on screen are still printed. */
function hide(part: FilterRow | FilterBox, isHidden: boolean): void {
	if (part.isHidden === isHidden) return;
	part.isHidden = isHidden;
	if (isHidden) part.element.dataset['filtered'] = 'holdsBoxes' in part && part.holdsBoxes ? 'around' : '';
	else delete part.element.dataset['filtered'];
}

/** Waits until the browser has drawn the page. A hidden tab is not drawn. */
function nextFrame(): Promise<void> {
	if (document.hidden) return nextTask();
	return new Promise((resolve) => requestAnimationFrame(() => void nextTask().then(resolve)));
}
