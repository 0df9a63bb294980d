// The questions that settle lines of a firewall request, on its own page: what is answered there counts in the table, in the rules and in the list.
import { expect } from 'playwright/test';
import { test } from '../../support/page/test-with-parts.ts';

test('the firewall request asks for releases, regions and stages too, and its lines and rules follow at once', async ({
	page,
}) => {
	await page.goto('3/firewall-request/');
	const table = page.locator('#firewall-request');
	const all = await table.locator('tbody tr').count();
	const rules = page.locator('firewall-rules');
	await rules.getByLabel('nftables').check();
	await expect(rules).toContainText('It is only for Berth (South)');
	await page.getByText(/^Name your .*releases, regions and stages here$/).click();
	const which = page.getByLabel('Which Crane Control?');
	await which.fill('latest');
	await which.press('Tab');
	await expect(page.getByRole('alert').filter({ hasText: '“latest” is not a release.' })).toBeVisible();
	await expect(table.locator('tbody tr')).toHaveCount(all);

	await page.getByLabel('Berth (North)').check();
	await expect(table).not.toContainText('192.0.2.3');
	await expect(page.getByText(/^\d+ lines? (is|are) left out: your list names/)).toBeVisible();
	await expect(rules).not.toContainText('It is only for Berth');
	await expect(rules).toContainText('It is only for Test');
	await page.reload();
	await expect(table).not.toContainText('192.0.2.3');
	// What is left out now is still asked.
	await page.getByText(/^Name your .*releases, regions and stages here$/).click();
	await expect(page.getByLabel('Berth (North)')).toBeChecked();
	await page.getByLabel('Berth (North)').uncheck();
	await expect(table.locator('tbody tr')).toHaveCount(all);
	await expect(table).toContainText('192.0.2.3');
});
