import type { Page } from 'playwright/test';
import { emptyRecord, emptyState, type ChecklistState, type Mark } from '../../../../src/checklist/state/state.ts';

/** A requirement as the page shows it, and what was entered for it. */
export interface FilledItem {
	ref: string;
	sentence: string;
	section: string;
	mark: Mark | null;
	/** How its state reads on paper. */
	word: string;
	reason: string;
	note: string;
}

const time = '2026-11-20T09:00:00.000Z';
const words = { met: 'Met', 'not-met': 'Not met', 'not-applicable': 'Not applicable' } as const;
const round: readonly (Mark | null)[] = ['met', 'not-met', 'not-applicable', null];

/** Fills the saved list of the page that is open with marks, reasons and notes, and opens it again; `noteOf` gives the note of an item. */
export async function fillList(
	page: Page,
	{ version, key, noteOf }: { version: string; key: string; noteOf: (ref: string, index: number) => string },
): Promise<FilledItem[]> {
	const address = page.url();
	const items = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('[data-requirement]')].map((element) => ({
			data: { ...element.dataset },
			sentence: element.querySelector("[data-show='sentence']")?.textContent.trim() ?? '',
			section: element.closest('section')?.querySelector('h2')?.textContent.trim() ?? '',
		})),
	);
	const entered = (text: string) => ({ text, time });
	const filled: FilledItem[] = [];
	const marks = Object.fromEntries(
		items.map(({ data, sentence, section }, index) => {
			const ref = data['ref'] ?? '';
			const mark = round[index % round.length] ?? null;
			const reason = mark === 'not-applicable' ? `reason-of-${ref}` : '';
			const note = noteOf(ref, index);
			filled.push({ ref, sentence, section, mark, word: mark ? words[mark] : 'Open', reason, note });
			const record = emptyRecord({
				digest: data['digest'] ?? '',
				sentence,
				hosts: '',
				source: data['source'] ?? '',
				destination: data['destination'] ?? '',
				ports: data['ports'] ?? '',
				condition: data['condition'] ?? '',
			});
			const by = { name: 'Inês Duarte', time, writer: 'w', changed: time };
			return [
				data['requirement'] ?? '',
				{ ...record, ...by, mark, reason, note: { ...record.note, ...by, text: note } },
			];
		}),
	);
	const state: ChecklistState = {
		...emptyState(version),
		environment: entered('Production "A" \\ 1'),
		person: entered('Inês Duarte'),
		change: entered('CHG-20418'),
		marks,
	};
	// Left first, so that the page does not save over it on its way out.
	await page.goto(new URL('/404.html', address).href);
	await page.evaluate(([name = '', text = '']) => localStorage.setItem(name, text), [key, JSON.stringify(state)]);
	await page.goto(address);
	const last = filled.at(-1);
	if (last)
		await page
			.locator(`[data-ref='${last.ref}'] [data-show='state']`, { hasText: last.word })
			.waitFor({ state: 'attached' });
	return filled;
}
