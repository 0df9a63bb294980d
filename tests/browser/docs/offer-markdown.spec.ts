// A page as Markdown: a file beside it, and a button that copies it.
import { expect } from 'playwright/test';
import { readVersions } from '../../support/page/built-versions.ts';
import { pasted } from '../../support/page/clipboard.ts';
import { test } from '../../support/test-with-site.ts';

const { versions } = readVersions();
const pages = versions.flatMap(({ id, pages: own }) => own.map(({ slug }) => `${id}/${slug}`));

test.use({ permissions: ['clipboard-write'] });

test('there are pages', () => expect(pages.length).toBeGreaterThan(0));

for (const path of pages) {
	test(`/${path}.md is what the button copies`, async ({ page, request, site }) => {
		await page.goto(`${path}/`);
		await expect(page.getByRole('link', { name: 'Page as Markdown' })).toHaveAttribute(
			'href',
			new RegExp(`/${path}\\.md$`),
		);
		const file = await (await request.get(`${site.url}${path}.md`)).text();
		expect(file).toContain('{#');
		await page.getByRole('button', { name: 'Copy page as Markdown' }).click();
		await expect(page.getByText('Page copied')).toBeVisible();
		expect((await pasted(page)).text.replace(/\r\n/g, '\n')).toBe(file.replace(/\r\n/g, '\n'));
	});
}

test('where the file cannot be loaded, the page says so', async ({ page }) => {
	const [path = ''] = pages;
	await page.goto(`${path}/`);
	await page.route('**/*.md', (route) => route.abort());
	await page.getByRole('button', { name: 'Copy page as Markdown' }).click();
	await expect(page.getByText('The page could not be loaded.')).toBeVisible();
	await page.unroute('**/*.md');
	await page.getByRole('button', { name: 'Copy page as Markdown' }).click();
	await expect(page.getByText('Page copied')).toBeVisible();
});
