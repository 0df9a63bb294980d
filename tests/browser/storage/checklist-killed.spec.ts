// What was entered outlives a browser that is killed, as by a crash: from the moment on in which the page no longer says "Saving…".
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from 'playwright/test';
import { builtFolder } from '../../support/built-site.ts';
import { killableBrowser, type KillableBrowser } from '../../support/page/killable-browser.ts';
import { test } from '../../support/test-with-site.ts';
import { checklistVersions } from '../../support/page/checklist-versions.ts';
import { create, environment, openLists, row } from '../../support/page/lists-page.ts';
import { saved, savedWhole } from '../../support/page/saved-list.ts';
import { unfold } from '../../support/page/unfold.ts';
import { item, mark } from '../../support/page/item-on-page.ts';

// A browser starts in about a second where nothing else runs.

test('there are checklists', () => expect(checklistVersions.length).toBeGreaterThan(0));

let running: KillableBrowser[] = [];
test.afterEach(async () => {
	for (const browser of running) await browser.kill();
	running = [];
});

/** Opens a page with the profile in a folder, lets `use` work in it, and kills the browser. */
async function untilKilled<Result>(folder: string, address: string, use: (page: Page) => Promise<Result>) {
	const browser = await killableBrowser(folder);
	running.push(browser);
	await unfold(browser.context);
	const page = await browser.context.newPage();
	await page.goto(address);
	const result = await use(page);
	running = running.filter((each) => each !== browser);
	await browser.kill();
	return result;
}

const [version] = checklistVersions;
if (version) {
	const [first = '', second = first] = version.refs;
	const note = (page: Page, ref = first) => item(page, ref).getByRole('textbox', { name: `Note for ${ref}` });

	test('20 times killed after an entry, and no entry is lost', async ({ site }, info) => {
		const lost: string[] = [];
		// Several profiles side by side, each killed five times.
		const profiles = ['a', 'b', 'c', 'd'].map(async (profile) => {
			let last = '';
			for (let round = 0; round <= 5; round += 1) {
				await untilKilled(info.outputPath(profile), site.url + version.path, async (page) => {
					await expect(page.locator('network-checklist')).toHaveAttribute('data-ready');
					const found = await note(page).inputValue();
					if (found !== last) lost.push(`${profile}${round}: "${found}", not "${last}"`);
					last = `${profile}${round}`;
					if (round < 5) await note(page).fill(last);
					await saved(page);
				});
			}
		});
		await Promise.all(profiles);
		expect(lost).toEqual([]);
	});

	test('marks, runs, lists, names and which list was open outlive it too, and so does a deletion', async ({
		site,
	}, info) => {
		const address = site.url + version.path;
		const open = (use: (page: Page) => Promise<void>) => untilKilled(info.outputPath('profile'), address, use);
		await open(async (page) => {
			await environment(page).fill('Production');
			await create(page, 'Wrong');
			await create(page, 'Staging');
			await mark(page, second, 'Not met');
			await page.getByRole('textbox', { name: 'Your name' }).fill('Inês Duarte');
			await page.getByLabel('Another computer').check();
			const dialog = await openLists(page);
			await dialog.getByRole('button', { name: 'Delete “Wrong”' }).click();
			await expect(row(dialog, 'Wrong')).toHaveCount(0);
			await saved(page);
		});
		await open(async (page) => {
			await expect(environment(page)).toHaveValue('Staging');
			await expect(item(page, second)).toHaveAttribute('data-verdict', 'not-met');
			await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Inês Duarte');
			await expect(page.getByLabel('Another computer')).toBeChecked();
			const dialog = await openLists(page);
			await expect(row(dialog, 'Production')).toBeVisible();
			await expect(row(dialog, 'Wrong')).toHaveCount(0);
			await expect(dialog.getByRole('listitem')).toHaveCount(2);
		});
	});

	test('what is undone does not come back', async ({ site }, info) => {
		const open = (use: (page: Page) => Promise<void>) =>
			untilKilled(info.outputPath('profile'), site.url + version.path, use);
		await open(async (page) => {
			await mark(page, first, 'Met');
			await mark(page, second, 'Not met');
			await saved(page);
		});
		await open(async (page) => {
			await expect(item(page, second)).toHaveAttribute('data-verdict', 'not-met');
			await item(page, first).getByRole('button', { name: 'Clear mark' }).click();
			await mark(page, second, 'Met');
			await page.getByRole('button', { name: /^Undo/ }).click();
			await expect(item(page, second)).toHaveAttribute('data-verdict', 'not-met');
			await saved(page);
		});
		await open(async (page) => {
			await expect(item(page, second)).toHaveAttribute('data-verdict', 'not-met');
			await expect(item(page, first)).toHaveAttribute('data-verdict', 'open');
		});
	});

	test('a page that was reloaded at once keeps its last entry even so', async ({ site }, info) => {
		const open = (use: (page: Page) => Promise<void>) =>
			untilKilled(info.outputPath('profile'), site.url + version.path, use);
		await open(async (page) => {
			await note(page).fill('first');
			await saved(page);
			// The entry and the end of the page in one task: nothing but localStorage can take it.
			await Promise.all([
				page.waitForEvent('load'),
				note(page).evaluate((field: HTMLTextAreaElement) => {
					field.value = 'typed and reloaded';
					field.dispatchEvent(new Event('input', { bubbles: true }));
					location.reload();
				}),
			]);
			await expect(note(page)).toHaveValue('typed and reloaded');
			await saved(page);
		});
		await open((page) => expect(note(page)).toHaveValue('typed and reloaded'));
	});

	test('what another tab of an earlier release saved outlives it', async ({ site }, info) => {
		const open = (use: (page: Page) => Promise<void>) =>
			untilKilled(info.outputPath('profile'), site.url + version.path, use);
		await open(async (page) => {
			await note(page).fill('of this release');
			await savedWhole(page);
			// An earlier release reads the list, changes it, and writes localStorage alone.
			const earlier = await page.context().newPage();
			await earlier.goto(site.url);
			await earlier.evaluate((key) => {
				const list: { environment: object } = JSON.parse(localStorage.getItem(key) ?? '');
				list.environment = { text: 'Of an earlier release', time: new Date().toISOString() };
				localStorage.setItem(key, JSON.stringify(list));
			}, version.key);
			await expect(environment(page)).toHaveValue('Of an earlier release');
			await saved(page);
		});
		await open(async (page) => {
			await expect(environment(page)).toHaveValue('Of an earlier release');
			await expect(note(page)).toHaveValue('of this release');
		});
	});

	test('the checklist in one file keeps its entries', async ({}, info) => {
		const folder = info.outputPath('stick');
		mkdirSync(folder, { recursive: true });
		const file = join(folder, 'checklist.html');
		copyFileSync(join(builtFolder, version.id, 'checklist-offline.html'), file);
		const open = (use: (page: Page) => Promise<void>) =>
			untilKilled(info.outputPath('profile'), pathToFileURL(file).href, use);
		await open(async (page) => {
			await note(page).fill('from a file');
			await saved(page);
		});
		await open((page) => expect(note(page)).toHaveValue('from a file'));
	});
}
