// The dialogs of the checklist, each after all others: what one of them brings must not spoil another one.
import { expect, type Page } from 'playwright/test';
import { richest } from '../../support/page/checklist-versions.ts';
import { mark } from '../../support/page/item-on-page.ts';
import { ready } from '../../support/page/saved-list.ts';
import { test } from '../../support/test-with-site.ts';

const titles = {
	'Check by script': 'Check by script',
	'Your hosts': 'Your hosts',
	'All lists': 'All lists',
	'Save or open': 'Save or open a file',
	Print: 'Print',
} as const;

/** The parts of a dialog that lie over one another, by what they say; what keeps in sight at its end is meant to. */
const covered = (page: Page, title: string) =>
	page.getByRole('dialog', { name: title, exact: true }).evaluate((dialog) => {
		const parts = [...(dialog.querySelector('form')?.children ?? [])].filter(
			(part) => part.getClientRects().length > 0,
		);
		dialog.scrollTop = dialog.scrollHeight;
		return parts.flatMap((part, index) => {
			const next = parts[index + 1];
			const overlap = next ? part.getBoundingClientRect().bottom - next.getBoundingClientRect().top : 0;
			return overlap > 1 ? [`“${part.textContent.slice(0, 40)}” and “${next?.textContent.slice(0, 40)}”`] : [];
		});
	});

test('each dialog has its own lists, and choices that are as large as those of the rows', async ({ page }) => {
	const [script, lists, print] = ['Check by script', 'All lists', 'Print'].map((title) => ({
		title,
		dialog: page.getByRole('dialog', { name: title, exact: true }),
	}));
	if (!script || !lists || !print) throw new Error('There are three dialogs.');
	await page.goto(richest?.path ?? '');
	await ready(page);
	for (const { title, dialog } of [script, lists, script, print]) {
		await page.getByRole('button', { name: 'List', exact: true }).click();
		await page.getByRole('group', { name: 'This list' }).getByRole('button', { name: title, exact: true }).click();
		await expect(dialog).toBeVisible();
		if (title === script.title)
			expect(
				await dialog
					.getByRole('listitem')
					.first()
					.evaluate((item) => getComputedStyle(item).display),
			).not.toBe('grid');
		for (const radio of await dialog.getByRole('radio').all())
			expect((await radio.boundingBox())?.width).toBeGreaterThanOrEqual(18);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
	}
});

for (const viewport of [
	{ width: 1280, height: 900 },
	{ width: 390, height: 844 },
]) {
	test.describe(`${viewport.width} px wide`, () => {
		test.use({ viewport });

		test('no part of a dialog covers another one, whichever dialogs were open before', async ({ page }) => {
			await page.goto(richest?.path ?? '');
			await ready(page);
			await mark(page, richest?.refs[0] ?? '', 'Met');
			await page.getByRole('button', { name: 'Not now' }).click();
			for (const round of [1, 2]) {
				for (const [button, title] of Object.entries(titles)) {
					await page.getByRole('button', { name: 'List', exact: true }).click();
					await page
						.getByRole('group', { name: 'This list' })
						.getByRole('button', { name: button, exact: true })
						.click();
					await expect(page.getByRole('dialog', { name: title, exact: true })).toBeVisible();
					expect(await covered(page, title), `${title}, round ${round}`).toEqual([]);
					await page.keyboard.press('Escape');
					await expect(page.getByRole('dialog')).toHaveCount(0);
				}
			}
		});
	});
}
