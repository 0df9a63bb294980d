// The summary at the side: what it names, and where that leads.
import { expect } from 'playwright/test';
import { test } from '../../support/test-with-site.ts';
import { richest } from '../../support/page/checklist-versions.ts';
import { withManyItems } from '../../support/page/many-items.ts';

test('of a long list it names the first hundred that are open, and counts the rest', async ({ page }) => {
	const { path = '', refs: [first = '', second = first] = [] } = richest ?? {};
	const item = (ref: string) => page.locator(`[data-requirement][data-ref='${ref}']`);
	const mark = (name: string) => item(first).getByRole('radio', { name, exact: true }).check();
	await withManyItems(page, path, 150);
	await page.goto(path);
	const named = page.locator("[data-show='open-refs']");
	await expect(named).toHaveText(/and 50 more$/);
	await expect(named.getByRole('link')).toHaveCount(100);
	await named.getByRole('link', { name: second, exact: true }).click();
	await expect(item(second)).toBeInViewport();
	await mark('Met');
	await expect(named).toHaveText(/and 49 more$/);
	await expect(named.getByRole('link', { name: first, exact: true })).toHaveCount(0);
	await mark('Not met');
	await expect(page.locator("[data-show='not-met-refs']")).toHaveText(first);
});
