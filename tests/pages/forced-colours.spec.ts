// Where the system forces its colours (https://www.w3.org/TR/css-color-adjust-1/#forced), what colour alone said must still be seen. What holds
// for every page stands in every-page.spec.ts.
import { expect } from 'playwright/test';
import { builtPages } from '../support/built-site.ts';
import { test } from '../support/test-with-site.ts';

const checklist = builtPages().find((path) => /^[^/]+\/checklist\/$/.test(path)) ?? '';

// As with the dark contrast themes, which most people use.
test.use({ forcedColors: 'active', colorScheme: 'dark' });

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

	const menu = page.getByRole('button', { name: 'List', exact: true });
	await menu.click();
	const undo = page.getByRole('button', { name: 'Undo' });
	const files = page.getByRole('button', { name: 'Save or open' });
	const colour = () => undo.evaluate((element) => getComputedStyle(element).color);
	await expect.poll(colour).toBe(await files.evaluate((element) => getComputedStyle(element).color));
	await undo.click();
	if (await undo.isHidden()) await menu.click();
	await expect(undo).toHaveAttribute('aria-disabled', 'true');
	expect(await colour()).not.toBe(await files.evaluate((element) => getComputedStyle(element).color));
});
