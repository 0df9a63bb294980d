import { expect, type Locator, type Page } from 'playwright/test';

/** The field with the name of the list, in the head of the page. */
export const environment = (page: Page) => page.getByRole('textbox', { name: 'Environment', exact: true });
/** The notices above the list that say this. */
export const notice = (page: Page, words: string) => page.locator('.notices > p', { hasText: words });
/** What was last said to those who hear the page. */
export const spoken = (page: Page) => page.locator("[data-show='spoken']");
/** Opens the dialog of lists. */
export const openLists = async (page: Page): Promise<Locator> => {
	const dialog = page.getByRole('dialog', { name: 'All lists' });
	// Laid open, the menu stands in the page: what the first entry brings may move the button while it is pressed.
	await expect(async () => {
		if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'All lists', exact: true }).click();
		await expect(dialog).toBeVisible({ timeout: 5000 });
	}).toPass();
	return dialog;
};
/** Makes a list of that name and opens it. */
export const create = async (page: Page, name: string) => {
	const dialog = await openLists(page);
	await dialog.getByRole('textbox', { name: 'New list for the environment' }).fill(name);
	await dialog.getByRole('button', { name: 'Create and open' }).click();
	await expect(environment(page)).toHaveValue(name);
};
/** The row of a list in the dialog. */
export const row = (dialog: Locator, name: string) =>
	dialog.getByRole('listitem').filter({ has: dialog.page().getByRole('textbox', { name: `Name of “${name}”` }) });
