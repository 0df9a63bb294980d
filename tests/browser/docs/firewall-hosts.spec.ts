// The firewall request with the reader's hosts: what is copied and saved says the same as the published file, with hosts.
import { readFileSync } from 'node:fs';
import { expect, type Page } from 'playwright/test';
import { offersChoice } from '../../../src/checklist/item/words-sentence.ts';
import { emptyState } from '../../../src/checklist/state/state.ts';
import { pasted } from '../../support/page/clipboard.ts';
import { checklistVersions } from '../../support/page/checklist-versions.ts';
import { hostless } from '../../support/page/hosts-page.ts';
import { firstRole, requestLines } from '../../support/page/request-lines.ts';
import { readCsv } from '../../support/read-csv.ts';
import { test } from '../../support/test-with-site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test('there is a requirement that a named host makes testable', () => expect(hostless).toBeDefined());

/** Opens the request of a version with a list that names one host for each of these roles. */
async function open(
	page: Page,
	{ id, key }: { id: string; key: string },
	roles: readonly string[],
	name = 'Production',
) {
	const time = '2026-11-21T10:00:00.000Z';
	const hosts = Object.fromEntries(roles.map((role) => [role, { text: `${role}.example.test`, time }]));
	const list = { ...emptyState(id), environment: { text: name, time }, hosts };
	await page.goto('');
	await page.evaluate(([place = '', text = '']) => localStorage.setItem(place, text), [key, JSON.stringify(list)]);
	await page.goto(`${id}/firewall-request/`);
}

const savedCsv = async (page: Page) => {
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Save as CSV' }).click(),
	]);
	return saved;
};

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
		const role = firstRole(version.id).id;
		await open(page, version, [role]);
		const saved = await savedCsv(page);
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

	test(`the CSV of ${version.id} from a list without entries is the published one, byte for byte, with the whole address`, async ({
		page,
		request,
		site,
	}) => {
		await open(page, version, [], '');
		await page.waitForLoadState('networkidle');
		// A browser that translates the page changes the table, and not what is asked of a firewall.
		await page.locator('#firewall-request td').evaluateAll((cells) => {
			for (const cell of cells) cell.textContent = 'Übersetzt';
		});
		const published = await (await request.get(`${site.url}data/${version.id}/firewall-request.csv`)).body();
		const path = new URL(page.url()).pathname;
		expect(readFileSync(await (await savedCsv(page)).path(), 'utf8')).toBe(
			published.toString('utf8').replaceAll(`,${path}\r\n`, `,${page.url()}\r\n`),
		);
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

	test('a copy that is asked for before the list is shown waits for it', async ({ page }) => {
		const { id } = firstRole(version.id);
		const answered = Promise.withResolvers<void>();
		await page.route('**/requirements.json', async (route) => {
			await answered.promise;
			await route.continue();
		});
		await open(page, version, [id]);
		await page.getByRole('button', { name: 'Copy as table' }).click();
		await expect(page.locator('#firewall-request')).not.toContainText(`${id}.example.test`);
		answered.resolve();
		await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
		expect((await pasted(page)).text).toContain(`${id}.example.test`);
	});

	test('of machines of which one is enough, those without a host go once another one has some', async ({ page }) => {
		const choice = requestLines(version.id)
			.flatMap(({ origins }) => origins)
			.find(({ requirement: { destination } }) => offersChoice(destination))?.requirement;
		const [used, unused] = choice?.destination.endpoints.flatMap((end) => (end.kind === 'role' ? end : [])) ?? [];
		const cell = (text = '') =>
			page
				.locator('#firewall-request tr', { has: page.locator('small').getByText(choice?.id ?? '', { exact: true }) })
				.locator('[data-column=destination] > div > div')
				.filter({ hasText: text });
		await open(page, version, ['none']);
		await expect(cell(unused?.text).first()).toBeVisible();
		await open(page, version, [used?.role ?? '']);
		await expect(cell(used?.text).first()).toContainText(`${used?.role}.example.test`);
		await expect(cell(unused?.text)).toHaveCount(0);
	});

	test('hosts can be named here too, and stay in the list', async ({ page }) => {
		await page.goto(`${version.id}/firewall-request/`);
		const { label, row, place } = firstRole(version.id);
		const cell = page
			.locator('#firewall-request tbody tr')
			.nth(row)
			.locator('[data-column=source] > div > div')
			.nth(place);
		await page.getByText('Name your hosts here').click();
		const field = page.locator('.name-hosts').getByLabel(label, { exact: true });
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
