// "Copied" is said where it pushes nothing away: the next button stays under the pointer.
import { expect, type Page } from 'playwright/test';
import { readVersions } from '../../support/page/built-versions.ts';
import { ready } from '../../support/page/saved-list.ts';
import { test } from '../../support/test-with-site.ts';

const [version] = readVersions().versions;
if (!version) throw new Error('The site has no version.');
const [firstPage] = version.pages;
const pageOf = (site: { origin: string; url: string }) =>
	new URL(new URL(firstPage?.url ?? '', site.origin).pathname, site.origin).href;

/** Where everything that can be pressed is, in pixels of the page. */
const places = (page: Page) =>
	page.locator('main').evaluate((main) =>
		[...main.querySelectorAll('button, a, input, select, textarea, summary')]
			.filter((control) => control.checkVisibility({ visibilityProperty: true }))
			.map((control) => {
				const { left, top } = control.getBoundingClientRect();
				return `${control.textContent.trim() || control.tagName} at ${Math.round(left + scrollX)}, ${Math.round(top + scrollY)}`;
			}),
	);

/** Presses what copies, and sees that nothing else has moved once it is said. */
async function copyInPlace(page: Page, name: RegExp): Promise<void> {
	const button = page.locator('main').getByRole('button', { name }).first();
	await button.scrollIntoViewIfNeeded();
	await button.hover();
	const before = await places(page);
	await button.click();
	await expect(
		page
			.locator('main')
			.getByText(/\bcopied\b/i)
			.first(),
	).toBeAttached();
	expect(await places(page)).toEqual(before);
}

test.use({ permissions: ['clipboard-write'] });

for (const viewport of [
	{ width: 1280, height: 900 },
	{ width: 390, height: 844 },
]) {
	test.describe(`${viewport.width} pixels wide`, () => {
		test.use({ viewport });

		test('the request as a table, and a file of rules', async ({ page, site }) => {
			await page.goto(`${site.url}${version.id}/firewall-request/`);
			await copyInPlace(page, /^Copy as table$/);
			await page.getByRole('radio', { name: 'nftables' }).check();
			await copyInPlace(page, /^Copy$|^Copy nftables/);
		});

		test('a table of a page as CSV and as Markdown, the page, and the address of a row', async ({ page, site }) => {
			await page.goto(pageOf(site));
			for (const name of [/^Copy as CSV$/, /^Copy as Markdown$/, /^Copy page as Markdown$/])
				await copyInPlace(page, name);
			await page.locator('tr > .ref > a, li.requirement > a.ref').first().click();
			await copyInPlace(page, /^Copy link to/);
		});

		test('the command of a row', async ({ page, site }) => {
			await page.goto(`${site.url}${version.id}/checklist/`);
			await ready(page);
			for (const row of await page.locator('[data-requirement]').all()) {
				await row.locator('summary').click();
				const copy = row.getByRole('button', { name: /^Copy command/ });
				await expect(row.locator("[data-show='commands'], .commands").first()).not.toBeEmpty();
				if ((await copy.count()) > 0) break;
			}
			await copyInPlace(page, /^Copy command/);
			await copyInPlace(page, /^Copy the script for this machine/);
		});
	});
}
