// A comparison takes the answers of the reader's list.
import { expect } from 'playwright/test';
import { test } from '../../support/page/test-with-parts.ts';

test('what the list of the newer version leaves out is hidden, said, and shown at a press', async ({ page }) => {
	const added = page.getByRole('region', { name: /^Added/ }).getByRole('row');
	await page.goto('compare/2/3/');
	const all = await added.count();
	await expect(page.getByRole('button')).toHaveCount(0);

	await page.goto('3/checklist/');
	await expect(page.locator('network-checklist')).toHaveAttribute('data-ready', '');
	await page.getByText('Releases, regions and stages').click();
	await page.getByLabel('Berth (South)').check();
	await page.getByLabel('Live', { exact: true }).check();
	await expect(page.locator("[data-show='progress']")).toHaveText('3 of 9 done');

	await page.goto('compare/2/3/');
	await expect(page.getByText('3 requirements are hidden: your list names other releases')).toBeVisible();
	await expect(added.filter({ visible: true })).toHaveCount(all - 3);
	const button = page.getByRole('button', { name: 'Show', exact: true });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(added.filter({ visible: true })).toHaveCount(all);
	await expect(page.getByRole('button', { name: 'Hide', exact: true })).toBeFocused();
	// The address the other way round leads to the same page.
	await page.goto('compare/3/2/');
	await expect(page.getByText('3 requirements are hidden')).toBeVisible();
});
