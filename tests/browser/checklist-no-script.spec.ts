// Without script the checklist is a form to read, to print blank, and to tick by pen.
import { expect } from 'playwright/test';
import { pdfText } from '../support/pdf-text.ts';
import { test } from '../support/test-with-site.ts';
import { checklistVersions } from './checklist-versions.ts';

test.use({ javaScriptEnabled: false });

for (const version of checklistVersions) {
	test(`${version.id}: nothing is dead, and one sentence says what needs script`, async ({ page }) => {
		await page.goto(version.path);
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByRole('checkbox')).toHaveCount(0);
		await expect(page.locator('noscript')).toBeVisible();
		await expect(page.locator('noscript')).toContainText('Running checks and saving need script.', {
			useInnerText: true,
		});
		for (const ref of version.refs) {
			const item = page.locator(`[data-ref='${ref}']`);
			await expect(item.getByRole('heading')).toBeVisible();
			await item.getByRole('radio', { name: 'Met', exact: true }).check();
		}
	});

	test(`${version.id}: the blank form prints every requirement with boxes to tick`, async ({ page }) => {
		await page.goto(version.path);
		const [first = ''] = version.refs;
		await page.locator(`[data-ref='${first}']`).getByRole('textbox', { name: 'Note' }).fill('typed-without-script');
		const pages = await pdfText(await page.pdf({ format: 'A4' }));
		const whole = pages.join('\n');
		expect(pages[0]).toContain(`To be filled in by hand: ${version.refs.length} requirements`);
		for (const ref of version.refs) expect(whole).toMatch(new RegExp(`^${ref}\\b`, 'm'));
		expect(whole.match(/\bNot applicable\b/g)?.length).toBeGreaterThanOrEqual(version.refs.length);
		for (const words of ['typed-without-script', 'Signature']) expect(whole).toContain(words);
		for (const words of ['Run checks', 'No mark', '0 of', 'Not run yet']) expect(whole).not.toContain(words);
		for (const [index, text] of pages.entries()) expect(text).toContain(`page ${index + 1} of ${pages.length}`);
	});
}
