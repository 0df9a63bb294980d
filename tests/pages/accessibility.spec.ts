// Barriers in the dialogs of the checklist. What holds for every page stands in every-page.spec.ts.
import { expect } from 'playwright/test';
import { builtPages } from '../support/built-site.ts';
import { test } from '../support/test-with-site.ts';
import { barriers, wcagTags } from '../support/page/barriers.ts';
import { ready } from '../support/page/saved-list.ts';

const version = builtPages().flatMap((path) => /^([^/]+)\/checklist\/$/.exec(path)?.[1] ?? [])[0] ?? '';

/** Buttons that do what they say at once. */
const withoutDialog = new Set(['filter', 'next', 'undo']);

test('no barrier is found in any dialog of the checklist', async ({ page, site }) => {
	await page.goto(`${site.url}${version}/checklist/`);
	await ready(page);
	// With a mark there is something to undo, and with hosts something to show.
	await page
		.locator('[data-requirement]')
		.first()
		.getByRole('radio', { name: 'Met', exact: true })
		.check({ force: true });
	const menu = page.getByRole('button', { name: 'List', exact: true });
	await menu.click();
	const buttons = page.locator('button[data-open]:visible');
	const names = new Set<string>();
	for (const button of await buttons.all()) names.add((await button.getAttribute('data-open')) ?? '');
	for (const name of ['hosts', 'lists', 'files', 'scripts', 'print']) expect(names).toContain(name);
	await page.addInitScript(() => void (window.print = () => undefined));
	for (const name of names) {
		if (withoutDialog.has(name)) continue;
		await page.goto(`${site.url}${version}/checklist/`);
		await ready(page);
		const button = page.locator(`button[data-open="${name}"]:visible`).first();
		// An open menu would lie over a button of the page below it.
		if (await button.isHidden()) await menu.click();
		await button.click();
		await expect(page.getByRole('dialog'), name).toBeVisible();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			expect.soft(await barriers(page, { tags: wcagTags }), `${name}, ${colorScheme}`).toEqual([]);
		}
	}
});
