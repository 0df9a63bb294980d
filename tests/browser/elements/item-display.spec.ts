// Two people marked one requirement differently: a button for each side settles it, by mouse and by keyboard, and Undo asks again.
import { expect, type Page } from 'playwright/test';
import { emptyRecord, emptyState, type GivenMark, type Mark } from '../../../src/checklist/state/state.ts';
import { ready, saved } from '../../support/page/saved-list.ts';
import { richest } from '../../support/page/checklist-versions.ts';
import { test } from '../../support/test-with-site.ts';

const version = richest;
test('there is a checklist', () => expect(version).toBeDefined());

if (version) {
	const { id, key, path } = version;
	const ref = version.refs[0] ?? '';
	const row = (page: Page) => page.locator(`[data-ref='${ref}']`);
	const side = (page: Page, name: string) => row(page).getByRole('button', { name, exact: true });
	const chosen = (page: Page) => row(page).locator('.marks :checked');

	/** Opens a list in which Carl Vos says that it is not met, and the reader, Ana Sousa, that it is met. */
	const disagree = async (page: Page) => {
		await page.goto(path);
		await ready(page);
		const item = await row(page).evaluate((element: HTMLElement) => ({ ...element.dataset }));
		const sentence = await row(page).locator("[data-show='sentence']").innerText();
		const given = {
			digest: item['digest'] ?? '',
			sentence: sentence.trim(),
			source: item['source'] ?? '',
			destination: item['destination'] ?? '',
			ports: item['ports'] ?? '',
			condition: item['condition'] ?? '',
			hosts: '',
		};
		const record = emptyRecord(given);
		const { others: _, note: __, otherIds: ___, ...empty } = record;
		const by = (name: string, mark: Mark, writer: string, time: string): GivenMark => ({
			...empty,
			name,
			mark,
			writer,
			time,
			changed: time,
		});
		const own = by('Ana Sousa', 'met', 'a', '2026-11-20T09:00:00.000Z');
		const theirs = by('Carl Vos', 'not-met', 'c', '2026-11-20T10:00:00.000Z');
		const state = {
			...emptyState(id),
			person: { text: 'Ana Sousa', time: '2026-11-20T08:00:00.000Z' },
			marks: { [item['requirement'] ?? '']: { ...record, ...own, others: [theirs] } },
		};
		const { href } = new URL(page.url());
		await page.goto(new URL('/404.html', href).href);
		await page.evaluate(([name = '', text = '']) => localStorage.setItem(name, text), [key, JSON.stringify(state)]);
		await page.goto(href);
		await ready(page);
		await expect(row(page)).toContainText('2 different marks');
		await expect(row(page)).toHaveAttribute('data-verdict', 'open');
		await expect(row(page)).toContainText(
			/Ana Sousa marked this Met on .* Carl Vos marked this Not met on .* Choose one\./,
		);
	};

	const settles = [
		{ button: 'Keep Not met (Carl Vos)', mark: 'not-met' },
		{ button: 'Use Met (yours, Ana Sousa)', mark: 'met' },
	];

	for (const { button, mark } of settles) {
		test(`${button}: by mouse, kept, and undone`, async ({ page }) => {
			await disagree(page);
			await side(page, button).click();
			await expect(row(page)).toHaveAttribute('data-verdict', mark);
			await expect(chosen(page)).toHaveValue(mark);
			await expect(row(page).getByRole('button', { name: /^(Keep|Use) / })).toHaveCount(0);
			await saved(page);
			await page.reload();
			await ready(page);
			await expect(row(page)).toHaveAttribute('data-verdict', mark);
			await expect(row(page)).not.toContainText('2 different marks');
		});

		test(`${button}: by keyboard, and Undo asks again`, async ({ page }) => {
			await disagree(page);
			await row(page).locator('.marks input').first().focus();
			for (let press = 0; press < 6; press++) {
				if (await side(page, button).evaluate((element) => element === document.activeElement)) break;
				await page.keyboard.press('Tab');
			}
			await expect(side(page, button)).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(row(page)).toHaveAttribute('data-verdict', mark);
			// Whoever works by keyboard goes on from this row.
			await expect(row(page).locator(':focus')).toHaveCount(1);
			await page.getByRole('button', { name: 'List', exact: true }).click();
			await page.getByRole('button', { name: /^Undo/ }).click();
			await expect(row(page)).toHaveAttribute('data-verdict', 'open');
			await expect(side(page, button)).toBeVisible();
		});
	}
}
