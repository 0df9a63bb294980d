// What marking, typing and answering do to the rows around: nothing. Only what opens, on the reader's wish, moves what stands below it.
import { expect, type Page } from 'playwright/test';
import { test } from '../../support/test-with-site.ts';
import { richest } from '../../support/page/checklist-versions.ts';
import { item, mark } from '../../support/page/item-on-page.ts';
import { ready, saved, savedWhole } from '../../support/page/saved-list.ts';

const { path = '', refs = [], key = '' } = richest ?? {};
const [first = '', second = '', third = ''] = refs;
const longName = 'Maria Guadalupe Hernández de la Cruz y Montenegro of the night shift';

/** Where each row begins, and how high it is. */
const places = (page: Page) =>
	page.locator('[data-requirement]').evaluateAll((rows) =>
		rows.map((row) => {
			const { top, height } = row.getBoundingClientRect();
			return { ref: row.getAttribute('data-ref'), top: top + scrollY, height };
		}),
	);
type Places = Awaited<ReturnType<typeof places>>;

/** The rows that are elsewhere than before, or of another height; less than a pixel is rounding. */
const moved = (before: Places, after: Places) =>
	after.flatMap(({ ref, top, height }, index) => {
		const by = [top - (before[index]?.top ?? 0), height - (before[index]?.height ?? 0)];
		return by.some((pixels) => Math.abs(pixels) >= 1) ? [`${ref}: ${by.join(' down, ')} higher`] : [];
	});

/** Does something, waits for what shows it, and expects all rows to be where they were. */
async function still(page: Page, what: string, act: () => Promise<unknown>): Promise<void> {
	const before = await places(page);
	await act();
	await saved(page);
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
	expect(moved(before, await places(page)), what).toEqual([]);
}

const why = (page: Page, ref: string) => item(page, ref).getByRole('textbox', { name: 'Why it does not apply' });
const radio = (page: Page, ref: string, name: string) => item(page, ref).getByRole('radio', { name, exact: true });

/** Changes the list as it is saved, and opens it. */
async function change(page: Page, part: (record: Record<string, unknown>) => Record<string, unknown>): Promise<void> {
	await savedWhole(page);
	await page.goto('');
	const text = await page.evaluate((name) => localStorage.getItem(name) ?? '', key);
	const list: { marks: Record<string, Record<string, unknown>> } = JSON.parse(text);
	const marks = Object.fromEntries(Object.entries(list.marks).map(([id, record]) => [id, part(record)]));
	await page.evaluate(
		([name = '', next = '']) => localStorage.setItem(name, next),
		[key, JSON.stringify({ ...list, marks })],
	);
	await page.goto(path);
	await ready(page);
}

for (const viewport of [
	{ width: 1280, height: 900 },
	{ width: 390, height: 844 },
]) {
	test.describe(`${viewport.width} px wide`, () => {
		test.use({ viewport });
		test.beforeEach(async ({ page }) => {
			await page.goto(path);
			await ready(page);
			// What shows entries comes with the first press.
			await mark(page, first, 'Met');
			await page.getByRole('button', { name: 'Not now' }).click();
			await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		});

		test('marks of each row, one after the other, until none is open', async ({ page }) => {
			for (const ref of refs) {
				for (const name of ['Not met', 'Met']) await still(page, `${ref} ${name}`, () => mark(page, ref, name));
			}
		});

		test('letters of a reason, of a note and of the names of a list', async ({ page }) => {
			await radio(page, second, 'Not applicable').check();
			await still(page, 'its first letter', () => why(page, second).pressSequentially('N'));
			await expect(item(page, second)).toContainText('This counts now.');
			await still(page, 'more of it', () => why(page, second).pressSequentially('o such server'));
			await still(page, 'none of it', () => why(page, second).fill(''));
			await expect(item(page, second)).toContainText('Add a reason so this counts.');
			await why(page, second).fill('No such server');
			await mark(page, second, 'Met');
			await expect(item(page, second)).not.toContainText('counts');
			await item(page, third).locator('summary').click();
			await expect(item(page, third).locator("[data-show='commands']")).not.toBeEmpty();
			const note = item(page, third).getByRole('textbox', { name: `Note for ${third}` });
			for (const text of ['T', 'Ticket 1', '']) await still(page, `note ${text}`, () => note.fill(text));
			for (const name of ['Met', 'Not met']) await still(page, name, () => mark(page, third, name));
			await still(page, 'Clear mark', () => item(page, third).getByRole('button', { name: 'Clear mark' }).click());
			await page.locator('.setup > summary').click();
			for (const name of ['Environment', 'Your name', 'Change number']) {
				const field = page.getByRole('textbox', { name });
				for (const text of ['P', longName]) await still(page, `${name} ${text}`, () => field.fill(text));
				await still(page, name, () => field.blur());
			}
		});

		test('undoing brings each row back to where it was', async ({ page }) => {
			const before = await places(page);
			await mark(page, second, 'Not met');
			await radio(page, third, 'Not applicable').check();
			await why(page, third).fill('None here');
			for (let left = 0; left < 3; left += 1) {
				await page.getByRole('button', { name: 'List', exact: true }).click();
				await page.getByRole('button', { name: /^Undo/ }).click();
			}
			await expect(radio(page, second, 'Not met')).not.toBeChecked();
			await expect(why(page, third)).toHaveCount(0);
			await expect.poll(async () => moved(before, await places(page))).toEqual([]);
		});

		test('a mark that was asked for again', async ({ page }) => {
			await change(page, (record) => ({ ...record, given: { ...Object(record['given']), digest: 'sha256:0' } }));
			await expect(item(page, first)).toHaveAttribute('data-verdict', 'ask-again');
			await still(page, 'marked again', () => radio(page, first, 'Not met').check());
			await expect(item(page, first)).toContainText('This counts now.');
			await still(page, 'and otherwise', () => radio(page, first, 'Met').check());
			await page.reload();
			await ready(page);
			await expect(item(page, first).locator("[data-show='asked']")).toHaveCount(0);
		});

		test('a choice between marks of two people', async ({ page }) => {
			const theirs = { mark: 'not-met', name: 'João', writer: '0123456789abcdef', seen: {} };
			await change(page, (record) => {
				const { note: _note, others: _others, otherIds: _ids, ...own } = record;
				return { ...record, others: [{ ...own, ...theirs }] };
			});
			await expect(item(page, first)).toContainText('People disagree.');
			const keep = item(page, first).getByRole('button', { name: 'Keep Not met (João)' });
			await still(page, 'Keep', () => keep.click());
			await expect(item(page, first)).toHaveAttribute('data-verdict', 'not-met');
			await expect(item(page, first)).toContainText('This counts now.');
		});
	});
}
