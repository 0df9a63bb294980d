// The firewall request with the reader's hosts: what is copied and saved says the same as the published file, with hosts.
import { readFileSync } from 'node:fs';
import { expect, type Page } from 'playwright/test';
import { emptyState } from '../../../src/checklist/state/state.ts';
import { pasted } from '../../support/page/clipboard.ts';
import { checklistVersions } from '../../support/page/checklist-versions.ts';
import { hostless } from '../../support/page/hosts-page.ts';
import { readCsv } from '../../support/read-csv.ts';
import { test } from '../../support/test-with-site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test('there is a requirement that a named host makes testable', () => expect(hostless).toBeDefined());

/** Opens the request of a version with a list that names one host for each of these roles. */
async function open(page: Page, { id, key }: { id: string; key: string }, roles: readonly string[]) {
	const time = '2026-11-21T10:00:00.000Z';
	const hosts = Object.fromEntries(roles.map((role) => [role, { text: `${role}.example.test`, time }]));
	const list = { ...emptyState(id), environment: { text: 'Production', time }, hosts };
	await page.goto('');
	await page.evaluate(([place = '', text = '']) => localStorage.setItem(place, text), [key, JSON.stringify(list)]);
	await page.goto(`${id}/firewall-request/`);
}

const records = (text: string) => {
	const [head = [], ...rows] = readCsv(text.replace(/^\uFEFF/, ''));
	return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
};

for (const version of checklistVersions) {
	test(`the CSV of ${version.id} with hosts differs from the published one in its ends, and says for what it is`, async ({
		page,
		request,
		site,
	}) => {
		await open(page, version, ['none']);
		const role = await page
			.locator('#firewall-request [data-column=source] [data-role]')
			.first()
			.getAttribute('data-role');
		await open(page, version, [role ?? '']);
		const [saved] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name: 'Save as CSV' }).click(),
		]);
		expect(saved.suggestedFilename()).toMatch(new RegExp(`${version.label}, firewall request, Production, .+\\.csv$`));
		const published = records(await (await request.get(`${site.url}data/${version.id}/firewall-request.csv`)).text());
		const own = records(readFileSync(await saved.path(), 'utf8'));
		expect(own).toHaveLength(published.length);
		const ends = ({ Source: _, Destination: __, Environment: ___, Address: ____, ...rest }: Record<string, string>) =>
			rest;
		expect(own.map(ends)).toEqual(published.map(ends));
		expect(own.some(({ Source = '' }) => Source.includes(`${role}.example.test`))).toBe(true);
		for (const { Environment, Address } of own) expect([Environment, Address]).toEqual(['Production', page.url()]);
	});
}

const [version] = checklistVersions;
if (version) {
	test('a copy says for which version and environment it is, and from where', async ({ page }) => {
		await open(page, version, []);
		await page.getByRole('button', { name: 'Copy as table' }).click();
		await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
		const { text, html } = await pasted(page);
		const about = `${version.label}, firewall request, Production, requirements of`;
		for (const copy of [text, html]) expect(copy).toContain(about);
		expect(text.trimEnd()).toMatch(new RegExp(`${page.url()}$`));
	});

	test('of machines of which one is enough, those without a host go once another one has some', async ({ page }) => {
		const choices = page.locator('#firewall-request [data-choice]');
		await open(page, version, ['none']);
		const [used = '', unused = ''] = ((await choices.first().getAttribute('data-choice')) ?? '').split(' ');
		expect(unused).not.toBe('');
		const cell = (role: string) =>
			page.locator(`tr:has([data-choice*='${unused}']) [data-column=destination] [data-role='${role}']`);
		await expect(cell(unused).first()).toBeVisible();
		await open(page, version, [used]);
		await expect(cell(used).first()).toContainText(`${used}.example.test`);
		await expect(cell(unused)).toHaveCount(0);
	});

	test('hosts can be named here too, and stay in the list', async ({ page }) => {
		await page.goto(`${version.id}/firewall-request/`);
		const cell = page.locator('#firewall-request [data-role]').first();
		const label = await cell.textContent();
		await page.getByText('Name your hosts here').click();
		const field = page.locator('.name-hosts').getByLabel(label?.trim() ?? '', { exact: true });
		await field.fill('https://one.example.test\ntwo.example.test');
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(field).toHaveAccessibleDescription(/“https:\/\/one.example.test”: leave out what comes before/);
		await expect(field).toBeFocused();
		await expect(cell).not.toContainText('example.test');
		await field.fill('One.example.test\n10.2.0.0/16');
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(cell).toContainText('one.example.test, 10.2.0.0/16');
		await expect(page.getByText('These are the hosts of your list')).toBeVisible();
		await page.reload();
		await expect(cell).toContainText('one.example.test, 10.2.0.0/16');
		await page.getByText('Name your hosts here').click();
		await expect(field).toHaveValue('one.example.test\n10.2.0.0/16');
		await field.fill('');
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(cell).not.toContainText('example.test');
	});
}
