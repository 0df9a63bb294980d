// What a large file would change: the first rows, and the rest at a press.
import { expect } from 'playwright/test';
import { listFileText } from '../../../../src/checklist/files/list-file.ts';
import { given, sampleMark, sampleState } from '../../../support/sample-item.ts';
import { dialog, open, press, textFile } from '../../../support/page/checklist-files-page.ts';
import { richest as version } from '../../../support/page/checklist-versions.ts';
import { test } from '../../../support/test-with-site.ts';

test.use({ unfolded: true });

test('a file of 450 marks shows the first 200 and the rest at a press, where the keyboard goes on', async ({
	page,
	request,
	site,
}) => {
	if (!version) throw new Error('No checklist was built.');
	await page.goto(version.path);
	const { product } = await (await request.get(`${site.url}data/${version.id}/requirements.json`)).json();
	const facts = { product, version, digest: '', schemaAddress: '' };
	const marks = Object.fromEntries(
		Array.from({ length: 450 }, (_, index) => [
			`old/${index}`,
			sampleMark({ given: { ...given, ports: `TCP ${index + 1}` } }),
		]),
	);
	await open(
		page,
		textFile(listFileText({ ...sampleState(marks), version: version.id }, facts, '2026-11-28T10:00:00.000Z')),
	);
	const rows = dialog(page).getByRole('list').filter({ hasText: 'TCP' }).first().getByRole('listitem');
	await expect(rows).toHaveCount(200);
	await press(page, 'Show 250 more entries');
	await expect(rows).toHaveCount(450);
	await expect(rows.nth(200)).toBeFocused();
	await press(page, 'Add to this list');
	await expect(dialog(page)).toHaveCount(0);
	await page.reload();
	await expect(page.getByText('No longer on this page').first()).toBeVisible();
});

test('what a file would change is told in the order of the page', async ({ page, request, site }) => {
	if (!version) throw new Error('No checklist was built.');
	await page.goto(version.path);
	const { product } = await (await request.get(`${site.url}data/${version.id}/requirements.json`)).json();
	const ids = await page
		.locator('[data-requirement]')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-requirement') ?? ''));
	const marks = Object.fromEntries([4, 0, 2].map((place) => [ids[place], sampleMark()]));
	const facts = { product, version, digest: '', schemaAddress: '' };
	await open(
		page,
		textFile(listFileText({ ...sampleState(marks), version: version.id }, facts, '2026-11-28T10:00:00.000Z')),
	);
	await expect(dialog(page).locator('.changes li b')).toHaveText([/^R01 /, /^R03 /, /^R05 /]);
});
