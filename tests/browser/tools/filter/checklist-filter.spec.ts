// The filter: what it shows, what it says of what it hides, and the address that it has where one is asked for.
import { expect, type Page } from 'playwright/test';
import { emptyState } from '../../../../src/checklist/state/state.ts';
import { test } from '../../../support/test-with-site.ts';
import { checklistVersions, richest } from '../../../support/page/checklist-versions.ts';
import { withManyItems } from '../../../support/page/many-items.ts';
import { item } from '../../../support/page/item-on-page.ts';

test.use({ unfolded: true });

const mark = (page: Page, ref: string, name: string) =>
	item(page, ref).getByRole('radio', { name, exact: true }).check();
const bar = (page: Page) => page.getByRole('search', { name: 'Filter' });
const openFilter = async (page: Page) => {
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	await expect(bar(page)).toBeVisible();
};
const shown = (page: Page) => page.locator('[data-requirement]:visible');

test('there are checklists', () => expect(checklistVersions.length).toBeGreaterThan(0));

const version = richest;
if (version) {
	const [first = '', second = first] = version.refs;
	const all = version.refs.length;

	test('text finds the notes and reasons of others too', async ({ page }) => {
		await page.goto(version.path);
		const given = { digest: '', sentence: '', source: '', destination: '', ports: '', condition: '', hosts: '' };
		const time = '2026-11-21T10:00:00.000Z';
		const written = (writer: string) => ({ writer, changed: time, seen: {}, time, name: writer });
		const marked = { ...written('a'), mark: 'met', reason: '', given, carriedFrom: '' };
		const id = (await item(page, first).getAttribute('data-requirement')) ?? '';
		const record = {
			...marked,
			otherIds: [],
			others: [{ ...marked, ...written('b'), mark: 'not-applicable', reason: 'No quay here' }],
			note: { ...written('a'), text: 'Mine', others: [{ ...written('b'), text: 'Ticket of the pilot' }] },
		};
		await page.goto('');
		await page.evaluate(
			([key = '', list = '']) => localStorage.setItem(key, list),
			[version.key, JSON.stringify({ ...emptyState(version.id), marks: { [id]: record } })],
		);
		for (const words of ['mine', 'ticket of the pilot', 'no quay here']) {
			await page.goto(`${version.path}#text=${encodeURIComponent(words)}`);
			await page.reload();
			await expect(shown(page)).toHaveCount(1);
		}
	});

	test('an address that is encoded wrongly filters all the same', async ({ page }) => {
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		for (const address of ['?filter-state=open#%', '?text=%E0%A4%A', '#filter-state=open&%']) {
			await page.goto('');
			await page.goto(version.path + address);
			await expect(bar(page)).toBeVisible();
		}
		expect(errors).toEqual([]);
	});

	test('each choice shows what it says, and its address where one is asked for', async ({ page }) => {
		await page.goto(version.path);
		await openFilter(page);
		await expect(bar(page).getByRole('searchbox', { name: 'Text' })).toBeFocused();
		await expect(bar(page)).toContainText(`${all} of ${all} shown`);
		const expected = (name: string, value: string) =>
			page
				.locator('[data-requirement]')
				.evaluateAll(
					(items, [attribute = '', wanted = '']) =>
						items.filter((each) =>
							attribute === 'section'
								? each.closest('section')?.querySelector('h2')?.textContent?.trim() === wanted
								: (each.getAttribute(attribute) ?? 'unknown').split('\n').includes(wanted),
						).length,
					[name, value],
				);
		for (const [label, attribute, parameter] of [
			['Section', 'section', 'filter-section'],
			['Machine', 'data-from', 'filter-machine'],
			['Direction', 'data-direction', 'filter-direction'],
		] as const) {
			const field = bar(page).getByRole('combobox', { name: label });
			if ((await field.count()) === 0) continue;
			const values = await field
				.locator('option')
				.evaluateAll((options) =>
					options
						.map((option) => (option instanceof HTMLOptionElement ? option.value : ''))
						.filter((value) => value !== ''),
				);
			for (const value of values) {
				await field.selectOption(value);
				const count = await expected(attribute, value);
				await expect(shown(page)).toHaveCount(count);
				const hidden = all - count;
				const rest = hidden === 0 ? '' : `, ${hidden} open ${hidden === 1 ? 'one' : 'ones'} hidden`;
				await expect(bar(page).getByRole('status').first()).toHaveText(`${count} of ${all} shown${rest}`);
				await expect(page).toHaveURL(/\/checklist\/$/);
				await bar(page).getByRole('button', { name: 'Copy link to this view' }).click();
				await expect
					.poll(() => new URL(page.url()).hash)
					.toBe(`#${new URLSearchParams({ [parameter]: value }).toString()}`);
			}
			await bar(page).getByRole('button', { name: 'Show all' }).click();
			await expect(shown(page)).toHaveCount(all);
			await expect(page).toHaveURL(/\/checklist\/$/);
		}
	});

	test('text finds sentences, numbers and notes; a section without a match goes too', async ({ page }) => {
		await page.goto(version.path);
		await page.getByRole('textbox', { name: `Note for ${second}` }).fill('Firewall ticket 4711');
		await openFilter(page);
		const text = bar(page).getByRole('searchbox', { name: 'Text' });
		await text.fill('ticket 4711');
		await expect(shown(page)).toHaveCount(1);
		await expect(item(page, second)).toBeVisible();
		await expect(page.locator('.sections > section:visible:has([data-requirement])')).toHaveCount(1);
		await text.fill(first);
		await expect(item(page, first)).toBeVisible();
		await text.fill('no such words anywhere');
		await expect(shown(page)).toHaveCount(0);
		await expect(bar(page).getByRole('status').first()).toHaveText(`0 of ${all} shown, ${all} open ones hidden`);
		await expect(page.getByText(`0 of ${all} done`).first()).toBeVisible();
		await bar(page).getByRole('button', { name: 'Close filter' }).click();
		await expect(shown(page)).toHaveCount(all);
		await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();
	});

	test('where the browser refuses to change the address once more, the filter filters all the same', async ({
		page,
	}) => {
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		await page.goto(version.path);
		await page.evaluate(() => {
			history.replaceState = () => {
				throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
			};
		});
		await openFilter(page);
		await bar(page).getByRole('searchbox', { name: 'Text' }).fill('no such words anywhere');
		await bar(page).getByRole('button', { name: 'Copy link to this view' }).click();
		await expect(shown(page)).toHaveCount(0);
		await expect(bar(page).getByRole('status').first()).toHaveText(`0 of ${all} shown, ${all} open ones hidden`);
		expect(errors).toEqual([]);
	});

	test('an address with a filter opens it, also by state', async ({ page }) => {
		await page.goto(version.path);
		await mark(page, first, 'Met');
		await page.goto(`${version.path}?lang=en#filter-state=met`);
		await expect(bar(page).getByRole('combobox', { name: 'State' })).toHaveValue('met');
		await expect(shown(page)).toHaveCount(1);
		await expect(item(page, first)).toBeVisible();
		await expect(bar(page).getByRole('status').first()).toHaveText(`1 of ${all} shown, ${all - 1} open ones hidden`);
		await bar(page).getByRole('combobox', { name: 'State' }).selectOption('open');
		await expect(item(page, first)).toBeHidden();
		await expect(shown(page)).toHaveCount(all - 1);
		await bar(page).getByRole('button', { name: 'Show all' }).click();
		await expect(page).toHaveURL(/\/checklist\/\?lang=en$/);
		await page.goto('about:blank');
		await page.goto(`${version.path}#filter-section=Gone`);
		await expect(bar(page).getByRole('status').first()).toContainText(`0 of ${all} shown`);
	});

	test('what is marked stays where it is until the reader filters again', async ({ page }) => {
		await page.goto(`${version.path}#filter-state=open`);
		await expect(bar(page)).toBeVisible();
		await mark(page, first, 'Met');
		await expect(item(page, first)).toBeVisible();
		await expect(bar(page)).toContainText('1 of them no longer matches.');
		await bar(page).getByRole('button', { name: 'Filter again' }).click();
		await expect(item(page, first)).toBeHidden();
		await expect(bar(page)).not.toContainText('no longer');
	});

	test('a link leads to an item that the filter hides', async ({ page }) => {
		await page.goto(`${version.path}#text=nothing-like-this`);
		await expect(shown(page)).toHaveCount(0);
		const id = await item(page, second).getAttribute('id');
		await page.evaluate((hash) => (location.hash = hash), `#${id}`);
		await expect(item(page, second)).toBeInViewport();
		await expect(shown(page)).toHaveCount(1);
	});

	test('print has everything, whatever the filter hides', async ({ page }) => {
		await page.goto(`${version.path}#text=nothing-like-this`);
		await expect(shown(page)).toHaveCount(0);
		await page.emulateMedia({ media: 'print' });
		await expect(shown(page)).toHaveCount(all);
		await expect(bar(page)).toBeHidden();
	});

	test('no key alone does anything', async ({ page }) => {
		await page.goto(version.path);
		await page.locator('h1').click();
		// The first press brings the code that shows entries, whatever it is.
		await expect(page.locator("[data-requirement] [data-show='state']").last()).toBeAttached();
		await expect(page.locator("[data-show='paper-printed']")).not.toBeEmpty();
		const before = await page.locator('network-checklist').innerHTML();
		for (const key of ['/', '?', 'f', 'n', 'u', 'm', 'j', 'k', '.']) await page.keyboard.press(key);
		expect(await page.locator('network-checklist').innerHTML()).toBe(before);
	});

	test('a thousand items are filtered', async ({ page }) => {
		// Asked of the page itself: to describe so many elements takes the tool's own assertions longer than a test may.
		const says = (words: string) =>
			page.waitForFunction((wanted) => document.querySelector('search.filter')?.textContent.includes(wanted), words);
		await withManyItems(page, version.path, 1000);
		await page.goto(version.path);
		await page.locator("button[data-open='filter']").click();
		await says('1000 of 1000 shown');
		await page.locator('#filter-text').fill('no such words');
		await says('0 of 1000 shown, 1000 open ones hidden');
		await page.locator('#filter-text').fill('');
		await says('1000 of 1000 shown');
	});
}
