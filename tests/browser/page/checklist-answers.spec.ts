// Lists of several parts: a release, regions and stages are asked once, a part is left out at once, and what does not concern the reader is a line.
// The product is invented and built here: content/ may have one page a version.
import { readFileSync } from 'node:fs';
import { expect, type Page } from 'playwright/test';
import { test } from '../../support/page/test-with-parts.ts';
import { savedWhole } from '../../support/page/saved-list.ts';
import { pdfText } from '../../support/pdf-text.ts';

// One build serves all of them.
test.describe.configure({ mode: 'default' });
test.use({ permissions: ['clipboard-write'] });

const row = (page: Page, ref: string) => page.locator(`[data-ref='${ref}']`);
const part = (page: Page, title: string) =>
	page.locator('.part', { has: page.getByRole('heading', { level: 2, name: title, exact: true }) });
const paper = async (page: Page) => (await pdfText(await page.pdf())).join(' ').replace(/\s+/g, ' ');
const total = (page: Page) => page.locator("[data-show='progress']");

async function open(page: Page, path = '3/checklist/'): Promise<void> {
	await page.goto(path);
	await expect(page.locator('network-checklist')).toHaveAttribute('data-ready', '');
	// The answers are ready once what follows the list is loaded.
	await expect(page.locator('gone-marks')).toBeHidden();
}

test('a release is asked once and settles its rows; changed, they ask again', async ({ page }) => {
	await open(page);
	await page.getByText('Releases, regions and stages').click();
	const which = page.getByLabel('Which Crane Control?');
	await which.fill('latest');
	await which.press('Tab');
	await expect(
		page.getByText('“latest” is not a release. Write numbers with dots between them, such as 11.41.0.'),
	).toBeVisible();
	await expect(row(page, 'R02')).toHaveAttribute('data-verdict', 'open');

	await which.fill('4.9.0.1234');
	await which.press('Tab');
	await expect(row(page, 'R03')).toHaveAttribute('data-verdict', 'not-applicable');
	await expect(row(page, 'R03')).toBeHidden();
	await expect(row(page, 'R02')).toHaveAttribute('data-verdict', 'open');
	await expect(row(page, 'R02').getByText('Does the condition apply here?')).toBeHidden();
	await expect(row(page, 'R02')).toContainText('The condition is true for the release of Crane Control in this list.');
	const line = part(page, 'Ports').getByText('1 requirement is for other releases, regions or stages: not applicable.');
	await expect(line).toBeVisible();
	await part(page, 'Ports').getByRole('button', { name: 'Show', exact: true }).click();
	await expect(row(page, 'R03')).toContainText('Not applicable: Crane Control 4.9.0.1234 is before 4.10.');

	await page.reload();
	await expect(row(page, 'R03')).toHaveAttribute('data-verdict', 'not-applicable');
	await page.getByText('Releases, regions and stages').click();
	await expect(which).toHaveValue('4.9.0.1234');
	await which.fill('4.10');
	await which.press('Tab');
	await expect(row(page, 'R03')).toHaveAttribute('data-verdict', 'open');
	await page.getByLabel('I do not know').check();
	await expect(row(page, 'R03').getByText('Does the condition apply here?')).toBeVisible();
	await expect(which).toHaveValue('');
});

test('regions and stages are asked once; the others are one line, on paper too', async ({ page }) => {
	await open(page);
	await page.getByText('Releases, regions and stages').click();
	await page.getByLabel('Berth (South)').check();
	await page.getByLabel('Live', { exact: true }).check();
	await expect(row(page, 'R09')).toBeVisible();
	for (const ref of ['R06', 'R07', 'R08']) await expect(row(page, ref)).toBeHidden();
	await expect(total(page)).toHaveText('3 of 9 done');
	const text = await paper(page);
	expect(text).toContain('3 requirements are for other releases, regions or stages: not applicable.');
	expect(text).toContain('192.0.2.4');
	expect(text).not.toContain('192.0.2.1');
	expect(text).toContain('Berth (South); Live');
});

test('a part is left out with a reason, at once, is a line on screen and on paper, and is put back at once', async ({
	page,
}) => {
	await open(page);
	const mobile = part(page, 'Mobile cranes');
	await mobile.getByText('Leave this part out').click();
	await mobile.getByRole('button', { name: 'Leave out' }).click();
	await expect(mobile.getByLabel('Why it does not concern you')).toBeFocused();
	await mobile.getByLabel('Why it does not concern you').fill('We have none.');
	await mobile.getByRole('button', { name: 'Leave out' }).click();
	const line = mobile.getByText('Mobile cranes: 2 requirements not applicable. We have none.');
	await expect(line).toBeVisible();
	await expect(row(page, 'R04')).toBeHidden();
	await expect(total(page)).toHaveText('2 of 9 done');
	const text = await paper(page);
	expect(text).toContain('Mobile cranes: 2 requirements not applicable. We have none.');
	// The ledger names the part and section of its rows.
	expect(text).toContain('Ports · Ports of the crane R01');
	expect(text).not.toContain('Mobile cranes · ');
	expect(text).not.toMatch(/\b9300\b/);
	expect(text).not.toContain('Put back');

	await page.getByRole('button', { name: /^Undo/ }).click();
	await expect(row(page, 'R04')).toBeVisible();
	await expect(line).toBeHidden();
	await mobile.getByText('Leave this part out').click();
	await mobile.getByLabel('Why it does not concern you').fill('We have none.');
	await mobile.getByLabel('Why it does not concern you').press('Enter');
	await expect(line).toBeVisible();
	await mobile.getByRole('button', { name: 'Put back' }).click();
	await expect(row(page, 'R04')).toBeVisible();
	await expect(total(page)).toHaveText('0 of 9 done');
});

test('what came to a part after it was left out is named as new there, and is open', async ({ page }) => {
	await open(page);
	const key = (await page.locator('network-checklist').getAttribute('data-key')) ?? '';
	const mobile = part(page, 'Mobile cranes');
	await mobile.getByText('Leave this part out').click();
	await mobile.getByLabel('Why it does not concern you').fill('We have none.');
	await mobile.getByLabel('Why it does not concern you').press('Enter');
	await expect(row(page, 'R05')).toBeHidden();
	// What is still on its way to the second place would win over what is put here.
	await savedWhole(page);
	// The list as it was kept before the page had its second row.
	const id = await row(page, 'R05').getAttribute('id');
	await page.evaluate(
		([name = '', gone = '']) =>
			localStorage.setItem(name, (localStorage.getItem(name) ?? '').replace(`\\n${gone}`, '')),
		[key, id ?? ''],
	);
	await page.evaluate(() =>
		indexedDB.databases().then((all) => all.forEach(({ name }) => indexedDB.deleteDatabase(name ?? ''))),
	);
	await page.reload();
	await expect(mobile).toContainText('New in Mobile cranes since it was left out: R05.');
	await expect(row(page, 'R05')).toBeVisible();
	await expect(row(page, 'R05')).toHaveAttribute('data-verdict', 'open');
	await expect(row(page, 'R04')).toBeHidden();
});

test('the firewall request takes the answers of the list: on the page, copied and saved', async ({ page }) => {
	await page.goto('3/firewall-request/');
	const lines = page.locator('#firewall-request tbody tr');
	const all = await lines.count();
	await open(page);
	await page.getByText('Releases, regions and stages').click();
	await page.getByLabel('Which Crane Control?').fill('4.3');
	await page.getByLabel('Which Crane Control?').press('Tab');
	await page.getByLabel('Berth (North)').check();
	await page.getByLabel('Test', { exact: true }).check();
	await expect(total(page)).toHaveText('4 of 9 done');
	await page.goto('3/firewall-request/');
	await expect(page.getByText('4 lines are left out: your list names other releases')).toBeVisible();
	await expect(lines).toHaveCount(all - 4);
	await expect(page.locator('#firewall-request')).toContainText('192.0.2.1');
	await expect(page.locator('#firewall-request')).not.toContainText('192.0.2.3');
	await expect(page.locator('#firewall-request')).not.toContainText('9200');
	const saving = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Save as CSV' }).click();
	const csv = readFileSync(await (await saving).path(), 'utf8');
	expect(csv).toContain('192.0.2.1');
	expect(csv).not.toContain('192.0.2.3');
	await page.getByRole('button', { name: 'Copy as table' }).click();
	await expect(page.getByRole('status')).toHaveText(`Copied, ${all - 4} lines`);
});

test('who goes from one release to another sees what has to be allowed and what is used now', async ({ page }) => {
	await page.goto('3/');
	await page.getByRole('link', { name: /What each release of Crane Control/ }).click();
	const steps = page.locator('table.steps tbody tr');
	const lines = page.locator('table.rules tbody tr');
	await expect(steps).toHaveCount(3);
	await expect(lines).toHaveCount(2);
	const says = page.locator("[data-show='difference']");
	await page.getByLabel('From release').fill('4.9');
	await page.getByLabel('To release').fill('newest');
	await expect(says).toHaveText('“newest” is not a release. Write numbers with dots between them, such as 11.41.0.');
	await page.getByLabel('To release').fill('4.10.0');
	await expect(says).toHaveText('From 4.9 to 4.10.0: 2 releases change something. Allow 2 more lines.');
	await expect(steps).toHaveCount(2);
	await expect(steps.filter({ hasText: 'First used in this release' })).toContainText('TCP 9100');
	await expect(steps.filter({ hasText: 'Needed from this release on' })).toContainText('TCP 9200');
	await page.getByRole('button', { name: 'Copy as table' }).click();
	await expect(page.getByText('Copied, 2 lines')).toBeVisible();
	await page.getByLabel('From release').fill('4.10');
	await expect(says).toHaveText('From 4.10 to 4.10.0 nothing changes.');
	await expect(page.getByRole('button', { name: 'Copy as table' })).toBeHidden();
	await page.getByLabel('From release').fill('5.0');
	await page.getByLabel('To release').fill('4.0');
	await expect(says).toContainText('4.0 comes before 5.0. These are the lines for an update from 4.0 to 5.0.');
	await expect(steps).toHaveCount(3);
});

test('what a page forbids stands on the checklist and with the firewall request, and is nothing to mark', async ({
	page,
}) => {
	await open(page);
	const forbidden = page.getByText('TCP port 9 must not be open to the internet.');
	await expect(forbidden).toBeVisible();
	await expect(page.getByText('Do not allow:')).toBeVisible();
	await page.goto('3/firewall-request/');
	await expect(forbidden).toBeVisible();
});

test('where the facts come from is said on the page, the checklist, the comparison, the firewall request and paper', async ({
	page,
}) => {
	const known = 'Facts of the vendor’s revision 1a2b3c4d, read on 3 January 2026.';
	const unknown = 'Facts of an early revision; nobody has compared it since.';
	await page.goto('3/ports/');
	await expect(page.getByText(known)).toBeVisible();
	await page.goto('3/mobile/');
	await expect(page.getByText(unknown)).toBeVisible();
	for (const path of ['3/', '3/checklist/', '3/firewall-request/', 'compare/2/3/']) {
		await page.goto(path);
		// On the checklist it stands in the head of the paper too.
		await expect(page.getByText(`${known} ${unknown}`).last()).toBeVisible();
	}
	await expect(page.getByText('Facts of the vendor’s revision 0a; nobody has compared it since.')).toBeVisible();
	await open(page);
	expect(await paper(page)).toContain(known);
});

test('a list of a version that a later one follows leads there, and moves nothing by itself', async ({ page }) => {
	await open(page, '2/checklist/');
	await row(page, 'R01').getByRole('radio', { name: 'Met', exact: true }).check({ force: true });
	await expect(total(page)).toHaveText('1 of 1 done');
	await page.getByRole('link', { name: 'Quayside 3' }).click();
	await expect(page).toHaveURL(/\/3\/checklist\/$/);
	await expect(total(page)).toHaveText('0 of 9 done');
	await page.getByRole('button', { name: 'Carry over from Quayside 2' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Carry over from Quayside 2' }).click();
	await expect(row(page, 'R01')).toHaveAttribute('data-verdict', 'met');
	await page.goto('2/checklist/');
	await expect(total(page)).toHaveText('1 of 1 done');
});
