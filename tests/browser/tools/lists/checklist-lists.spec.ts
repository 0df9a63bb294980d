// The lists of a version, one for each environment: made, named, copied, deleted and brought back, in one tab and in two.
import { expect, type Page } from 'playwright/test';
import { test } from '../../../support/test-with-site.ts';
import { checklistVersions } from '../../../support/page/checklist-versions.ts';
import { create, environment, notice, openLists, row } from '../../../support/page/lists-page.ts';
import { ready, savedWhole } from '../../../support/page/saved-list.ts';
import { item, mark } from '../../../support/page/item-on-page.ts';

test.use({ unfolded: true });

test('there are checklists', () => expect(checklistVersions.length).toBeGreaterThan(0));

const [version] = checklistVersions;
if (version) {
	const [first = '', second = first] = version.refs;
	const all = version.refs.length;

	test('a list is made with a name, opened, and open again at the next visit', async ({ page }) => {
		await page.goto(version.path);
		await environment(page).fill('Production');
		await page.getByRole('textbox', { name: 'Your name' }).fill('Inês');
		await page.getByRole('textbox', { name: 'Change number' }).fill('CHG-1');
		await mark(page, first, 'Met');
		const dialog = await openLists(page);
		await expect(row(dialog, 'Production')).toContainText('Open now');
		await expect(row(dialog, 'Production')).toContainText(
			new RegExp(`Inês · CHG-1 · 1 of ${all} done · last changed \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d`),
		);
		await dialog.getByRole('button', { name: 'Create and open' }).click();
		await expect(dialog).toContainText('Give the new list a name, such as Staging.');
		await expect(dialog.getByRole('textbox', { name: 'New list for the environment' })).toBeFocused();
		await page.keyboard.type('Staging');
		await page.keyboard.press('Enter');
		await expect(environment(page)).toHaveValue('Staging');
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'open');
		await mark(page, second, 'Not met');
		await page.reload();
		await expect(environment(page)).toHaveValue('Staging');
		await expect(item(page, second)).toHaveAttribute('data-verdict', 'not-met');
		await expect(page).toHaveTitle(/, Staging, /);
		const again = await openLists(page);
		await expect(row(again, 'Production')).toContainText(`1 of ${all} done`);
		await again.getByRole('button', { name: 'Open “Production”' }).click();
		await expect(environment(page)).toHaveValue('Production');
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		await expect(item(page, second)).toHaveAttribute('data-verdict', second === first ? 'met' : 'open');
		await expect(page.getByRole('button', { name: 'All lists', exact: true })).toBeFocused();
	});

	test('a list is renamed in the dialog and in the head of the page', async ({ page }) => {
		await page.goto(version.path);
		await environment(page).fill('Production');
		await create(page, 'Staging');
		const dialog = await openLists(page);
		await row(dialog, 'Production').getByRole('textbox').fill('Live');
		await page.keyboard.press('Enter');
		await expect(row(dialog, 'Live')).toBeVisible();
		await row(dialog, 'Staging').getByRole('textbox').fill('Test');
		await page.keyboard.press('Tab');
		await expect(environment(page)).toHaveValue('Test');
		await dialog.getByRole('button', { name: 'Close' }).click();
		await expect(page.getByRole('button', { name: 'Undo: environment' })).toBeVisible();
		await environment(page).fill('Acceptance');
		const again = await openLists(page);
		await expect(row(again, 'Acceptance')).toContainText('Open now');
		await again.getByRole('button', { name: 'Open “Live”' }).click();
		await expect(environment(page)).toHaveValue('Live');
	});

	test('a duplicate has hosts and people, and no marks', async ({ page }) => {
		await page.goto(version.path);
		await environment(page).fill('Production');
		await page.getByRole('textbox', { name: 'Your name' }).fill('Inês');
		await page.getByRole('textbox', { name: 'Change number' }).fill('CHG-1');
		await mark(page, first, 'Met');
		const naming = page.getByRole('button', { name: 'Your hosts' });
		const canName = (await naming.count()) > 0;
		if (canName) {
			await naming.click();
			await expect(page.getByRole('dialog', { name: 'Your hosts' })).toBeVisible();
			await page.keyboard.type('one.example.com');
			await page.getByRole('button', { name: 'Save', exact: true }).click();
		}
		const dialog = await openLists(page);
		await dialog.getByRole('button', { name: 'Duplicate “Production”' }).click();
		await expect(row(dialog, 'Production (copy)').getByRole('textbox')).toBeFocused();
		await page.keyboard.type('Staging');
		await page.keyboard.press('Enter');
		await dialog.getByRole('button', { name: 'Open “Staging”' }).click();
		await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Inês');
		await expect(page.getByRole('textbox', { name: 'Change number' })).toHaveValue('');
		await expect(page.getByText(`0 of ${all} done`).first()).toBeVisible();
		if (canName) await expect(page.locator('.about.hosts:not(:empty)').first()).toContainText('one.example.com');
	});

	test('a deleted list comes back with all that was in it, as long as the page is open', async ({ page }) => {
		await page.goto(version.path);
		await environment(page).fill('Production');
		await create(page, 'Staging');
		await mark(page, first, 'Not met');
		const dialog = await openLists(page);
		await dialog.getByRole('button', { name: 'Delete “Staging”' }).click();
		await expect(row(dialog, 'Staging')).toHaveCount(0);
		await expect(environment(page)).toHaveValue('Production');
		await expect(dialog.getByRole('button', { name: 'Undo deletion of “Staging”' })).toBeFocused();
		await dialog.getByRole('button', { name: 'Close' }).click();
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'open');
		expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':list:')).length)).toBe(0);
		// The notice stays, whatever is done meanwhile.
		await mark(page, second, 'Met');
		await page.getByRole('button', { name: 'Undo deletion of “Staging”' }).click();
		await expect(environment(page)).toHaveValue('Staging');
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'not-met');
		await expect(notice(page, 'was deleted')).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'All lists', exact: true })).toBeFocused();
		const again = await openLists(page);
		await again.getByRole('button', { name: 'Delete “Production”' }).click();
		await again.getByRole('button', { name: /^Undo deletion of/ }).click();
		await expect(row(again, 'Production')).toContainText(`1 of ${all} done`);
		await expect(row(again, 'Staging')).toContainText('Open now');
	});

	test('a second press on "Delete" deletes nothing more', async ({ page }) => {
		await page.goto(version.path);
		await environment(page).fill('Production');
		await create(page, 'Staging');
		await mark(page, first, 'Not met');
		for (const name of ['Staging', 'Production']) {
			const dialog = await openLists(page);
			await dialog.getByRole('button', { name: `Delete “${name}”` }).evaluate((button) => {
				if (!(button instanceof HTMLElement)) return;
				button.click();
				button.click();
			});
			await expect(notice(page, 'was deleted')).toHaveCount(1);
			await dialog.getByRole('button', { name: `Undo deletion of “${name}”` }).click();
			await expect(row(dialog, name)).toBeVisible();
			await dialog.getByRole('button', { name: 'Close' }).click();
			await expect(item(page, first)).toHaveAttribute('data-verdict', 'not-met');
		}
	});

	test('a tab whose list is deleted in another one says so and goes on', async ({ context, page }) => {
		await page.goto(version.path);
		await environment(page).fill('Production');
		await create(page, 'Staging');
		await mark(page, first, 'Met');
		// A later save would bring the list back.
		await savedWhole(page);
		const other = await context.newPage();
		await other.goto(page.url());
		const dialog = await openLists(other);
		await dialog.getByRole('button', { name: 'Delete “Staging”' }).click();
		await expect(notice(page, 'The saved list was erased outside this page.')).toHaveCount(1);
		await expect(page.getByRole('button', { name: 'Download a copy' })).toHaveCount(1);
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		await mark(page, second, 'Not met');
		await expect(row(dialog, 'Staging')).toBeVisible();
		// What went on meanwhile is kept when the deletion is undone.
		await dialog.getByRole('button', { name: /^Undo deletion of/ }).click();
		await expect(environment(other)).toHaveValue('Staging');
		await expect(item(other, second)).toHaveAttribute('data-verdict', 'not-met');
	});

	test('what one tab does to lists the dialog of the other one shows', async ({ context, page }) => {
		await page.goto(version.path);
		await environment(page).fill('Production');
		const other = await context.newPage();
		await other.goto(page.url());
		const dialog = await openLists(other);
		await create(page, 'Staging');
		await expect(row(dialog, 'Staging')).toContainText(`0 of ${all} done`);
		await mark(page, first, 'Met');
		await expect(row(dialog, 'Staging')).toContainText(`1 of ${all} done`);
		await environment(page).fill('Acceptance');
		await page.keyboard.press('Tab');
		await expect(row(dialog, 'Acceptance')).toBeVisible();
		await row(dialog, 'Acceptance').getByRole('textbox').fill('Test');
		await other.keyboard.press('Tab');
		await expect(environment(page)).toHaveValue('Test');
	});

	test('two tabs that write at once lose nothing', async ({ context, page }) => {
		await page.goto(version.path);
		const other = await context.newPage();
		await other.goto(page.url());
		for (const tab of [page, other]) await ready(tab);
		const write = (tab: Page, part: number) =>
			tab.evaluate(async (which) => {
				const items = [...document.querySelectorAll('[data-requirement]')];
				for (const [index, each] of items.entries()) {
					const met = each.querySelector<HTMLInputElement>("input[value='met']");
					const note = each.querySelector('textarea');
					if (index % 2 === which) met?.click();
					else if (note) {
						note.value = `from tab ${which}`;
						note.dispatchEvent(new Event('input', { bubbles: true }));
					}
					if (index % 3 === 0) await new Promise((resolve) => setTimeout(resolve));
				}
			}, part);
		await Promise.all([write(page, 0), write(other, 1)]);
		for (const tab of [page, other]) {
			await expect(tab.locator("[data-requirement][data-verdict='met']")).toHaveCount(all);
			for (const [index, ref] of version.refs.entries()) {
				await expect(item(tab, ref).getByRole('textbox', { name: `Note for ${ref}` })).toHaveValue(
					`from tab ${index % 2 === 0 ? 1 : 0}`,
				);
			}
		}
		await page.reload();
		await expect(page.locator("[data-requirement][data-verdict='met']")).toHaveCount(all);
	});
}
