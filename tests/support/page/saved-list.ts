import { expect, type Page } from 'playwright/test';

/** Waits until the page shows its list and takes entries. */
export const ready = (page: Page) => expect(page.locator('network-checklist')).toHaveAttribute('data-ready');

/** Waits until the page is no longer saving: what was entered is then kept, whatever happens to the browser. */
export const saved = (page: Page) => expect(page.locator('network-checklist[data-saving]')).toHaveCount(0);

/** The same for entries with all digits of their digests: the page shows what was entered once it has saved it that way. */
export async function savedWhole(page: Page): Promise<void> {
	await expect(page.locator("[data-requirement] [data-show='state']").first()).toBeAttached();
	await saved(page);
}

/** Makes the browser forget all that it keeps of the site. */
export async function forget(page: Page): Promise<void> {
	await saved(page);
	await page.evaluate(async () => {
		localStorage.clear();
		sessionStorage.clear();
		for (const { name = '' } of await indexedDB.databases()) {
			await new Promise((resolve) => {
				const deletion = indexedDB.deleteDatabase(name);
				deletion.onsuccess = deletion.onerror = resolve;
			});
		}
	});
}
