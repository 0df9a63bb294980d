// Rows of the ledger as they are read: one line at rest, nothing moves but what opens, and every state is told apart without colour.
import { expect, type Page } from 'playwright/test';
import { test } from '../../support/test-with-site.ts';
import { richest } from '../../support/page/checklist-versions.ts';
import { ready, saved } from '../../support/page/saved-list.ts';
import { item, mark } from '../../support/page/item-on-page.ts';

const { path = '', refs = [] } = richest ?? {};
const [first = '', second = '', third = '', fourth = ''] = refs;

/** Where each row begins, and how high it is. */
const places = (page: Page) =>
	page
		.locator('[data-requirement]')
		.evaluateAll((rows) =>
			rows.map((row) => [Math.round(row.getBoundingClientRect().top + scrollY), Math.round(row.clientHeight)]),
		);

test.beforeEach(async ({ page }) => {
	await page.goto(path);
	await ready(page);
});

test('there are four rows to try', () => expect(fourth).not.toBe(''));

for (const viewport of [
	{ width: 1280, height: 900 },
	{ width: 390, height: 844 },
]) {
	test.describe(`${viewport.width} px wide`, () => {
		test.use({ viewport });

		test('marks stand in one column, beside the sentence or below it', async ({ page }) => {
			const columns = await page
				.locator('[data-requirement] .marks')
				.evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().right)));
			// Those of which one is enough are set in.
			expect(new Set(columns).size).toBeLessThanOrEqual(2);
			const taller = await page.locator('[data-requirement]').evaluateAll(
				(rows, lines) =>
					rows.filter((row) => {
						const sentence = row.querySelector("[data-show='sentence']")?.getBoundingClientRect().height ?? 0;
						return row.clientHeight > sentence + lines;
					}).length,
				// Around a sentence there is some room; on a phone a line of marks follows.
				viewport.width > 1000 ? 12 : 60,
			);
			expect(taller).toBe(0);
		});

		test('marking moves no row, and an opened row moves only those below it', async ({ page }) => {
			const before = await places(page);
			await mark(page, first, 'Met');
			await mark(page, second, 'Not met');
			await mark(page, first, 'Not met');
			await page.getByRole('button', { name: 'Not now' }).click();
			// The code of the list arrives with the first entry.
			await expect(item(page, first)).toHaveAttribute('data-verdict', 'not-met');
			await expect.poll(() => places(page)).toEqual(before);
			// The reason is asked for in the row itself.
			await mark(page, third, 'Not applicable');
			await item(page, third).getByRole('textbox', { name: 'Why it does not apply' }).fill('No such server');
			await expect(item(page, third)).toHaveAttribute('data-verdict', 'not-applicable');
			await expect(item(page, third)).toContainText('This counts now.');
			const asked = await places(page);
			expect(asked.slice(0, 2)).toEqual(before.slice(0, 2));
			await item(page, fourth).locator('summary').click();
			const note = item(page, fourth).getByRole('textbox', { name: `Note for ${fourth}` });
			// What is loaded for an opened row has come.
			await expect(item(page, fourth).locator("[data-show='commands']")).not.toBeEmpty();
			await note.fill('Ticket 1');
			await saved(page);
			expect((await places(page)).slice(0, 3)).toEqual(asked.slice(0, 3));
			const opened = await places(page);
			await note.pressSequentially(', done');
			await saved(page);
			expect(await places(page)).toEqual(opened);
			await item(page, fourth).locator('summary').click();
			await expect.poll(() => places(page)).toEqual(asked);
			// What has its reason is one row again at the next visit.
			await page.reload();
			await ready(page);
			await expect(item(page, third)).toHaveAttribute('data-verdict', 'not-applicable');
			expect(await places(page)).toEqual(before);
		});
	});
}

test('a click on the sentence opens the row; selecting in it does not', async ({ page }) => {
	const row = item(page, first);
	await row.locator("[data-show='sentence']").click();
	await expect(row.locator('details')).toHaveAttribute('open', '');
	await expect(
		row.getByRole('button', { name: `Copy command for ${first}` }).or(row.locator('.after')),
	).not.toHaveCount(0);
	await row.locator('summary').click();
	await row.locator("[data-show='sentence']").dblclick();
	await expect.poll(() => page.evaluate(() => getSelection()?.toString().trim())).not.toBe('');
});

test('a row hides its note by nothing but a closed details', async ({ page }) => {
	for (const row of await page.locator('[data-requirement]').all()) {
		const hidden = await row.locator('textarea').evaluate((note) => {
			const around = [];
			for (let each: Element | null = note; each && !each.matches('[data-requirement]'); each = each.parentElement) {
				if (each instanceof HTMLElement && (each.hidden || getComputedStyle(each).display === 'none'))
					around.push(each.localName);
			}
			return { around, closed: note.closest('details')?.open === false };
		});
		expect(hidden).toEqual({ around: [], closed: true });
	}
});

test('states differ by shape and word, in forced colours too', async ({ page }) => {
	await mark(page, first, 'Met');
	await mark(page, second, 'Not met');
	await mark(page, third, 'Not applicable');
	await item(page, third).getByRole('textbox', { name: 'Why it does not apply' }).fill('No such server');
	await expect(item(page, third)).toHaveAttribute('data-verdict', 'not-applicable');
	await page.emulateMedia({ forcedColors: 'active' });
	const shapes = await Promise.all(
		[first, second, third, fourth].map((ref) =>
			item(page, ref)
				.locator('legend')
				.evaluate((legend) => getComputedStyle(legend, '::before').content),
		),
	);
	expect(new Set(shapes).size).toBe(4);
	await expect(item(page, second)).toHaveCSS('outline-style', 'solid');
	await expect(item(page, fourth)).toHaveCSS('outline-style', 'none');
});

test('“Next open” goes from row to row that is not done, and around', async ({ page }) => {
	const next = page.getByRole('button', { name: 'Next open' });
	const met = (ref: string) => item(page, ref).getByRole('radio', { name: 'Met', exact: true });
	await next.click();
	await expect(met(first)).toBeFocused();
	await mark(page, second, 'Met');
	await expect(item(page, second)).toHaveAttribute('data-verdict', 'met');
	await met(first).focus();
	await next.press('Enter');
	await expect(met(third)).toBeFocused();
	await met(refs.at(-1) ?? '').focus();
	await next.press('Enter');
	await expect(met(first)).toBeFocused();
});

test('the set-up is a line that says what was entered', async ({ page }) => {
	const line = page.locator('.setup > summary');
	await expect(line).toContainText('environment, your name');
	await line.click();
	await page.getByRole('textbox', { name: 'Environment' }).fill('Production');
	await page.getByRole('textbox', { name: 'Your name' }).fill('Inês Duarte');
	await line.click();
	await expect(line).toContainText('Production · Inês Duarte');
	await expect(page.getByRole('textbox', { name: 'Environment' })).toBeHidden();
});

test('the menu gives the focus back where a dialog closes', async ({ page }) => {
	const menu = page.getByRole('button', { name: 'List', exact: true });
	await menu.click();
	await page.getByRole('group', { name: 'This list' }).getByRole('button', { name: 'All lists' }).click();
	await expect(page.getByRole('dialog', { name: 'All lists' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(menu).toBeFocused();
});

test('a note that is begun while the code that shows entries is on its way keeps the focus and each letter', async ({
	page,
}) => {
	let arrive = (): void => undefined;
	const arrived = new Promise<void>((resolve) => (arrive = resolve));
	let asked = 0;
	await page.route(/list-display/, async (route) => {
		asked += 1;
		await arrived;
		await route.continue();
	});
	await item(page, first).locator('summary').click();
	const note = item(page, first).getByRole('textbox', { name: `Note for ${first}` });
	await note.pressSequentially('Ticket');
	await expect.poll(() => asked).toBe(1);
	arrive();
	await expect(item(page, first).locator("[data-show='state']")).toHaveCount(1);
	await expect(note).toBeFocused();
	await page.keyboard.type(' 1');
	await expect(note).toHaveValue('Ticket 1');
});

test('the question for a name is the next stop of Tab after the marked row', async ({ page }) => {
	await mark(page, second, 'Met');
	await expect(page.getByRole('button', { name: 'Enter your name' })).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(item(page, second).locator('summary')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Enter your name' })).toBeFocused();
});

for (const viewport of [
	{ width: 1280, height: 900 },
	{ width: 390, height: 844 },
	{ width: 640, height: 450 },
]) {
	test.describe(`${viewport.width} px wide, by keyboard`, () => {
		test.use({ viewport });

		// https://www.w3.org/TR/WCAG22/#focus-not-obscured-enhanced, for all that stays in view: bar, buttons of a phone, question.
		test('nothing in a row that has the focus is covered', async ({ page }) => {
			await mark(page, first, 'Met');
			await expect(page.getByRole('button', { name: 'Enter your name' })).toBeVisible();
			const covered: string[] = [];
			for (const key of ['Tab', 'Shift+Tab'])
				for (let stops = 2 * refs.length; stops > 0; stops -= 1) {
					await page.keyboard.press(key);
					const found = await page.evaluate(() => {
						const { activeElement: focused } = document;
						const row = focused?.closest('[data-requirement]');
						if (!focused || !row) return undefined;
						const { left, top, right, bottom } = focused.getBoundingClientRect();
						const isSeen = [top + 2, bottom - 2].every((height) =>
							row.contains(document.elementFromPoint((left + right) / 2, height)),
						);
						return isSeen ? undefined : `${row.getAttribute('data-ref')} ${focused.tagName}, ${top} px down`;
					});
					if (found !== undefined) covered.push(`${key}: ${found}`);
				}
			expect(covered).toEqual([]);
		});
	});
}
