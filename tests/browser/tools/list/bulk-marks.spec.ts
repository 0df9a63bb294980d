// One mark for many rows: those of a section, or those that a filter shows, with one reason and one undo.
import { expect, type Page } from 'playwright/test';
import { test } from '../../../support/test-with-site.ts';
import { richest } from '../../../support/page/checklist-versions.ts';
import { ready } from '../../../support/page/saved-list.ts';
import { item, mark } from '../../../support/page/item-on-page.ts';

const { path = '', refs: [first = '', second = ''] = [] } = richest ?? {};
const rowsOf = (page: Page) => page.locator('section', { has: item(page, first) }).first();
const states = (page: Page) =>
	rowsOf(page)
		.locator('[data-requirement]')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-verdict')));
const dialog = (page: Page) => page.getByRole('dialog');

test.beforeEach(async ({ page }) => {
	await page.goto(path);
	await ready(page);
});

test('a section is marked with one reason, and undone at once', async ({ page }) => {
	await mark(page, second, 'Met');
	await page.getByRole('button', { name: 'Not now' }).click();
	// The code of the list arrives with the first entry.
	await expect(item(page, second)).toHaveAttribute('data-verdict', 'met');
	const before = await states(page);
	const open = before.filter((state) => state === 'open').length;
	await rowsOf(page)
		.getByRole('button', { name: `Mark ${open} rows…` })
		.click();
	await dialog(page)
		.getByRole('button', { name: `Mark ${open} rows` })
		.click();
	// Nothing is marked before a mark and its reason are chosen.
	await dialog(page).getByRole('radio', { name: 'Not applicable' }).check();
	await dialog(page)
		.getByRole('button', { name: `Mark ${open} rows` })
		.click();
	await expect(dialog(page)).toContainText('“Not applicable” needs a reason.');
	await dialog(page).getByRole('textbox', { name: 'Reason for all of them' }).fill('Not used here');
	await dialog(page)
		.getByRole('button', { name: `Mark ${open} rows` })
		.click();
	await expect(page.getByText(`${open} rows marked Not applicable.`).first()).toBeVisible();
	await expect.poll(() => states(page)).toEqual(before.map((state) => (state === 'open' ? 'not-applicable' : state)));
	await expect(item(page, first)).toContainText('Not used here');
	// The button that opened the dialog has gone with the last open row, so the focus is on the card.
	await expect(rowsOf(page).getByRole('button', { name: /^Mark \d+ rows?…$/ })).toBeHidden();
	await expect(page.locator('.bulk-done').getByRole('button', { name: 'Undo' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect.poll(() => states(page)).toEqual(before);
	await expect(page.getByRole('button', { name: 'List', exact: true })).toBeFocused();
});

test('rows that are done are replaced only where the reader says so', async ({ page }) => {
	await mark(page, second, 'Not met');
	await mark(page, second, 'Met');
	await expect(item(page, second)).toHaveAttribute('data-verdict', 'met');
	await rowsOf(page)
		.getByRole('button', { name: /^Mark \d+ rows…$/ })
		.click();
	await dialog(page).getByRole('radio', { name: 'Not met', exact: true }).check();
	await dialog(page).getByRole('checkbox', { name: 'Also replace 1 row: done, not met or a finding' }).check();
	await dialog(page).getByRole('textbox', { name: 'Note for each of them (optional)' }).fill('Ticket 9');
	await dialog(page)
		.getByRole('button', { name: /^Mark \d+ rows$/ })
		.click();
	await expect.poll(async () => new Set(await states(page))).toEqual(new Set(['not-met']));
	await expect(item(page, first).locator('textarea')).toHaveValue('Ticket 9');
});

test('a row that is not met stays so, and is not counted as open', async ({ page }) => {
	await mark(page, second, 'Not met');
	// The code of the list arrives with the first entry.
	await expect(item(page, second)).toHaveAttribute('data-verdict', 'not-met');
	const before = await states(page);
	const open = before.filter((state) => state === 'open').length;
	await rowsOf(page)
		.getByRole('button', { name: `Mark ${open} rows…` })
		.click();
	await dialog(page).getByRole('radio', { name: 'Met', exact: true }).check();
	await dialog(page)
		.getByRole('button', { name: `Mark ${open} rows` })
		.click();
	await expect.poll(() => states(page)).toEqual(before.map((state) => (state === 'open' ? 'met' : state)));
});

test('what a filter shows is marked, and nothing else', async ({ page }) => {
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	await page.getByRole('searchbox', { name: 'Text' }).fill('8100');
	const shown = page.locator('[data-requirement]:not([data-filtered])');
	await expect(shown).not.toHaveCount(0);
	await expect(page.locator('[data-requirement][data-filtered]')).not.toHaveCount(0);
	const count = await shown.count();
	await page.getByRole('search').getByRole('button', { name: 'Mark the rows shown…' }).click();
	await dialog(page).getByRole('radio', { name: 'Met', exact: true }).check();
	await dialog(page)
		.getByRole('button', { name: /^Mark \d+ rows?$/ })
		.click();
	await expect(page.locator("[data-verdict='met']")).toHaveCount(count);
});
