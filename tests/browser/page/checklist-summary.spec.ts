// The tally in the bar: what it counts, and where its links lead.
import { expect } from 'playwright/test';
import { test } from '../../support/test-with-site.ts';
import { richest } from '../../support/page/checklist-versions.ts';
import { withManyItems } from '../../support/page/many-items.ts';

test('of a long list it counts what is left, and leads to the first of each', async ({ page }) => {
	const { path = '', refs: [first = '', second = first] = [] } = richest ?? {};
	const item = (ref: string) => page.locator(`[data-requirement][data-ref='${ref}']`);
	const mark = (ref: string, name: string) => item(ref).getByRole('radio', { name, exact: true }).check();
	const idOf = async (ref: string) => `#${(await item(ref).getAttribute('id')) ?? ''}`;
	await withManyItems(page, path, 150);
	await page.goto(path);
	const left = page.locator("[data-show='left']");
	await mark(first, 'Met');
	await expect(left).toHaveText('· 149 open');
	await expect(left.getByRole('link', { name: '149 open' })).toHaveAttribute('href', await idOf(second));
	await left.getByRole('link', { name: '149 open' }).click();
	await expect(item(second)).toBeInViewport();
	await mark(first, 'Not met');
	await expect(left).toHaveText('· 149 open · 1 not met');
	await expect(left.getByRole('link', { name: '1 not met' })).toHaveAttribute('href', await idOf(first));
});
