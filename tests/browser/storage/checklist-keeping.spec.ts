// What the browser does not keep, the page says; what it can keep is there again. Storages of every kind may be refused, late or full.
import { expect, type Page } from 'playwright/test';
import { test } from '../../support/test-with-site.ts';
import { checklistVersions } from '../../support/page/checklist-versions.ts';
import { environment, notice } from '../../support/page/lists-page.ts';
import { ready, saved } from '../../support/page/saved-list.ts';
import { item, mark } from '../../support/page/item-on-page.ts';

test.use({ unfolded: true });

test('there are checklists', () => expect(checklistVersions.length).toBeGreaterThan(0));

const [version] = checklistVersions;
if (version) {
	const [first = ''] = version.refs;
	const note = (page: Page) => item(page, first).getByRole('textbox', { name: `Note for ${first}` });

	/** What a browser may do to a storage: not name it, or throw at each use of it. */
	const refuse = (page: Page, storage: 'localStorage' | 'sessionStorage', how: 'name' | 'use' | 'null') =>
		page.addInitScript(
			([storage, how]) => {
				const fail = () => {
					throw new DOMException('refused', 'SecurityError');
				};
				const useless = new Proxy({}, { get: fail, set: fail, has: fail, ownKeys: fail });
				Object.defineProperty(window, storage, {
					get: how === 'name' ? fail : () => (how === 'null' ? null : useless),
				});
			},
			[storage, how] as const,
		);
	const refused = (page: Page) => notice(page, 'does not let the page save anything');
	const late = (page: Page) => notice(page, 'does not confirm what it saves');

	for (const how of ['name', 'use', 'null'] as const) {
		test(`sessionStorage that is refused (${how}): nothing is lost`, async ({ page }) => {
			await refuse(page, 'sessionStorage', how);
			await page.goto(version.path);
			await note(page).fill('Ticket 2');
			await saved(page);
			await page.reload();
			await expect(note(page)).toHaveValue('Ticket 2');
			await expect(page.locator('.notices')).toBeHidden();
		});

		for (const both of [false, true]) {
			test(`localStorage ${both ? 'and sessionStorage that are' : 'that is'} refused (${how}): the page works and says what is not kept`, async ({
				page,
			}) => {
				await refuse(page, 'localStorage', how);
				if (both) await refuse(page, 'sessionStorage', how);
				await page.goto(version.path);
				await expect(refused(page)).toBeVisible();
				await mark(page, first, 'Met');
				await page.getByLabel('Another computer').check();
				await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
				await expect(refused(page)).toHaveCount(1);
				await expect(late(page)).toHaveCount(0);
				await saved(page);
			});
		}
	}

	for (const [name, fault] of [
		['is not there', 'absent'],
		['throws as it is named', 'named'],
		['throws as it is opened', 'throws'],
		['refuses to open', 'open'],
		['refuses to write', 'write'],
		['has no room', 'full'],
	] as const) {
		test(`IndexedDB that ${name}: lists are kept as before, and the page says what that means`, async ({ page }) => {
			await page.addInitScript((kind) => {
				const fail = () => {
					throw new DOMException('refused', 'SecurityError');
				};
				if (kind === 'absent') Object.defineProperty(window, 'indexedDB', { value: undefined });
				if (kind === 'named') Object.defineProperty(window, 'indexedDB', { get: fail });
				if (kind === 'throws') IDBFactory.prototype.open = fail;
				if (kind === 'open') {
					const { open } = IDBFactory.prototype;
					// An earlier version than the one that is there is an error, as a damaged database is.
					IDBFactory.prototype.open = function (name) {
						open.call(this, name, 9).onsuccess = ({ target }) =>
							target instanceof IDBOpenDBRequest && target.result.close();
						return open.call(this, name, 1);
					};
				}
				if (kind === 'write') IDBObjectStore.prototype.put = fail;
				if (kind === 'full') {
					const { put } = IDBObjectStore.prototype;
					IDBObjectStore.prototype.put = function (...values) {
						const request = put.apply(this, values);
						request.onsuccess = () => this.transaction.abort();
						return request;
					};
				}
			}, fault);
			await page.goto(version.path);
			await note(page).fill('Ticket 3');
			await expect(late(page)).toHaveCount(1);
			await saved(page);
			await page.reload();
			await expect(note(page)).toHaveValue('Ticket 3');
			await environment(page).fill('Production');
			await expect(late(page)).toHaveCount(1);
			await page.reload();
			await expect(environment(page)).toHaveValue('Production');
			await expect(note(page)).toHaveValue('Ticket 3');
		});
	}

	test('the page says that it is saving until the browser has confirmed it', async ({ page }) => {
		await page.addInitScript(() => {
			const { get } = IDBObjectStore.prototype;
			// As a slow disk would: the transaction goes on until the test lets it end.
			IDBObjectStore.prototype.get = function (...key) {
				const again = () => {
					if (!('letGo' in window)) get.apply(this, key).onsuccess = again;
				};
				again();
				return get.apply(this, key);
			};
		});
		await page.goto(version.path);
		const shown = () =>
			page.locator('network-checklist').evaluate((element) => {
				const { content, visibility } = getComputedStyle(element, '::after');
				return `${content} ${visibility}`;
			});
		await expect(note(page)).toBeEnabled();
		expect(await shown()).not.toContain('Saving');
		await note(page).fill('Ticket 4');
		await expect.poll(shown).toBe('"Saving…" visible');
		await page.evaluate(() => Object.assign(window, { letGo: true }));
		await saved(page);
		expect(await shown()).not.toContain('Saving');
	});

	test('code for saving that cannot be loaded: the page says so, and keeps what it can', async ({ page }) => {
		await page.route('**/_astro/durable-copy.*.js', (route) => route.abort());
		await page.goto(version.path);
		await note(page).fill('Ticket 5');
		await expect(late(page)).toBeVisible();
		await page.unrouteAll();
		await page.reload();
		await expect(note(page)).toHaveValue('Ticket 5');
		await expect(late(page)).toHaveCount(0);
	});

	test('a list that the browser may hold but that cannot be looked for is not shown as an empty one', async ({
		page,
	}) => {
		await page.goto(version.path);
		await note(page).fill('Ticket 6');
		await saved(page);
		await page.evaluate(() => localStorage.clear());
		await page.route('**/_astro/durable-copy.*.js', (route) => route.abort());
		await page.goto('');
		await page.goto(version.path);
		await expect(page.getByText('Part of this page could not be loaded.').first()).toBeVisible();
		await expect(note(page)).toBeDisabled();
		await page.unrouteAll();
		await page.reload();
		await expect(note(page)).toHaveValue('Ticket 6');
	});

	test('a key that is typed as the page is reloaded is kept', async ({ page }) => {
		await page.goto(version.path);
		for (const letter of 'abcdefghij') {
			await note(page).press(letter);
			await page.reload();
			await ready(page);
			await note(page).press('End');
		}
		await expect(note(page)).toHaveValue('abcdefghij');
	});

	test('a full localStorage: what is entered is found again', async ({ page }) => {
		await page.goto(version.path);
		await note(page).fill('Ticket 7');
		await saved(page);
		await page.evaluate(() => {
			const { setItem } = Storage.prototype;
			let text = 'x'.repeat(1 << 20);
			while (text.length > 0) {
				try {
					setItem.call(localStorage, `other ${localStorage.length}`, text);
				} catch {
					text = text.slice(text.length / 2);
					if (text.length === 1) break;
				}
			}
		});
		await note(page).fill('Ticket 7, and a text that does not fit any more');
		await expect(notice(page, 'no room left')).toBeVisible();
		await saved(page);
		await page.reload();
		await expect(note(page)).toHaveValue('Ticket 7, and a text that does not fit any more');
	});
}
