// How much of a checklist is on the first screen, and how long it is, on the site of content/: limits in pixels of the page's own layout.
import { expect, type Page } from 'playwright/test';
import { builtVersions } from '../support/built-site.ts';
import { ready } from '../support/page/saved-list.ts';
import { test } from '../support/test-with-site.ts';

/** The rows of an untouched list: where the first begins, how long all of them are, and what can be pressed before them. */
const measure = (page: Page) =>
	page.evaluate(() => {
		const rows = [...document.querySelectorAll('[data-requirement]')];
		const [first] = rows;
		const top = first?.getBoundingClientRect().top ?? 0;
		const controls = [...document.querySelectorAll('main :is(button, input, select, textarea, a, summary)')]
			.filter((control) => control.checkVisibility({ visibilityProperty: true }))
			.filter((control) => first && first.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING)
			.map((control) => control.textContent.trim());
		return {
			count: rows.length,
			top: top + scrollY,
			length: (rows.at(-1)?.getBoundingClientRect().bottom ?? 0) - top,
			controls,
		};
	});

const screens = [
	{ name: 'a desktop', viewport: { width: 1280, height: 900 }, top: 320, length: 1500 },
	{ name: 'a phone', viewport: { width: 390, height: 844 }, top: 440, length: 2600 },
];

test('there are checklists', () => expect(builtVersions().length).toBeGreaterThan(0));

for (const version of builtVersions()) {
	test(`${version}: the first row is on the first screen, and rows take little room`, async ({ page, site }) => {
		await page.goto(`${site.url}${version}/checklist/`);
		await ready(page);
		for (const { name, viewport, top, length } of screens) {
			await page.setViewportSize(viewport);
			const found = await measure(page);
			expect.soft(found.top, `top of the first row on ${name}`).toBeLessThanOrEqual(top);
			// As much as 16 requirements may take; a longer list takes more.
			expect
				.soft(found.length, `length of all rows on ${name}`)
				.toBeLessThanOrEqual((length * Math.max(found.count, 16)) / 16);
			expect.soft(found.controls.length, `${name}: ${found.controls.join(' | ')}`).toBeLessThanOrEqual(10);
		}
	});
}
