// Rules on the firewall request: a format at a time, with the reader's hosts, beside what it leaves out.
import { readFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import { emptyState } from '../../../src/checklist/state/state.ts';
import { readVersions } from '../../support/page/built-versions.ts';
import { pasted } from '../../support/page/clipboard.ts';
import { firstRole } from '../../support/page/request-lines.ts';
import { test } from '../../support/test-with-site.ts';

const [first] = readVersions().versions;
const id = first?.id ?? '';

test.use({ permissions: ['clipboard-write'] });

test('nothing of the formats is loaded before one is chosen', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto(`${id}/firewall-request/`, { waitUntil: 'networkidle' });
	expect(asked.filter((path) => /show-rules|requirements\.json/.test(path))).toEqual([]);
	await page.getByRole('radio', { name: 'nftables' }).check();
	await expect(page.getByRole('region', { name: 'nftables.nft' })).toContainText('table inet');
	expect(asked.filter((path) => /show-rules|requirements\.json/.test(path))).toHaveLength(2);
});

test('each format is shown as the file of the site, beside what it leaves out', async ({ page, request, site }) => {
	await page.goto(`${id}/firewall-request/`);
	const formats = page.getByRole('radio');
	expect(await formats.count()).toBe(await page.locator('[data-format]').count());
	expect(await formats.count()).toBeGreaterThan(0);
	for (const format of await page.locator('[data-format]').all()) {
		await page.locator(`[value='${(await format.getAttribute('data-format')) ?? ''}']`).check();
		for (const link of await format.getByRole('link').all()) {
			const name = (await link.textContent()) ?? '';
			const text = await (await request.get(new URL((await link.getAttribute('href')) ?? '', site.url).href)).text();
			const shown = page.getByRole('region', { name, exact: true });
			await expect(shown).toBeVisible();
			expect(await shown.evaluate((pre) => pre.textContent)).toBe(text === '' ? 'This file is empty.' : text);
		}
		await expect(page.getByRole('heading', { name: 'Not expressed' })).toBeVisible();
	}
});

test('hosts of the list stand in the rules, which can be copied and saved', async ({ page }) => {
	await page.goto(`${id}/firewall-request/`);
	const state = {
		...emptyState(id),
		hosts: { [firstRole(id).id]: { text: '10.77.0.5', time: '2026-05-04T10:00:00.000Z' } },
	};
	await page.evaluate(
		(text) => localStorage.setItem(document.querySelector<HTMLElement>('firewall-rules')?.dataset['key'] ?? '', text),
		JSON.stringify(state),
	);
	await page.reload();
	await page.getByRole('radio', { name: 'nftables' }).check();
	const shown = page.getByRole('region', { name: 'nftables.nft' });
	await expect(shown).toContainText('10.77.0.5/32');
	await expect(page.locator('firewall-rules').getByText('hosts of your list')).toBeVisible();
	await page.getByRole('button', { name: 'Copy nftables.nft' }).click();
	await expect(page.locator('firewall-rules').getByRole('status')).toHaveText('Copied');
	expect((await pasted(page)).text.trimEnd()).toBe((await shown.textContent())?.trimEnd());
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Download nftables.nft' }).click(),
	]);
	expect(file.suggestedFilename()).toBe(`${id}-nftables.nft`);
	expect(readFileSync(await file.path(), 'utf8')).toBe(await shown.textContent());
});

test('a format that is chosen before the code of the page has come is shown', async ({ page }) => {
	const { promise: held, resolve: arrive } = Promise.withResolvers<void>();
	await page.route('**/_astro/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`${id}/firewall-request/`, { waitUntil: 'commit' });
	await page.getByRole('radio', { name: 'nftables' }).check();
	arrive();
	await expect(page.getByRole('region', { name: 'nftables.nft' })).toContainText('table inet');
});

test('where the requirements cannot be loaded, the page says so, and tries again', async ({ page }) => {
	await page.goto(`${id}/firewall-request/`);
	await page.route('**/requirements.json', (route) => route.abort());
	await page.getByRole('radio', { name: 'Squid' }).check();
	await expect(page.getByText('The rules could not be loaded.')).toBeVisible();
	await page.unroute('**/requirements.json');
	await page.getByRole('radio', { name: 'AWS' }).check();
	await expect(page.getByRole('region', { name: 'aws-security-groups.tf' })).toBeVisible();
	await expect(page.getByText('The rules could not be loaded.')).toHaveCount(0);
});
