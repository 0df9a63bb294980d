import { expect, type Page } from 'playwright/test';

/** Waits until the page's run has ended: then its button takes clicks again. */
export const runEnded = (page: Page): Promise<void> =>
	expect(page.getByRole('button', { name: 'Run checks' })).not.toHaveAttribute('aria-disabled', 'true');

/** Lets the page's clock go on until its run has ended. */
export async function passTime(page: Page): Promise<void> {
	const button = page.getByRole('button', { name: 'Run checks' });
	while ((await button.getAttribute('aria-disabled')) === 'true') {
		await page.waitForTimeout(40);
		await page.clock.runFor(500);
	}
}
