// Names, roles and states as a screen reader gets them from the browser, read from the accessibility tree.
import { expect } from 'playwright/test';
import { builtFiles, builtVersions } from '../support/built-site.ts';
import { test } from '../support/test-with-site.ts';
import { ready } from '../support/page/saved-list.ts';

/** YAML is indented by spaces. */
const tree = (texts: TemplateStringsArray, ...values: unknown[]): string =>
	String.raw(texts, ...values).replaceAll('\t', '  ');

const version = builtVersions()[0] ?? '';
const requirementPage =
	builtFiles()
		.map((file) => file.replace(/index\.html$/, ''))
		.find((path) => path.startsWith(`${version}/`) && /^[^/]+\/(?!changes|checklist|firewall)[^/]+\/$/.test(path)) ??
	'';

test.describe('the checklist', () => {
	test.beforeEach(async ({ page, site }) => {
		await page.goto(`${site.url}${version}/checklist/`);
		await ready(page);
	});

	test('an item is a group named by its number and sentence, with a heading and marks, and a note where it is opened', async ({
		page,
	}) => {
		const item = page.locator('[data-requirement]').first();
		const ref = await item.getAttribute('data-ref');
		await expect(item).toMatchAriaSnapshot(tree`
			- group /^${ref} /:
				- heading /^${ref} / [level=3]
				- radiogroup "Mark for ${ref}":
					- radio "Met"
					- radio "Not met"
					- radio "Not applicable"
		`);
		await item.locator('summary').click();
		await expect(item.getByRole('textbox', { name: `Note for ${ref}` })).toBeVisible();
		await item.getByRole('radio', { name: 'Not met' }).check({ force: true });
		await expect(item.getByRole('radiogroup')).toMatchAriaSnapshot(tree`
			- radiogroup "Mark for ${ref}":
				- radio "Met"
				- radio "Not met" [checked]
				- radio "Not applicable"
		`);
	});

	test('no two controls share a name', async ({ page }) => {
		for (const role of ['radiogroup', 'textbox', 'region', 'dialog'] as const) {
			const snapshot = await page.getByRole('main').ariaSnapshot();
			const names = [...snapshot.matchAll(new RegExp(`- ${role} ("[^"]+")`, 'g'))].map(([, name]) => name);
			expect(names, role).toEqual([...new Set(names)]);
		}
	});

	test('nothing that can be used is without a name', async ({ page }) => {
		const snapshot = await page.locator('body').ariaSnapshot();
		expect(
			snapshot.match(/^\s*- (button|link|textbox|radio|checkbox|combobox|radiogroup|dialog)(:|$| \[)/gm) ?? [],
		).toEqual([]);
	});

	test('the summary counts, and leads to what is open', async ({ page }) => {
		const total = await page.locator('[data-requirement]').count();
		const tally = page.locator("[data-show='summary']");
		await expect(tally).toContainText(`0 of ${total} done`);
		await expect(tally.getByRole('link', { name: `${total} open` })).toBeVisible();
		const item = page.locator('[data-requirement]').first();
		await item.getByRole('radio', { name: 'Met', exact: true }).check({ force: true });
		await expect(tally).toContainText(`1 of ${total} done`);
		await expect(tally.getByRole('link', { name: `${total - 1} open` })).toBeVisible();
	});

	test('a run is a button and a status that speaks', async ({ page }) => {
		const list = page.getByRole('form', { name: 'Checklist' });
		await expect(list).toMatchAriaSnapshot(tree`
			- form "Checklist":
				- button "Run checks"
				- button "Filter"
				- button "Next open"
				- button "List"
				- status
		`);
		await page.getByRole('button', { name: 'Run checks', exact: true }).first().click();
		await expect(page.getByRole('button', { name: 'Stop' }).first()).toBeVisible();
		await expect.poll(() => page.getByRole('status').allTextContents()).not.toEqual(['']);
		await page.getByRole('button', { name: 'Stop' }).first().click();
		await expect(page.getByRole('button', { name: 'Run checks', exact: true }).first()).toBeVisible();
	});
});

test('a table of requirements has a head for each column, and rows that begin with their number', async ({
	page,
	site,
}) => {
	await page.goto(site.url + requirementPage);
	const table = page.locator('table.requirements').first();
	await expect(table).toMatchAriaSnapshot(tree`
		- table:
			- rowgroup:
				- row:
					- columnheader
					- columnheader
			- rowgroup:
				- row /^R\d+ /:
					- cell /^R\d+$/:
						- link /^R\d+$/
					- cell
	`);
	const snapshot = await table.ariaSnapshot();
	expect(snapshot).not.toMatch(/- columnheader(:|$)/m);
	// As cards, on a phone, the columns are named in each cell.
	await page.setViewportSize({ width: 390, height: 800 });
	await expect(table.locator('td').nth(1)).toBeVisible();
	const label = await table.locator('td').nth(1).getAttribute('data-label');
	expect(await table.ariaSnapshot()).toContain(label ?? '');
});

test('the contents of a page say which section is being read', async ({ page, site }) => {
	await page.goto(`${site.url}guide/how-the-check-works/`);
	const contents = page.getByRole('navigation', { name: 'On this page' });
	const marked = contents.locator('[aria-current="location"]');
	const last = contents.getByRole('link').last();
	await last.click();
	await expect(marked).toHaveCount(1);
	await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
	await expect(marked).toHaveText((await last.textContent()) ?? '');
	await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
	await expect(last).not.toHaveAttribute('aria-current', /./);
});
