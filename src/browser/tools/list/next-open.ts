import { nothingOpen } from '../../../checklist/item/words-list.ts';
import type { ListTools } from '../tool-context.ts';

/** The row that had the focus last, for each page. */
const lastRow = new WeakMap<HTMLElement, Element>();

/**
 * "Next open": focuses the marks of the next row that is not done, starting after the row that had the focus last; after the last row it
 * starts again at the first.
 */
export function goToNextOpen({ root, view, speak }: ListTools): void {
	if (!lastRow.has(root)) {
		lastRow.set(root, root);
		root.addEventListener('focusin', ({ target }) => {
			const row = target instanceof Element ? target.closest('[data-requirement]') : null;
			if (row) lastRow.set(root, row);
		});
	}
	const rows = [...root.querySelectorAll<HTMLElement>('[data-requirement]')];
	const open = new Set(view.openItems.map(({ id }) => id));
	const from = rows.findIndex((row) => row === lastRow.get(root));
	const next = [...rows.slice(from + 1), ...rows.slice(0, from + 1)].find(
		(row) => open.has(row.dataset['requirement'] ?? '') && row.checkVisibility(),
	);
	if (!next) return speak(nothingOpen);
	next.scrollIntoView({ block: 'center' });
	next.querySelector<HTMLElement>('.marks input')?.focus({ preventScroll: true });
}
