import { expect } from 'playwright/test';
import type { FilledItem } from './filled-list.ts';

/** Lines of a PDF break anywhere. */
export const joined = (text: string): string => text.replace(/\s+/g, '');

/** That a print holds every item whole on one page, under the head of its section, and on each page what it belongs to. */
export function expectWhole(printed: readonly string[], items: readonly FilledItem[], foot: readonly string[]): void {
	const pages = printed.map(joined);
	for (const [index, text] of pages.entries()) {
		for (const words of [`page ${index + 1} of ${pages.length}`, ...foot])
			expect(text, `${words} on page ${index + 1}`).toContain(joined(words));
	}
	const places = items.map((item) => {
		const head = joined(item.ref + item.sentence);
		// It stands in the ledger of the first pages too.
		const page = pages.findLastIndex((text) => text.includes(head));
		expect(page, `the page with the number and the sentence of ${item.ref}`).toBeGreaterThanOrEqual(0);
		return { item, page, start: pages[page]?.lastIndexOf(head) ?? 0 };
	});
	for (const [position, { item, page, start }] of places.entries()) {
		const [previous, next] = [places[position - 1], places[position + 1]];
		const text = pages[page]?.slice(start, next?.page === page ? next.start : undefined);
		for (const words of [item.word, item.reason, item.note])
			expect(text, `${words.slice(-40)} with ${item.ref}`).toContain(joined(words));
		const isFirstHere = previous?.page !== page || previous.item.section !== item.section;
		if (!isFirstHere) continue;
		const before = pages[page]?.slice(previous?.page === page ? previous.start : 0, start);
		expect(before, `the head of its section above ${item.ref}`).toContain(joined(item.section));
	}
}
