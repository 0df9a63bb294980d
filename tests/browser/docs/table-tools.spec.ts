// What script adds to the pages of requirements: copies of tables, and the address of a row.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { builtBase, builtFolder } from '../../support/built-site.ts';
import { readVersions } from '../../support/page/built-versions.ts';
import { readCsv } from '../../support/read-csv.ts';
import { test } from '../../support/test-with-site.ts';
import { pasted, withoutClipboardApi } from '../../support/page/clipboard.ts';

/** Pages of requirements; a page may be prose alone. */
const pages = readVersions()
	.versions.flatMap((version) =>
		version.pages.map(({ url }) => new URL(url, 'http://site.invalid').pathname.slice(builtBase.length)),
	)
	.filter((path) => /class="ref[" ]/.test(readFileSync(join(builtFolder, path, 'index.html'), 'utf8')));

test('there are pages of requirements', () => expect(pages.length).toBeGreaterThan(0));

test.use({ permissions: ['clipboard-write'] });

for (const path of pages) {
	test(`/${path} gives each table as CSV, as Markdown, and its hosts`, async ({ page }) => {
		await page.goto(path);
		for (const tools of await page.locator('table-tools').all()) {
			const hosts = tools.getByRole('button', { name: 'Copy hosts' });
			await expect(tools.getByRole('button')).toHaveCount((await tools.getAttribute('data-hosts')) === null ? 2 : 3);
			await tools.getByRole('button', { name: 'Copy as CSV' }).click();
			await expect(tools.getByRole('status')).toHaveText('CSV copied');
			const rows = readCsv((await pasted(page)).text.replace(/\r?\n/g, '\r\n'));
			expect(rows.length).toBeGreaterThan(1);
			// How a requirement is checked is for this site alone.
			const heads = await tools.locator('xpath=preceding-sibling::table[1]').locator('th').allInnerTexts();
			expect(rows[0]).toEqual(heads.map((head) => head.trim()).filter((head) => head !== 'Check'));
			for (const row of rows) expect(row).toHaveLength(heads.length - 1);
			await tools.getByRole('button', { name: 'Copy as Markdown' }).click();
			await expect(tools.getByRole('status')).toHaveText('Markdown copied');
			const lines = (await pasted(page)).text.trimEnd().split('\n');
			expect(lines[0]).toBe(`| ${(rows[0] ?? []).join(' | ')} |`);
			expect(lines).toHaveLength(rows.length + 1);
			if ((await hosts.count()) === 0) continue;
			await hosts.click();
			await expect(tools.getByRole('status')).toHaveText(/^\d+ hosts? copied$/);
			const names = (await pasted(page)).text.trimEnd().split('\n');
			expect(names.join(' ')).toBe(await tools.getAttribute('data-hosts'));
		}
	});

	test(`/${path} gives the address of the row that it is at`, async ({ page }) => {
		await withoutClipboardApi(page);
		await page.goto(path);
		const copy = page.getByRole('button', { name: 'Copy link to' });
		await expect(copy).toHaveCount(0);
		const numbers = page.locator('tr > .ref > a, li.requirement > a.ref');
		for (const number of [numbers.first(), numbers.last()]) {
			const ref = await number.textContent();
			await number.click();
			await expect(copy).toHaveAccessibleName(`Copy link to ${ref}`);
			await copy.click();
			await expect(page.getByRole('status').filter({ hasText: /^Copied$/ })).toHaveCount(1);
			expect((await pasted(page)).text).toBe(page.url());
		}
		await page.reload();
		await expect(copy).toHaveCount(1);
		await page.emulateMedia({ media: 'print' });
		await expect(copy).toBeHidden();
		await expect(page.locator('table-tools:visible')).toHaveCount(0);
	});

	test(`/${path} leads from each requirement to the checklist and back, and tells its digest and line`, async ({
		page,
	}) => {
		await page.goto(path);
		const ids = await page.locator('tr[id]:has(> .ref), li.requirement').evaluateAll((rows) =>
			rows.map((row) => ({
				id: row.id,
				there: row.querySelector<HTMLAnchorElement>('.check[href], .check a')?.href,
			})),
		);
		for (const { id, there } of ids) expect(decodeURIComponent(new URL(there ?? '').hash)).toBe(`#${id}`);
		const origins = page.locator('details.origins');
		await origins.locator('summary').click();
		for (const item of await origins.getByRole('listitem').all()) {
			await expect(item).toHaveText(/^R\d{2,} [0-9a-f]{12} line \d+$/);
			expect(ids.map(({ id }) => `#${id}`)).toContain(await item.getByRole('link').getAttribute('href'));
		}
		expect(await origins.getByRole('listitem').count()).toBe(ids.length);
		const checklist = ids[0]?.there ?? '';
		await page.goto(checklist);
		// What a row adds to its page comes with the first that is opened.
		await page.locator('checklist-item summary').first().click();
		await expect(page.locator('checklist-item .source a')).toHaveCount(await page.locator('checklist-item').count());
		const back = await page
			.locator('checklist-item .source a')
			.evaluateAll((links) =>
				links.map((link) =>
					link instanceof HTMLAnchorElement ? new URL(link.href).pathname + new URL(link.href).hash : '',
				),
			);
		for (const { id } of ids) expect(back).toContain(`${builtBase}${path}#${id}`);
	});
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('there are no buttons', async ({ page }) => {
		for (const path of pages) {
			await page.goto(path);
			await expect(page.getByRole('button')).toHaveCount(0);
			await expect(page.locator('table-tools:visible')).toHaveCount(0);
		}
	});
});
