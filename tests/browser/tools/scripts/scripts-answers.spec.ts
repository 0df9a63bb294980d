// A check script takes the answers of the list: what does not concern the reader is not tried.
import { expect } from 'playwright/test';
import { test } from '../../../support/page/test-with-parts.ts';

test('what is for another release is in no script', async ({ page }) => {
	const dialog = page.getByRole('dialog', { name: 'Check by script' });
	const open = () => page.getByRole('button', { name: 'Check by script' }).click();
	await page.goto('3/checklist/');
	await expect(page.locator('network-checklist')).toHaveAttribute('data-ready', '');
	await open();
	await dialog.getByLabel('Machine').selectOption({ index: 0 });
	await expect(dialog).toContainText(':9200');
	await dialog.getByRole('button', { name: 'Close' }).click();

	await page.getByText('Releases, regions and stages').click();
	await page.getByLabel('Which Crane Control?').fill('4.3');
	await page.getByLabel('Which Crane Control?').press('Tab');
	await expect(page.locator("[data-ref='R03']")).toHaveAttribute('data-verdict', 'not-applicable');
	await open();
	await expect(dialog).toContainText('1 requirement left out: your list names other releases');
	await expect(dialog).toContainText(':9100');
	await expect(dialog).not.toContainText(':9200');
});
