// Lists where the browser does not save, or holds what this release cannot read: nothing is lost, and the page says so once.
import { readFileSync } from 'node:fs';
import { expect, type Page } from 'playwright/test';
import { savedWhole } from '../../support/page/saved-list.ts';
import { test } from '../../support/test-with-site.ts';
import { checklistVersions } from '../../support/page/checklist-versions.ts';
import { create, environment, notice, openLists, row, spoken } from '../../support/page/lists-page.ts';
import { item, mark } from '../../support/page/item-on-page.ts';

test.use({ unfolded: true });

test('there are checklists', () => expect(checklistVersions.length).toBeGreaterThan(0));

const [version] = checklistVersions;
if (version) {
	const [first = '', second = first] = version.refs;

	test('storage that another tab clears: one notice with a download, and the list is saved again', async ({
		context,
		page,
	}) => {
		await page.goto(version.path);
		await mark(page, first, 'Met');
		// A later save would put the list back, and the notice away.
		await savedWhole(page);
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		const other = await context.newPage();
		await other.goto('');
		await other.evaluate(() => localStorage.clear());
		await expect(notice(page, 'The saved list was erased outside this page.')).toHaveCount(1);
		const downloading = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download a copy' }).click();
		expect((await downloading).suggestedFilename()).toMatch(/\.json$/);
		await mark(page, second, 'Met');
		await expect(notice(page, 'The saved list was erased outside this page.')).toHaveCount(0);
		await savedWhole(page);
		await other.evaluate(() => localStorage.clear());
		await expect(notice(page, 'The saved list was erased outside this page.')).toHaveCount(1);
		await mark(page, first, 'Not met');
		await expect(notice(page, 'The saved list was erased outside this page.')).toHaveCount(0);
		await page.reload();
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'not-met');
	});

	test('storage that is full: no list is lost, and the dialog says that there is no room for another one', async ({
		page,
	}) => {
		await page.goto(version.path);
		await environment(page).fill('Production');
		await mark(page, first, 'Met');
		await page.evaluate(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('no', 'QuotaExceededError');
			};
		});
		const dialog = await openLists(page);
		await dialog.getByRole('textbox', { name: 'New list for the environment' }).fill('Staging');
		await page.keyboard.press('Enter');
		await expect(dialog).toContainText('The browser has no room left to save this.');
		await dialog.getByRole('button', { name: 'Duplicate “Production”' }).click();
		await expect(dialog.getByRole('listitem')).toHaveCount(1);
		await dialog.getByRole('button', { name: 'Close' }).click();
		await expect(environment(page)).toHaveValue('Production');
		await mark(page, second, 'Not met');
		await expect(notice(page, 'no room left')).toHaveCount(1);
		await expect(item(page, second)).toHaveAttribute('data-verdict', 'not-met');
	});

	/** From now on the browser has no room for lists, or has it again. */
	const setRoom = (page: Page, hasRoom: boolean) =>
		page.evaluate((has) => {
			const storage = Object.getOwnPropertyNames(Storage.prototype).includes('kept')
				? Storage.prototype
				: Object.defineProperty(Storage.prototype, 'kept', { value: Storage.prototype.setItem });
			storage.setItem = has
				? Reflect.get(storage, 'kept')
				: () => {
						throw new DOMException('no', 'QuotaExceededError');
					};
		}, hasRoom);

	test('each list that could not be saved is named, said aloud and offered, until it is saved', async ({ page }) => {
		await page.goto(version.path);
		await environment(page).fill('Production');
		await mark(page, first, 'Met');
		await create(page, 'Staging');
		const dialog = await openLists(page);
		await dialog.getByRole('button', { name: 'Open “Production”' }).click();
		await expect(environment(page)).toHaveValue('Production');
		await savedWhole(page);
		await setRoom(page, false);
		await mark(page, second, 'Not met');
		const full = (list: string) => notice(page, `no room left to save ${list}`);
		await expect(full('this list')).toHaveCount(1);
		await expect(spoken(page)).toContainText('no room left to save this list');
		await (await openLists(page)).getByRole('button', { name: 'Open “Staging”' }).click();
		await expect(environment(page)).toHaveValue('Staging');
		await expect(full('this list')).toHaveCount(0);
		await expect(full('the list “Production”')).toHaveCount(1);
		await mark(page, first, 'Not applicable');
		await expect(full('this list')).toHaveCount(1);
		for (const [list, name, marks] of [
			['the list “Production”', 'Production', ['met', 'not-met']],
			['this list', 'Staging', ['not-applicable']],
		] as const) {
			const downloading = page.waitForEvent('download');
			await full(list).getByRole('button', { name: 'Download a copy' }).click();
			const text = readFileSync(await (await downloading).path(), 'utf8');
			expect(text).toContain(`"environment":{"text":"${name}"`);
			for (const each of marks) expect(text).toContain(`"mark":"${each}"`);
		}
		// It is saved as soon as there is room; what was entered in a list that was closed meanwhile is there when that is open again.
		await setRoom(page, true);
		await page.getByRole('textbox', { name: `Note for ${first}` }).fill('Ticket 1');
		await expect(full('this list')).toHaveCount(0);
		await expect(full('the list “Production”')).toHaveCount(1);
		await (await openLists(page)).getByRole('button', { name: 'Open “Production”' }).click();
		await expect(item(page, second)).toHaveAttribute('data-verdict', 'not-met');
		await expect(page.locator('.notices')).toBeHidden();
		await page.reload();
		await expect(item(page, second)).toHaveAttribute('data-verdict', 'not-met');
	});

	test('what is said of a saved text stands with its list alone', async ({ page }) => {
		await page.goto(version.path);
		await environment(page).fill('Production');
		await page.evaluate(
			([key, text]) => localStorage.setItem(`${key}:list:0000000a`, text ?? ''),
			[version.key, `{"schema":99,"version":"${version.id}"}`],
		);
		const newer = notice(page, 'A newer release of this site saved this list.');
		const open = async (name: string) =>
			(await openLists(page)).getByRole('button', { name: `Open ${name}`, exact: true }).click();
		await open('without a name');
		await expect(newer).toBeVisible();
		await open('“Production”');
		await expect(environment(page)).toHaveValue('Production');
		await expect(newer).toHaveCount(0);
		await open('without a name');
		await expect(newer).toBeVisible();
	});

	test('storage that is refused: there is one list, and the dialog says why', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('no', 'SecurityError');
				},
			});
		});
		await page.goto(version.path);
		await environment(page).fill('Production');
		await mark(page, first, 'Met');
		const dialog = await openLists(page);
		await expect(row(dialog, 'Production')).toContainText('Open now');
		await expect(dialog).toContainText('So there is one list, and closing the page loses it.');
		await expect(dialog.getByRole('button', { name: 'Create and open' })).toHaveCount(0);
		await dialog.getByRole('button', { name: 'Close' }).click();
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		await expect(notice(page, 'does not let the page save anything')).toHaveCount(1);
	});

	test('further lists that are newer or cannot be read are kept as they are', async ({ page }) => {
		await page.goto(version.path);
		await environment(page).fill('Production');
		const newer = `{"schema":99,"version":"${version.id}"}`;
		await page.evaluate(
			([key, text]) => {
				localStorage.setItem(`${key}:list:0000000a`, text ?? '');
				localStorage.setItem(`${key}:list:0000000b`, '{ damaged');
				localStorage.setItem(`${key}:list:other`, '{}');
			},
			[version.key, newer],
		);
		const dialog = await openLists(page);
		await expect(dialog.getByRole('listitem')).toHaveCount(3);
		const newerRow = dialog.getByRole('listitem').filter({ hasText: 'A newer release of this site saved it.' });
		await expect(newerRow.getByRole('button', { name: /^(Delete|Duplicate)/ })).toHaveCount(0);
		await newerRow.getByRole('button', { name: 'Open' }).click();
		await expect(notice(page, 'A newer release of this site saved this list.')).toBeVisible();
		await mark(page, first, 'Met');
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		expect(await page.evaluate((key) => localStorage.getItem(`${key}:list:0000000a`), version.key)).toBe(newer);
		const again = await openLists(page);
		const damaged = again.getByRole('listitem').filter({ hasText: 'It cannot be read.' });
		await damaged.getByRole('button', { name: 'Open' }).click();
		await expect(notice(page, 'A saved list could not be read and was set aside, unchanged.')).toBeVisible();
		const aside = await page.evaluate(() =>
			Object.entries({ ...localStorage }).flatMap(([key, text]) => (key.includes(':set-aside:') ? [text] : [])),
		);
		expect(aside).toEqual(['{ damaged']);
	});

	test('of a saved list with a part that cannot be read the rest is there, and the whole text is offered', async ({
		page,
	}) => {
		await page.goto(version.path);
		await mark(page, first, 'Met');
		await savedWhole(page);
		const saved = await page.evaluate((key) => {
			const list: Record<string, unknown> = JSON.parse(localStorage.getItem(key) ?? '');
			return JSON.stringify({ ...list, choices: { broken: 1 } });
		}, version.key);
		await page.goto('');
		await page.evaluate(([key = '', text = '']) => localStorage.setItem(key, text), [version.key, saved]);
		await page.goto(version.path);
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		await expect(page.locator('.notices')).toContainText('“choices › broken”');
		const downloading = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download a copy' }).click();
		expect(readFileSync(await (await downloading).path(), 'utf8')).toBe(saved);
	});

	test('beside a list that another tab of a newer release saved, the copy is of what this page holds', async ({
		page,
		context,
	}) => {
		await page.goto(version.path);
		await mark(page, first, 'Met');
		// A tab of a newer release would answer what this one saves; this text cannot.
		await savedWhole(page);
		const other = await context.newPage();
		await other.goto('');
		await other.evaluate((key) => localStorage.setItem(key, '{"schema":99}'), version.key);
		await expect(page.locator('.notices')).toContainText('Download a copy of what this page shows');
		const id = (await item(page, first).getAttribute('data-requirement')) ?? '';
		const downloading = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download a copy' }).click();
		const copy: unknown = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
		expect(copy).toMatchObject({ marks: { [id]: { mark: 'met' } } });
	});
}
