import { expect, type Page } from 'playwright/test';

/** Waits until the page is no longer saving: what was entered is then kept, whatever happens to the browser. */
export const saved = (page: Page) => expect(page.locator('network-checklist[data-saving]')).toHaveCount(0);
