// Finding, as a reader does it: by keyboard, in all versions, and without script by the index. What there is to find comes
// from the site's own data; the words of the first product are tested where its content is built.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { datasetSchema } from '../../../src/requirements/model/dataset.ts';
import { builtFolder } from '../../support/built-site.ts';
import { readVersions } from '../../support/page/built-versions.ts';
import { literalPattern } from '../../support/literal-pattern.ts';
import { test } from '../../support/test-with-site.ts';

const datasets = readVersions().versions.flatMap(({ id, label }) => {
	const file = join(builtFolder, 'data', id, 'requirements.json');
	return existsSync(file) ? [{ id, label, ...datasetSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) }] : [];
});
const rows = datasets.flatMap(({ id, label, requirements }) =>
	requirements.map((requirement) => ({ ...requirement, version: id, label })),
);
const ends = rows.flatMap((row) =>
	[row.source, row.destination].flatMap(({ endpoints, addresses = [] }) =>
		[...endpoints, ...addresses].map((end) => ({ row, end })),
	),
);
/** One query of each kind that the content has, with the rows that name it. */
const queries = [
	...ends.filter(({ end }) => end.kind === 'host' && end.path === undefined).slice(0, 2),
	...ends.filter(({ end }) => end.kind === 'wildcard').slice(0, 1),
	...ends.filter(({ end }) => end.kind === 'address').slice(0, 1),
].map(({ end }) => ({
	query: end.text.slice(0, Math.ceil(end.text.length * 0.6)),
	expected: ends.filter((one) => one.end.text === end.text).map(({ row }) => row),
}));

test('nothing is loaded for finding before the field is used', async ({ page }) => {
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
	await page.goto('find/', { waitUntil: 'networkidle' });
	const isForFinding = (path: string) => path.endsWith('/index.json') || path.includes('make-finder');
	expect(loaded.filter(isForFinding)).toEqual([]);
	await page.getByRole('searchbox').focus();
	await expect.poll(() => loaded.filter(isForFinding)).toHaveLength(2);
});

for (const { query, expected } of queries) {
	test(`“${query}” is found at once, with the version of each row`, async ({ page, site }) => {
		await page.goto('find/');
		await page.getByRole('searchbox').fill(query);
		const hits = page.locator('find-field li');
		for (const { id, page: slug, version, label, ref } of expected) {
			const path = new URL(`${version}/${slug}/#${id}`, site.url);
			const hit = hits.filter({ has: page.locator(`a[href="${path.pathname}${path.hash}"]`) });
			await expect(hit).toHaveCount(1);
			await expect(hit).toContainText(`${label}, ${ref}`);
		}
		await expect(page.getByRole('status')).toHaveText(/^\d+ (requirement|passage)/);
	});
}

test('a port is found, and what has it comes first', async ({ page }) => {
	const row = rows.find(({ ports }) => ports.length > 0);
	const port = row?.ports[0];
	if (!port) return;
	await page.goto('find/');
	await page.getByRole('searchbox').fill(String(port.from));
	const first = page.locator('find-field li').first();
	const refs = rows.filter(({ ports }) => ports.some(({ from, to }) => from <= port.from && port.from <= to));
	await expect(first).toContainText(new RegExp(refs.map(({ ref }) => ref).join('|')));
});

test('a print holds what was searched for and what was found, or else the index', async ({ page }) => {
	await page.goto('find/');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('searchbox')).toBeHidden();
	await expect(page.locator('#names')).toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	await page.getByRole('searchbox').fill(String(rows[0]?.ports[0]?.from ?? rows[0]?.ref));
	await expect(page.locator('find-field li a').first()).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('find-field li a').first()).toBeVisible();
	await expect(page.getByRole('searchbox')).toBeVisible();
	await expect(page.getByText('Search for a host, address, port or word')).toBeHidden();
});

test('the keyboard alone searches, goes through the hits, back to the field, and to a row', async ({ page }) => {
	await page.goto('find/');
	const field = page.getByRole('searchbox');
	await field.focus();
	await page.keyboard.type(String(rows[0]?.ports[0]?.from ?? rows[0]?.ref));
	const links = page.locator('find-field li a');
	await expect(links.first()).toBeVisible();
	const count = await links.count();
	await page.keyboard.press('ArrowDown');
	await expect(links.first()).toBeFocused();
	await page.keyboard.press('End');
	await expect(links.nth(count - 1)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(links.nth(count - 1)).toBeFocused();
	await page.keyboard.press('Home');
	await page.keyboard.press('ArrowUp');
	await expect(field).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(links.first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(field).toBeFocused();
	await page.keyboard.press('Enter');
	const address = await links.first().getAttribute('href');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`${literalPattern(address ?? '')}$`));
	await expect(page.locator(':target')).toBeInViewport();
});

test('where the browser refuses to change the address once more, what is typed is searched all the same', async ({
	page,
}) => {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await page.goto('find/');
	await page.evaluate(() => {
		history.replaceState = () => {
			throw new DOMException(
				'Attempt to use history.replaceState() more than 100 times per 30 seconds',
				'SecurityError',
			);
		};
	});
	await page.getByRole('searchbox').fill('443');
	await expect(page.locator('find-field li').first()).toBeVisible();
	expect(errors).toEqual([]);
});

test('a search is there again on the way back, and makes room for the index when it is cleared', async ({ page }) => {
	await page.goto('find/');
	const field = page.getByRole('searchbox');
	await field.fill('443');
	await expect(page).toHaveURL(/\/find\/$/);
	const hit = page.locator('find-field li a').first();
	await expect(page.locator('#names')).toBeHidden();
	await hit.click();
	await expect(page).not.toHaveURL(/\/find\//);
	await page.goBack();
	await expect(field).toHaveValue('443');
	await expect(hit).toBeVisible();
	await field.fill('no such words anywhere');
	await expect(page.getByRole('status')).toHaveText('No results');
	await field.fill('');
	await expect(page.locator('#names')).toBeVisible();
	await expect(page.getByRole('status')).toHaveText('');
	await expect(page).toHaveURL(/\/find\/$/);
});

test('what is typed before the code of the page has come is found, and Enter loses nothing', async ({ page }) => {
	const { promise: held, resolve: arrive } = Promise.withResolvers<void>();
	await page.route('**/_astro/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('find/', { waitUntil: 'commit' });
	const field = page.getByRole('searchbox');
	await field.fill('443');
	await field.press('Enter');
	arrive();
	await expect(page.locator('find-field li a').first()).toBeVisible();
	await expect(field).toHaveValue('443');
	await expect(page).toHaveURL(/\/find\/$/);
	// It is there on the way back, as what is typed later.
	await page.locator('find-field li a').first().click();
	await expect(page).not.toHaveURL(/\/find\//);
	await page.goBack();
	await expect(field).toHaveValue('443');
});

test('when the index does not load, the page says so, and tries again', async ({ page }) => {
	await page.route('**/find/index.json', (route) => route.fulfill({ status: 503 }));
	await page.goto('find/');
	const field = page.getByRole('searchbox');
	await field.fill('443');
	await expect(page.getByRole('status')).toContainText('did not load');
	await expect(page.locator('#names')).toBeVisible();
	await page.unroute('**/find/index.json');
	await field.fill('44');
	await expect(page.locator('find-field li').first()).toBeVisible();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the masthead leads to an index of all hosts, addresses and ports, each with its rows', async ({ page }) => {
		await page.goto('');
		await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Find' }).click();
		await expect(page.getByRole('searchbox')).toBeHidden();
		for (const { row, end } of ends) {
			if (end.kind !== 'host' && end.kind !== 'wildcard' && end.kind !== 'address') continue;
			const name =
				end.kind === 'address'
					? end.network.replace(/\/(?:32|128)$/, '')
					: `${end.kind === 'host' ? '' : '*.'}${end.host}`;
			const entry = page
				.locator('#names dl > div')
				.filter({ has: page.locator('dt').getByText(name, { exact: true }) });
			const uses = entry.locator('dd').filter({ hasText: `${row.label}:` });
			await expect(uses.getByRole('link', { name: row.ref, exact: true }).first()).toBeVisible();
		}
		for (const { ports } of rows)
			for (const { from, to } of ports) {
				const numbers = from === to ? `${from}` : `${from}-${to}`;
				await expect(
					page
						.locator('#names dt')
						.filter({ hasText: new RegExp(`(^|\\s)${numbers}$`) })
						.first(),
				).toBeVisible();
			}
	});
});
