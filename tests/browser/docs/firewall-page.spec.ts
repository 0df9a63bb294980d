// The firewall request: a table that can be read and selected without script, and copied by a button with it.
import { expect } from 'playwright/test';
import { aboutColumns } from '../../../src/checklist/request/firewall-request-csv.ts';
import { readVersions } from '../../support/page/built-versions.ts';
import { pdfText, smallestText } from '../../support/pdf-text.ts';
import { readCsv } from '../../support/read-csv.ts';
import { test } from '../../support/test-with-site.ts';
import { pasted, withoutClipboardApi } from '../../support/page/clipboard.ts';

const { versions } = readVersions();
const [first] = versions;

test.use({ permissions: ['clipboard-write'] });

for (const { id } of versions) {
	test.describe(`of ${id}`, () => {
		test.describe('without script', () => {
			test.use({ javaScriptEnabled: false });

			test('is a table with the lines of its CSV, and says what it leaves out', async ({ page, request, site }) => {
				await page.goto(`${id}/`);
				await page.getByRole('main').getByRole('link', { name: 'Firewall request', exact: true }).click();
				await expect(page.getByRole('heading', { level: 1 })).toHaveText('Firewall request');
				await expect(page.getByRole('button')).toHaveCount(0);
				const csv = await request.get(`${site.url}data/${id}/firewall-request.csv`);
				const [head = [], ...lines] = readCsv((await csv.text()).replace(/^\uFEFF/, ''));
				const rows = page.locator('#firewall-request tbody tr');
				await expect(rows).toHaveCount(lines.length);
				const heads = await page.locator('#firewall-request thead th').allTextContents();
				// What a file says of itself stands above the table on the page.
				const columns = head.slice(0, -aboutColumns.length);
				expect(heads).toEqual(columns.filter((title) => title !== 'Requirement id'));
				for (const [index, line] of lines.entries()) {
					const ports = rows.nth(index).locator('[data-label="Port"]');
					await expect(ports).toHaveText(line[head.indexOf('Port')] ?? '');
					for (const requirement of (line[head.indexOf('Requirement id')] ?? '').split(', '))
						await expect(rows.nth(index).locator('[data-label="Requirement"]')).toContainText(requirement);
				}
				const all = versions.find((version) => version.id === id)?.requirements ?? 0;
				const asked = new Set(lines.flatMap((line) => (line[head.indexOf('Requirement')] ?? '').split(', ')));
				if (asked.size < all) await expect(page.getByText(`${all - asked.size} requirement`)).toBeVisible();
			});
		});

		for (const api of ['the clipboard API', 'the copy command of plain http']) {
			test(`is copied as a table by ${api}`, async ({ page }) => {
				if (api !== 'the clipboard API') await withoutClipboardApi(page);
				await page.goto(`${id}/firewall-request/`);
				const rows = await page.locator('#firewall-request tr').count();
				const button = page.getByRole('button', { name: 'Copy as table' });
				await button.click();
				await expect(page.getByRole('status')).toHaveText(`Copied, ${rows - 1} lines`);
				await expect(button).toBeFocused();
				const { text, html } = await pasted(page);
				const [about, ...others] = text.replace(/\r\n$/, '').split(/\r?\n/).toReversed();
				const lines = others.toReversed();
				expect(about).toMatch(new RegExp(`, firewall request, .*${page.url()}$`));
				expect(lines).toHaveLength(rows);
				const columns = lines[0]?.split('\t') ?? [];
				expect(columns).toEqual(await page.locator('#firewall-request th').allTextContents());
				for (const line of lines) expect(line.split('\t')).toHaveLength(columns.length);
				expect(html).toContain('<table');
				expect(html.match(/<tr/g)).toHaveLength(rows);
				expect(html).not.toMatch(/<a |class=/);
			});
		}
	});
}

test('where copying is not allowed, the table is selected and the page says so', async ({ page }) => {
	await withoutClipboardApi(page);
	await page.addInitScript(() => {
		document.execCommand = () => false;
	});
	await page.goto(`${first?.id ?? ''}/firewall-request/`);
	await page.getByRole('button', { name: 'Copy as table' }).click();
	await expect(page.getByRole('status')).toContainText('does not allow copying');
	expect(await page.evaluate(() => getSelection()?.toString().includes('Justification'))).toBe(true);
});

test('on paper it lies on its side, without buttons', async ({ page }) => {
	await page.goto(`${first?.id ?? ''}/firewall-request/`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('button', { name: 'Copy as table' })).toBeHidden();
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	const [, width = '0', height = '0'] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
	expect(Number(width)).toBeGreaterThan(Number(height));
});

test('each printed page of it says which request it is, and no text is under 8 points', async ({ page }) => {
	await page.goto(`${first?.id ?? ''}/firewall-request/`);
	const pdf = await page.pdf({ preferCSSPageSize: true });
	for (const text of await pdfText(pdf))
		expect(text).toContain(`${first?.label ?? ''}, firewall request · requirements `);
	expect((await smallestText(pdf)).points).toBeGreaterThan(7.9);
});
