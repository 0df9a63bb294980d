import type { Locator, Page } from 'playwright/test';

/** The item of a requirement. */
export const item = (page: Page, ref: string): Locator => page.locator(`[data-requirement][data-ref='${ref}']`);

/** Marks a requirement. */
export const mark = (page: Page, ref: string, name: string): Promise<void> =>
	item(page, ref).getByRole('radio', { name, exact: true }).check();
