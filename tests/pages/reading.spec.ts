// The pages to read, as a reader meets them. Nothing here is true of one product only: what there is to read comes from
// the site's own list of versions.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { builtBase, builtFiles, builtFolder, builtPages } from '../support/built-site.ts';
import { readVersions } from '../support/page/built-versions.ts';
import { rules } from '../../src/requirements/rules/rules.ts';
import { literalPattern } from '../support/literal-pattern.ts';
import { smallestText } from '../support/pdf-text.ts';
import { test } from '../support/test-with-site.ts';

const { versions, elsewhere } = readVersions();
const below = (address: string) => new URL(address, 'http://site.invalid').pathname.slice(builtBase.length);
const pages = versions.flatMap((version) => version.pages.map((page) => ({ version, page, path: below(page.url) })));
const firstPage = pages[0]?.path ?? '';

const isSidewaysStill = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test('home leads to the requirements and the checklist of each version', async ({ page }) => {
	await page.goto('');
	for (const version of versions) {
		const row = page.getByRole('article').filter({ has: page.getByRole('link', { name: version.label, exact: true }) });
		await expect(row).toContainText(version.for);
		await expect(row.getByRole('link', { name: `Requirements of ${version.label}`, exact: true })).toBeVisible();
		await row.getByRole('link', { name: `Checklist of ${version.label}`, exact: true }).click();
		await expect(page).toHaveURL(new RegExp(`/${literalPattern(version.id)}/checklist/$`));
		await page.goBack();
	}
	for (const version of elsewhere) {
		await expect(page.getByRole('link', { name: version.label, exact: true })).toHaveAttribute('href', version.url);
	}
});

test('the keyboard skips the masthead, or goes through it', async ({ page }) => {
	await page.goto(firstPage);
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Skip to the content' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Tab');
	for (const name of ['Requirements', 'Checklist', ...(versions.length > 1 ? ['Compare'] : []), 'Guide']) {
		await page.keyboard.press('Tab');
		await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name })).toBeFocused();
	}
	await skip.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
});

test('every stop of the keyboard can be seen', async ({ page }) => {
	await page.goto(firstPage);
	// What is closed has no stops.
	await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
	const stops = await page.locator('a[href], button, input, select, textarea, summary').count();
	for (let stop = 0; stop < stops; stop++) {
		await page.keyboard.press('Tab');
		const focused = page.locator(':focus');
		await expect(focused).toBeInViewport();
		expect(
			await focused.evaluate((element) => {
				const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
				return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && opacity === '1';
			}),
		).toBe(true);
	}
});

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
		test.use({ javaScriptEnabled });

		test('the switcher leads from a page to each version and says who needs it', async ({ page, site }) => {
			if (versions.length + elsewhere.length === 1) {
				await page.goto(firstPage);
				await expect(page.getByRole('navigation', { name: 'Versions' })).toHaveCount(0);
				return;
			}
			for (const version of versions) {
				await page.goto(firstPage);
				const switcher = page.getByRole('navigation', { name: 'Versions' });
				await expect(switcher).toContainText(version.for);
				// Many versions are a click away.
				const more = switcher.getByText('Other versions', { exact: true });
				if ((await more.count()) > 0) await more.click();
				await switcher.getByRole('link', { name: version.label, exact: true }).click();
				await expect(page).toHaveURL(new RegExp(`^${literalPattern(`${site.url}${version.id}/`)}`));
				const current = page.getByRole('navigation', { name: 'Versions' }).locator('[aria-current="page"]');
				await expect(current).toHaveText(version.label);
			}
		});
	});
}

test('the masthead stays in the version being read', async ({ page }) => {
	for (const { version, path } of pages) {
		await page.goto(path);
		const checklist = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Checklist' });
		await expect(checklist).toHaveAttribute('href', new URL(version.checklist, 'http://site.invalid').pathname);
	}
});

test('pages to read carry no script but what they use: for rows to copy, and for contents that follow', async ({
	page,
}) => {
	// Every page keeps the site for times without a network, and says when there is none.
	const more = page.locator("script:not([src*='/Base.'])");
	for (const path of ['', '404.html', 'guide/', ...versions.map(({ id }) => `${id}/`)]) {
		await page.goto(path);
		await expect(more).toHaveCount(0);
	}
	for (const { path } of pages) {
		await page.goto(path);
		const sources = await more.evaluateAll((scripts) => scripts.map((script) => script.getAttribute('src') ?? ''));
		for (const source of sources) expect(source).toMatch(/\/(_page_|TableOfContents)\./);
		expect(sources.length).toBeLessThanOrEqual(2);
	}
});

for (const { path } of pages) {
	test(`/${path} is numbered, and each number leads to its own row`, async ({ page }) => {
		await page.goto(path);
		const rows = page.locator('tr:has(> td.ref), li.requirement');
		for (const row of await rows.all()) {
			const id = await row.getAttribute('id');
			await row.locator('.ref').getByRole('link').or(row.locator('> a.ref')).first().click();
			await expect(page).toHaveURL(({ hash }) => decodeURIComponent(hash) === `#${id ?? ''}`);
			await expect.poll(() => row.evaluate((element) => element.matches(':target'))).toBe(true);
			await expect(row).toBeInViewport();
		}
		for (const link of await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').all()) {
			await link.click();
			await expect(page.locator(':target')).toBeInViewport();
		}
	});

	test(`/${path} shows its tables as cards on a phone, and as tables on a desktop`, async ({ page }) => {
		await page.setViewportSize({ width: 1360, height: 900 });
		await page.goto(path);
		const tables = page.locator('table.requirements');
		const cell = tables.first().locator('td[data-label]:not(.ref)').first();
		const nameOfColumn = () => cell.evaluate((element) => getComputedStyle(element, '::before').content);
		if ((await tables.count()) > 0) expect(await nameOfColumn()).toBe('none');
		for (const width of [390, 320]) {
			await page.setViewportSize({ width, height: 844 });
			expect(await isSidewaysStill(page)).toBe(true);
			if ((await tables.count()) === 0) continue;
			const label = (await cell.getAttribute('data-label')) ?? '';
			expect(await nameOfColumn()).toContain(label);
			const boxes = await tables
				.locator('td:visible')
				.evaluateAll((cells) => cells.map((one) => one.scrollWidth <= one.clientWidth));
			expect(boxes).not.toContain(false);
		}
	});
}

test('the masthead takes one line on a phone', async ({ page }) => {
	for (const width of [390, 320]) {
		await page.setViewportSize({ width, height: 700 });
		await page.goto(firstPage);
		const tops = await page
			.locator('header a')
			.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
		expect(new Set(tops).size).toBe(1);
	}
});

test('an address that does not exist leads back', async ({ page, site }) => {
	const response = await page.goto('no/such/page/');
	expect(response?.status()).toBe(404);
	await page.getByRole('main').getByRole('link', { name: 'Home', exact: true }).click();
	await expect(page).toHaveURL(site.url);
});

test('every address within the site stands under its base path', () => {
	const wrong = builtFiles()
		.filter((file) => file.endsWith('.html'))
		.flatMap((file) =>
			[...readFileSync(join(builtFolder, file), 'utf8').matchAll(/\s(?:href|src)="(\/[^"]*)"/g)].map(
				([, address = '']) => ({ file, address }),
			),
		)
		.filter(({ address }) => !address.startsWith(builtBase));
	expect(wrong).toEqual([]);
});

test('a page prints dark on white, with its table heads and without the masthead', async ({ page }) => {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await page.setViewportSize({ width: 688, height: 900 });
	await page.goto(firstPage);
	await expect(page.getByRole('banner')).toBeHidden();
	await expect(page.getByRole('navigation', { name: 'On this page' })).toBeHidden();
	expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).color)).toBe('rgb(0, 0, 0)');
	for (const head of await page.locator('table.requirements thead').all()) await expect(head).toBeVisible();
});

/** One page of each kind. */
const printed = [
	'',
	firstPage,
	...['', 'firewall-request/', 'releases/'].map((part) => `${versions[0]?.id ?? ''}/${part}`),
]
	.concat(
		'find/',
		'guide/check-an-environment/',
		builtPages().find((path) => path.startsWith('compare/') && path.length > 8) ?? '',
	)
	.filter((path) => builtPages().includes(path));
for (const path of new Set(printed)) {
	test(`/${path} prints no text under 8 points`, async ({ page }) => {
		await page.goto(path);
		const least = await smallestText(await page.pdf({ format: 'A4' }));
		// Sizes in a PDF are rounded.
		expect(least.points, `“${least.text}”`).toBeGreaterThanOrEqual(8 - 0.05);
	});
}

test('the guide for writers lists each rule that the build reports by, with its severity and what to do', async ({
	page,
}) => {
	await page.goto('guide/write-pages/');
	const rows = await page
		.getByRole('table')
		.filter({ has: page.getByRole('columnheader', { name: 'What it means, and what to do' }) })
		.locator('tbody tr')
		.evaluateAll((all) =>
			all.map((row) => [...row.querySelectorAll('th, td:not(:has(div)), div')].map((cell) => cell.textContent.trim())),
		);
	const plain = (text: string) => text.replaceAll('`', '');
	expect(rows).toEqual(
		rules.map(({ name, severity, means, remedy }) => [name, severity, plain(means), `To do: ${plain(remedy)}`]),
	);
});
