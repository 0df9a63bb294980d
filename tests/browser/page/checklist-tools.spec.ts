// The tools around the list, which are loaded on use: what the page says and does where they come late, or not at all.
import { expect, type Page } from 'playwright/test';
import { test } from '../../support/test-with-site.ts';
import { checklistVersions, richest } from '../../support/page/checklist-versions.ts';
import { notice } from '../../support/page/lists-page.ts';
import { item, mark } from '../../support/page/item-on-page.ts';

test.use({ unfolded: true });

test('there are checklists', () => expect(checklistVersions.length).toBeGreaterThan(0));

const version = richest;
if (version) {
	const [first = '', second = first] = version.refs;
	const errors: string[] = [];

	test.beforeEach(async ({ page }) => {
		errors.length = 0;
		page.on('pageerror', ({ message }) => errors.push(message));
		await page.goto(version.path);
		await expect(page.locator('network-checklist')).toHaveAttribute('data-ready');
	});
	test.afterEach(() => expect(errors).toEqual([]));

	const notLoaded = 'Part of this page could not be loaded.';
	const loseNetwork = (page: Page) => page.route('**/_astro/**', (route) => route.abort());
	const tools = (page: Page) => page.getByRole('group', { name: 'This list' });
	const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
	const alert = (page: Page) => page.locator('.notices').getByRole('alert').filter({ hasText: notLoaded });

	for (const name of ['All lists', 'Save or open', 'Filter', 'Your hosts']) {
		test(`"${name}" says that it cannot be loaded, until it can`, async ({ page }) => {
			if ((await page.getByRole('button', { name, exact: true }).count()) === 0) return;
			const lost: string[] = [];
			page.on('requestfailed', (request) => lost.push(request.url()));
			await loseNetwork(page);
			await press(page, name);
			await expect(alert(page)).toContainText(notLoaded);
			const [tool] = lost.filter((url) => !/list-display|digests/.test(url));
			const attempts = () => lost.filter((url) => url === tool).length;
			expect(attempts()).toBe(1);
			await press(page, name);
			// With the network, what is still asked for would open the tool.
			await expect.poll(attempts).toBe(2);
			await expect(alert(page)).toHaveCount(1);
			await page.unrouteAll();
			await press(page, name);
			await expect(page.getByRole(name === 'Filter' ? 'search' : 'dialog', { name })).toBeVisible();
			await expect(page.getByRole('alert').filter({ hasText: notLoaded })).toHaveCount(0);
		});
	}

	test('a row says that what it adds cannot be loaded, and shows it when it is opened again', async ({ page }) => {
		const details = item(page, first).locator('details');
		await loseNetwork(page);
		await details.locator('summary').first().click();
		await expect(details.getByRole('alert')).toContainText(notLoaded);
		await page.unrouteAll();
		await details.locator('summary').first().click();
		await details.locator('summary').first().click();
		await expect(details.locator('.commands')).not.toBeEmpty();
		await expect(details.getByRole('alert')).toHaveCount(0);
	});

	test('what follows the list comes with the next change, where it could not be loaded', async ({ page }) => {
		await loseNetwork(page);
		await mark(page, first, 'Met');
		await expect(alert(page)).toContainText(notLoaded);
		await page.unrouteAll();
		await mark(page, second, 'Not met');
		await expect(tools(page).getByRole('button', { name: `Undo: mark of ${second}` })).toBeVisible();
		await expect(alert(page)).toHaveCount(0);
	});

	test('where neither the list is saved nor the reason can be loaded, the page says to print it', async ({ page }) => {
		await loseNetwork(page);
		await page.evaluate(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('no', 'QuotaExceededError');
			};
		});
		await mark(page, first, 'Met');
		await expect(notice(page, 'What you enter may not be saved')).toBeVisible();
	});

	test('"Print" needs no network', async ({ page }) => {
		await page.evaluate(() => {
			window.print = () => document.body.setAttribute('data-printed', '');
		});
		await loseNetwork(page);
		await page.getByRole('button', { name: 'Print', exact: true }).click();
		await expect(page.locator('body')).toHaveAttribute('data-printed');
		await expect(page.getByRole('alert').filter({ hasText: notLoaded })).toHaveCount(0);
	});

	test('"Not now" gives the focus back to where it came from', async ({ page }) => {
		const met = item(page, first).getByRole('radio', { name: 'Met', exact: true });
		await met.check();
		await page.getByRole('button', { name: 'Not now' }).click();
		await expect(page.getByRole('button', { name: 'Not now' })).toHaveCount(0);
		await expect(met).toBeFocused();
	});

	test('a second press while a dialog is loading opens no second one', async ({ page }) => {
		let send = () => {};
		const held = new Promise<void>((resolve) => (send = resolve));
		await page.route('**/_astro/lists-dialog.*.js', async (route) => {
			await held;
			await route.continue();
		});
		await press(page, 'All lists');
		await press(page, 'All lists');
		send();
		await expect(page.getByRole('dialog', { name: 'All lists' })).toBeVisible();
		await page.waitForLoadState('networkidle');
		await expect(page.locator('dialog')).toHaveCount(1);
		await page.getByRole('button', { name: 'Close', exact: true }).click();
		await press(page, 'All lists');
		await expect(page.locator('dialog')).toHaveCount(1);
	});
}
