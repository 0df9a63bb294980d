import { nothingOpen } from '../../../checklist/item/words-list.ts';
import type { ListTools } from '../tool-context.ts';

/** Where "Next open" led last. */
let last = '';

/** "Next open": puts the focus on the marks of the next row that is not done, after the row that has the focus; after the last comes the first. */
export function goToNextOpen({ root, view, speak }: ListTools): void {
	const rows = [...root.querySelectorAll<HTMLElement>('[data-requirement]')];
	const open = new Set(view.openItems.map(({ id }) => id));
	const focused = document.activeElement?.closest('[data-requirement]');
	const from = rows.findIndex((row) => row === focused || (!focused && row.dataset['requirement'] === last));
	const next = [...rows.slice(from + 1), ...rows.slice(0, from + 1)].find(
		(row) => open.has(row.dataset['requirement'] ?? '') && row.checkVisibility(),
	);
	if (!next) return speak(nothingOpen);
	last = next.dataset['requirement'] ?? '';
	next.scrollIntoView({ block: 'center' });
	next.querySelector<HTMLElement>('.marks input')?.focus({ preventScroll: true });
}
