// What differs between versions, as a reader meets it. Nothing here is true of one product only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { z } from 'zod';
import { builtFolder, leadsElsewhere } from '../support/built-site.ts';
import { pdfText } from '../support/pdf-text.ts';
import { test } from '../support/test-with-site.ts';
import { readVersions } from '../support/page/built-versions.ts';

const { versions } = readVersions();
const addresses = versions.flatMap((from) => versions.flatMap((to) => (from === to ? [] : [{ from, to }])));
/** Each two versions have one page; the address the other way round leads there. */
const [turned = [], pairs = []] = [true, false].map((isTurned) =>
	addresses.filter(({ from, to }) => leadsElsewhere(`compare/${from.id}/${to.id}/index.html`) === isTurned),
);
const side = z.object({ id: z.string(), ref: z.string() });
const pair = z.object({ from: side, to: side, fields: z.array(z.object({ from: z.string(), to: z.string() })) });
const comparisonSchema = z.object({
	counts: z.record(z.enum(['added', 'removed', 'changed', 'moved', 'same']), z.int()),
	added: z.array(side),
	removed: z.array(side),
	changed: z.array(pair),
	moved: z.array(pair),
	same: z.array(pair),
});
const comparison = ({ from, to }: (typeof pairs)[number]) =>
	comparisonSchema.parse(JSON.parse(readFileSync(join(builtFolder, `data/compare/${from.id}/${to.id}.json`), 'utf8')));
/** Where the rows of a version are, by the ids of its requirements. */
function rowsOf({ id, pages }: (typeof versions)[number]): ReadonlyMap<string, string> {
	const { requirements } = z
		.object({ requirements: z.array(z.object({ id: z.string(), page: z.string() })) })
		.parse(JSON.parse(readFileSync(join(builtFolder, `data/${id}/requirements.json`), 'utf8')));
	const urls = new Map(pages.map(({ slug, url }) => [slug, new URL(url, 'http://site.invalid').pathname]));
	return new Map(requirements.map((each) => [each.id, `${urls.get(each.page)}#${each.id}`]));
}
const titles = { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved', same: 'The same' } as const;

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
		test.use({ javaScriptEnabled });

		for (const { from, to } of pairs) {
			test(`from ${from.id} to ${to.id}: counts first, then what differs, and a filter`, async ({ page }) => {
				await page.goto('compare/');
				await page.getByRole('link', { name: `From ${from.label} to ${to.label}`, exact: true }).click();
				const { counts, ...lists } = comparison({ from, to });
				for (const [kind, title] of Object.entries(titles)) {
					const count = counts[z.enum(['added', 'removed', 'changed', 'moved', 'same']).parse(kind)];
					await expect(page.getByRole('radio', { name: `${title} ${count}`, exact: true })).toBeVisible();
					const section = page.getByRole('region', { name: `${title} ${count}`, exact: true });
					await expect(section).toHaveCount(count === 0 ? 0 : 1);
				}
				for (const [kind, title] of Object.entries(titles)) {
					await page.getByRole('radio', { name: new RegExp(`^${title} `) }).check();
					const left = page.locator('section[data-kind]:visible');
					const isEmpty = counts[z.enum(['added', 'removed', 'changed', 'moved', 'same']).parse(kind)] === 0;
					await expect(left).toHaveCount(isEmpty ? 0 : 1);
					await expect(page.getByText('There are none.')).toBeVisible({ visible: isEmpty });
				}
				await page.getByRole('radio', { name: /^All / }).check();
				for (const { fields } of lists.changed) {
					for (const field of fields.filter((each) => each.to !== '')) {
						await expect(page.getByRole('cell', { name: field.to, exact: true }).first()).toBeVisible();
					}
				}
			});

			test(`from ${from.id} to ${to.id}: each requirement leads to its row on both sides`, async ({ page }) => {
				const { added, removed, changed, moved, same } = comparison({ from, to });
				const both = [...changed, ...moved, ...same];
				const [earlier, later] = [rowsOf(from), rowsOf(to)];
				const sides = [
					...[...removed, ...both.map((each) => each.from)].map((one) => ({
						...one,
						url: earlier.get(one.id),
						label: from.label,
					})),
					...[...added, ...both.map((each) => each.to)].map((one) => ({
						...one,
						url: later.get(one.id),
						label: to.label,
					})),
				];
				await page.goto(`compare/${from.id}/${to.id}/`);
				for (const { ref, url, label } of sides) {
					const link = page.getByRole('link', { name: `${ref} in ${label}`, exact: true });
					const href = new URL((await link.getAttribute('href')) ?? '', page.url());
					expect(href.pathname + href.hash).toBe(url);
				}
				const [first] = sides;
				if (!first) return;
				await page.getByRole('link', { name: `${first.ref} in ${first.label}`, exact: true }).click();
				await expect(page).toHaveURL(({ hash }) => decodeURIComponent(hash) === `#${first.id}`);
				await expect(page.locator(':target')).toBeInViewport();
			});
		}

		test('each two versions have one page, and the address the other way round leads there', async ({ page }) => {
			expect(turned).toHaveLength(pairs.length);
			for (const { from, to } of turned) {
				await page.goto(`compare/${from.id}/${to.id}/`);
				await expect(page).toHaveURL(new RegExp(`/compare/${to.id}/${from.id}/$`));
				await expect(page.getByText(`Do you go back from ${from.label} to ${to.label}?`)).toBeVisible();
			}
		});

		test('the switcher leads to what differs, and each section to the same or the nearest one elsewhere', async ({
			page,
		}) => {
			for (const { from, to } of addresses) {
				for (const { url } of from.pages) {
					await page.goto(new URL(url, page.url() === 'about:blank' ? 'http://site.invalid' : page.url()).pathname);
					const sections = page.getByRole('navigation', { name: 'The same sections elsewhere' });
					for (const link of await sections.locator('td').getByRole('link').all()) {
						await expect(link).toHaveText(/\S/);
					}
					const switcher = page.getByRole('navigation', { name: 'Versions' });
					await switcher.getByRole('link', { name: `What differs in ${to.label}`, exact: true }).click();
					await expect(page).toHaveURL(new RegExp(`/compare/(?:${from.id}/${to.id}|${to.id}/${from.id})/$`));
				}
			}
		});
	});
}

for (const { from, to } of pairs.slice(0, 1)) {
	test('what differs prints whole, with the counts and both versions', async ({ page }) => {
		await page.goto(`compare/${from.id}/${to.id}/`);
		const { counts, removed } = comparison({ from, to });
		const text = (await pdfText(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).join(' ');
		for (const words of [from.label, to.label, 'page 1 of', ...removed.map(({ ref }) => ref)]) {
			expect(text).toContain(words);
		}
		for (const [kind, title] of Object.entries(titles)) {
			const count = counts[z.enum(['added', 'removed', 'changed', 'moved', 'same']).parse(kind)];
			if (count > 0) expect(text).toMatch(new RegExp(`${title} ${count}`));
		}
	});

	test('what is filtered prints as shown, and says that it is not all', async ({ page }) => {
		const { counts } = comparison({ from, to });
		const kinds = Object.entries(titles).filter(
			([kind]) => counts[z.enum(['added', 'removed', 'changed', 'moved', 'same']).parse(kind)] > 0,
		);
		const [shown, hidden] = kinds.map(([, title]) => title);
		if (shown === undefined || hidden === undefined) return;
		await page.goto(`compare/${from.id}/${to.id}/`);
		await page.getByRole('radio', { name: new RegExp(`^${shown} `) }).check();
		const text = (await pdfText(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).join(' ');
		expect(text).toContain('Only these are printed');
		expect(text).not.toMatch(new RegExp(`${hidden} \\d`));
	});
}

test('the page of changes of each version is reached from its start, and tells the newest data version', async ({
	page,
}) => {
	for (const version of versions) {
		await page.goto(`${version.id}/`);
		await page.getByRole('main').getByRole('link', { name: 'Changes', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changes');
		const dataset = z
			.object({ dataVersion: z.string() })
			.parse(JSON.parse(readFileSync(join(builtFolder, `data/${version.id}/requirements.json`), 'utf8')));
		await expect(page.locator('main section').first()).toContainText(dataset.dataVersion);
	}
});
