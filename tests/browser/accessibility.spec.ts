import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'playwright/test';
import { builtPages } from '../support/built-site.ts';
import { test } from '../support/test-with-site.ts';

/** WCAG 2.2, levels A and AA: https://www.deque.com/axe/core-documentation/api-documentation/#axecore-tags */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test('there are pages', () => expect(builtPages()).toContain(''));

for (const path of builtPages()) {
	test(`no barrier is found on /${path}`, async ({ page, site }) => {
		await page.goto(site.url + path);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
			const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html) }));
			expect(found, colorScheme).toEqual([]);
		}
	});
}
