import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { builtBase, builtFiles, builtFolder, builtPages } from '../support/built-site.ts';
import { deadLinks, type PageLinks, readPageLinks } from '../support/page-links.ts';
import { test } from '../support/test-with-site.ts';

declare global {
	interface Window {
		/** How far content has moved on its own, by https://wicg.github.io/layout-instability/ */
		movedBy: number;
	}
}

test('there are pages', () => expect(builtPages()).toContain(''));

/** All files of the built site by path, pages with their links; `planted` is added to the end of the start page. */
const builtLinks = (planted = ''): Map<string, PageLinks | null> => {
	const files = new Map<string, PageLinks | null>();
	for (const file of builtFiles()) {
		const path = builtBase + file.replace(/(^|\/)index\.html$/, '$1');
		const html = file.endsWith('.html') ? readFileSync(join(builtFolder, file), 'utf8') : undefined;
		files.set(path, html === undefined ? null : readPageLinks(path === builtBase ? html + planted : html));
	}
	return files;
};

test('every link within the site leads somewhere', () => expect(deadLinks(builtLinks())).toEqual([]));

test('a dead link, and one to a place that is not there, would be found', () => {
	const [page = ''] = builtPages().filter((path) => path.endsWith('/'));
	const links = [`${builtBase}no/such/page/`, `${builtBase}${page}#no-such-row`];
	expect(deadLinks(builtLinks(links.map((link) => `<a href="${link}">x</a>`).join('')))).toEqual([
		`${builtBase}: ${links[0]} leads to no file`,
		`${builtBase}: ${links[1]} leads to no place on its page`,
	]);
});

for (const path of builtPages()) {
	test(`/${path} keeps to itself, holds still and fits`, async ({ page, site }) => {
		const strangers: string[] = [];
		const errors: string[] = [];
		page.on('request', (request) => {
			if (new URL(request.url()).origin !== site.origin && !/^(data|blob):/.test(request.url())) {
				strangers.push(request.url());
			}
		});
		page.on('console', (message) => {
			if (message.type() === 'error') errors.push(message.text());
		});
		page.on('pageerror', (error) => errors.push(error.message));
		await page.addInitScript(() => {
			window.movedBy = 0;
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) if ('value' in entry) window.movedBy += Number(entry.value);
			}).observe({ type: 'layout-shift', buffered: true });
		});

		for (const width of [1280, 320]) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(site.url + path, { waitUntil: 'load' });
			// What scripts move, they move in the first moments after load.
			await page.waitForTimeout(400);
			const { moved, cut, overflow } = await page.evaluate(() => ({
				moved: window.movedBy,
				// What is cut off cannot be scrolled to; it would pass for a page that fits.
				cut: [document.documentElement, document.body].map((each) => getComputedStyle(each).overflowX),
				overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
			}));
			expect.soft(moved, `layout shift at ${width} px`).toBe(0);
			expect.soft(cut, `overflow of the page at ${width} px`).toEqual(['visible', 'visible']);
			expect.soft(overflow, `pixels beyond the window at ${width} px`).toBe(0);
		}
		expect.soft(strangers, 'requests to other origins').toEqual([]);
		expect.soft(errors, 'errors on the console').toEqual([]);
	});

	test(`/${path} has a strict policy`, async ({ page, site }) => {
		await page.goto(site.url + path);
		const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toMatch(/unsafe-(inline|eval|hashes)/);
		// Without it, an EventSource would tell a probed host the address of the page.
		await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer');
	});
}
