import type { Page } from 'playwright';

declare global {
	interface Window {
		/** What moved without having been asked to, by https://wicg.github.io/layout-instability/ */
		layoutShifts: { by: number; what: string[] }[];
	}
}

/** Has the pages that are opened from now on write down what moves on them. */
export const watchLayoutShifts = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		window.layoutShifts = [];
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				if (!('value' in entry && 'sources' in entry && Array.isArray(entry.sources))) continue;
				const what = entry.sources.map(({ node }: { node?: Node }) => node?.textContent?.slice(0, 60) ?? '');
				window.layoutShifts.push({ by: Number(entry.value), what });
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});

/** What has moved since the page was opened, scrolling to its middle included. */
export const layoutShifts = async (page: Page): Promise<Window['layoutShifts']> => {
	// What scripts move, they move in the first moments after load; scrolling must not move anything either.
	await page.waitForTimeout(400);
	await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' }));
	await page.waitForTimeout(200);
	return page.evaluate(() => window.layoutShifts);
};
