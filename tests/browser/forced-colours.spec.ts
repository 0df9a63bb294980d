// Where the system forces its colours (https://www.w3.org/TR/css-color-adjust-1/#forced), what colour alone said must still be seen.
import { expect, type Page } from 'playwright/test';
import { builtPages } from '../support/built-site.ts';
import { test } from '../support/test-with-site.ts';

/** One page of each kind: of those that lie side by side, the last. */
const pages = [...new Map(builtPages().map((path) => [kindOf(path), path])).values()];
const checklist = builtPages().find((path) => /^[^/]+\/checklist\/$/.test(path)) ?? '';

// As with the dark contrast themes, which most people use.
test.use({ forcedColors: 'active', colorScheme: 'dark' });

/** Versions hold the same kinds of pages, and guides and comparisons are of one kind each. */
function kindOf(path: string): string {
	return /^(guide|compare)\/./.exec(path)?.[1] ?? path.replace(/^[^/]+\/(?=.)/, '');
}

/** Controls without a frame or a line below them that differs from what is behind them, and that are no underlined words either. */
const framelessControls = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('button, input, select, textarea, .plain, .primary')]
			.filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
			.filter((element) => {
				const { appearance, borderBottomStyle, borderBottomWidth, borderBottomColor, textDecorationLine } =
					getComputedStyle(element);
				const isNative = element.matches('input:is([type=radio], [type=checkbox])') && appearance !== 'none';
				const canvas = getComputedStyle(document.documentElement).backgroundColor;
				const framed =
					borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) > 0 && borderBottomColor !== canvas;
				return !isNative && !framed && textDecorationLine !== 'underline';
			})
			.map((element) => element.outerHTML.slice(0, 120)),
	);

for (const path of pages) {
	test(`/${path} shows its controls, and where the keyboard is`, async ({ page, site }) => {
		await page.goto(site.url + path);
		expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
		expect.soft(await framelessControls(page)).toEqual([]);
		for (let stop = 1; stop <= 8; stop += 1) {
			await page.keyboard.press('Tab');
			const outline = await page.evaluate(() => {
				const focused = document.activeElement;
				if (!focused || focused === document.body) return null;
				// A label shows the focus of the control in it.
				const shows = [focused, focused.closest('label')].some((each) => {
					const { outlineStyle, outlineWidth } = each ? getComputedStyle(each) : {};
					return outlineStyle !== 'none' && Number.parseFloat(outlineWidth ?? '') >= 2;
				});
				return shows ? '' : focused.outerHTML.slice(0, 120);
			});
			// After its last stop a page has nothing more to show; each has those of the masthead.
			if (outline === null && stop > 4) break;
			expect.soft(outline, `stop ${stop}`).toBe('');
		}
	});
}

test('the page that is open, the mark that is chosen and what cannot be used yet can be told apart', async ({
	page,
	site,
}) => {
	await page.goto(`${site.url}${checklist}`);
	await page.locator('network-checklist[data-ready]').waitFor();
	const links = await page
		.getByRole('navigation', { name: 'Main' })
		.getByRole('link')
		.evaluateAll((all) =>
			all.map((link) => ({ current: link.ariaCurrent, line: getComputedStyle(link).borderBottomColor })),
		);
	const current = links.filter(({ current: is }) => is !== null);
	expect(current).toHaveLength(1);
	for (const { line } of links.filter(({ current: is }) => is === null)) expect(line).not.toBe(current[0]?.line);

	const item = page.locator('[data-requirement]').first();
	await item.getByRole('radio', { name: 'Not met' }).check({ force: true });
	for (const radio of await item.getByRole('radio').all()) {
		const box = await radio.boundingBox();
		expect(box?.width, 'a radio button that can be seen').toBeGreaterThan(8);
		await expect(radio).toHaveCSS('opacity', '1');
	}

	const undo = page.getByRole('button', { name: 'Undo' });
	const files = page.getByRole('button', { name: 'Save or open' });
	const colour = () => undo.evaluate((element) => getComputedStyle(element).color);
	await expect.poll(colour).toBe(await files.evaluate((element) => getComputedStyle(element).color));
	await undo.click();
	await expect(undo).toHaveAttribute('aria-disabled', 'true');
	expect(await colour()).not.toBe(await files.evaluate((element) => getComputedStyle(element).color));
});
