// "Print": the filled list, a blank one for a clipboard, and what is left to do, each as the PDF that a reader would file.
import { expect, type Page } from 'playwright/test';
import { pdfPaintFaults } from '../../../support/pdf-pixels.ts';
import { pdfText } from '../../../support/pdf-text.ts';
import { test } from '../../../support/test-with-site.ts';
import { checklistVersions, type ChecklistVersion } from '../../../support/page/checklist-versions.ts';
import { ready } from '../../../support/page/saved-list.ts';
import { fillList } from './filled-list.ts';
import { expectWhole, joined } from './whole-print.ts';

test.use({ unfolded: true });

/** Opens the list of a version, filled, in the dark scheme; the browser's own print dialog stays away. */
async function openFilled(page: Page, version: ChecklistVersion, noteOf: (ref: string) => string) {
	await page.addInitScript(() => {
		window.print = () => undefined;
	});
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto(version.path);
	return fillList(page, { version: version.id, key: version.key, noteOf });
}

async function choose(page: Page, form: string): Promise<void> {
	await page.getByRole('button', { name: 'Print', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Print' });
	await dialog.getByRole('radio', { name: new RegExp(`^${form}`) }).check();
	await dialog.getByRole('button', { name: 'Print', exact: true }).click();
	await expect(dialog).toHaveCount(0);
}

const shortNote = (ref: string) => `last-word-of-${ref}`;
const longNote = (ref: string) =>
	`${'Seen in the log of the firewall. '.repeat(70).slice(0, 1999 - shortNote(ref).length)} ${shortNote(ref)}`;

for (const version of checklistVersions) {
	for (const format of ['A4', 'Letter']) {
		test(`${version.id} on ${format}, filled: whole, with notes of 2,000 characters, dark on white`, async ({
			page,
		}) => {
			const items = await openFilled(page, version, longNote);
			await choose(page, 'Filled');
			const pdf = await page.pdf({ format, printBackground: false });
			const pages = await pdfText(pdf);
			const digest = ((await page.locator('network-checklist').getAttribute('data-digest')) ?? '').slice(0, 12);
			expectWhole(pages, items, [version.label, digest, 'Production "A" \\ 1']);
			expect(await pdfPaintFaults(pdf, [1, pages.length])).toEqual([]);
			// Without backgrounds Chromium darkens pale text by itself; with them it prints what the styles say.
			expect(await pdfPaintFaults(await page.pdf({ format, printBackground: true }))).toEqual([]);
		});

		test(`${version.id} on ${format}, blank: every requirement with boxes, and nothing that was entered`, async ({
			page,
		}) => {
			const items = await openFilled(page, version, shortNote);
			await choose(page, 'Blank');
			const title = await page.title();
			const pdf = await page.pdf({ format, printBackground: false });
			const pages = await pdfText(pdf);
			const whole = joined(pages.join(' '));
			expect(title).toMatch(/, blank, \d{4}-\d\d-\d\d$/);
			expect(joined(pages[0] ?? '')).toContain(joined(`To be filled in by hand: ${items.length} requirements`));
			for (const { ref, sentence } of items) expect(whole).toContain(joined(ref + sentence));
			expect(whole.match(/MetNotmetNotapplicable/g)).toHaveLength(items.length);
			for (const words of [
				'last-word-of',
				'reason-of',
				'Production',
				'Duarte',
				'CHG-20418',
				'done',
				'Incomplete',
				'First mark',
			])
				expect(whole).not.toContain(joined(words));
			for (const [index, text] of pages.entries())
				expect(joined(text)).toContain(joined(`page ${index + 1} of ${pages.length}`));
			expect(await pdfPaintFaults(pdf)).toEqual([]);
		});

		test(`${version.id} on ${format}, open points only: says first that it is a part`, async ({ page }) => {
			const items = await openFilled(page, version, shortNote);
			const left = items.filter(({ word }) => word === 'Open' || word === 'Not met');
			const done = items.filter((item) => !left.includes(item));
			await choose(page, 'Open points only');
			const title = await page.title();
			const pdf = await page.pdf({ format, printBackground: false });
			const pages = await pdfText(pdf);
			const whole = joined(pages.join(' '));
			const refs = (word: string) => items.filter((item) => item.word === word).map(({ ref }) => ref);
			const [open, notMet] = [refs('Open'), refs('Not met')];
			expect(title).toMatch(/, open points, Production "A" \\ 1, \d{4}-\d\d-\d\d$/);
			expect(joined(pages[0] ?? '')).toContain(
				joined(
					`Open points only: ${open.length} of ${items.length} open (${open.join(', ')}), ${notMet.length} not met (${notMet.join(', ')})
					This is only a part of the list. Left out because they are done: ${done.map(({ ref }) => ref).join(', ')}.`,
				),
			);
			expectWhole(pages, left, [version.label, 'open points only', 'Production "A" \\ 1']);
			for (const { ref } of done) expect(whole).not.toMatch(new RegExp(`last-word-of-${ref}(?!\\d)`));
			expect(await pdfPaintFaults(pdf)).toEqual([]);
		});
	}

	test(`${version.id}: after another print the page is as before, and prints filled`, async ({ page }) => {
		const items = await openFilled(page, version, shortNote);
		const title = await page.title();
		const paper = page.locator('list-paper');
		// The minute may turn between two prints; all else is the same.
		const text = async (): Promise<string> => ((await paper.textContent()) ?? '').replace(/\d\d:\d\d UTC/, '');
		const before = await text();
		for (const form of ['Blank', 'Open points only']) {
			await choose(page, form);
			await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
			expect(await page.title()).toBe(title);
			expect(await text()).toBe(before);
			await expect(page.locator('[data-print]')).toHaveCount(0);
		}
		// Where the browser does not say that a print has ended, the next key does.
		await choose(page, 'Blank');
		await page.keyboard.press('Tab');
		expectWhole(await pdfText(await page.pdf({ format: 'A4' })), items, ['Production "A" \\ 1']);
	});
}

test('with script too an untouched list is a form without counts', async ({ page }) => {
	await page.goto(checklistVersions[0]?.path ?? '');
	await ready(page);
	const text = (await pdfText(await page.pdf({ format: 'A4' }))).join('\n');
	expect(text).toContain('To be filled in by hand');
	expect(text).not.toMatch(/\d+ of \d+ done/);
});

test('a row that is done does not say on paper how to check it', async ({ page }) => {
	const version = checklistVersions[0];
	if (!version) throw new Error('There is no version to print.');
	await openFilled(page, version, shortNote);
	await page.emulateMedia({ media: 'print' });
	const plans = page.locator('.plan:not(:empty)').filter({ visible: true });
	await expect(page.locator("[data-verdict='open']").locator(plans)).not.toHaveCount(0);
	await expect(page.locator("[data-verdict]:not([data-verdict='open'])").locator(plans)).toHaveCount(0);
});

test('what a filter hides on screen stands on paper', async ({ page }) => {
	const [version] = checklistVersions;
	if (!version) throw new Error('There is no version to print.');
	await openFilled(page, version, shortNote);
	const items = page.locator('[data-requirement]');
	await items.evaluateAll((all) => all.forEach((item) => item.toggleAttribute('data-filtered', true)));
	await page.emulateMedia({ media: 'print' });
	for (const item of await items.all()) await expect(item).toBeVisible();
});
