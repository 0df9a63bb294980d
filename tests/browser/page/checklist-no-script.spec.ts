// Without script the checklist is a form to read, to print blank, and to tick by pen: it takes nothing on screen.
import { expect } from 'playwright/test';
import { pdfText } from '../../support/pdf-text.ts';
import { test } from '../../support/test-with-site.ts';
import { checklistVersions } from '../../support/page/checklist-versions.ts';

test.use({ javaScriptEnabled: false });

for (const version of checklistVersions) {
	test(`${version.id}: nothing is dead, and one sentence says what needs script`, async ({ page }) => {
		await page.goto(version.path);
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByRole('checkbox')).toHaveCount(0);
		await expect(page.locator('noscript')).toBeVisible();
		await expect(page.locator('noscript')).toContainText('Running checks and saving need JavaScript.', {
			useInnerText: true,
		});
		for (const ref of version.refs) {
			await expect(page.locator(`[data-ref='${ref}']`).getByRole('heading')).toBeVisible();
		}
		await expect(page.getByRole('radio')).toHaveCount(0);
		await expect(page.getByRole('textbox')).toHaveCount(0);
		await expect(page.getByText('You cannot enter anything yet')).toBeHidden();
	});

	test(`${version.id}: no key reaches a field`, async ({ page }) => {
		await page.goto(version.path);
		const fields = page.locator('[data-requirement] :is(input, textarea)');
		expect(await fields.count()).toBeGreaterThan(version.refs.length);
		expect(await fields.and(page.locator(':enabled')).count()).toBe(0);
	});

	test(`${version.id}: the blank form prints every requirement with boxes to tick`, async ({ page }) => {
		await page.goto(version.path);
		const pages = await pdfText(await page.pdf({ format: 'A4' }));
		const whole = pages.join('\n');
		expect(pages[0]).toContain(`To be filled in by hand: ${version.refs.length} requirements`);
		for (const ref of version.refs) expect(whole).toMatch(new RegExp(`^${ref}\\b`, 'm'));
		expect(whole.match(/\bNot applicable\b/g)?.length).toBeGreaterThanOrEqual(version.refs.length);
		expect(whole).toContain('Signature');
		for (const words of ['Run checks', 'No mark', '0 of', 'Not run yet', 'You cannot enter anything'])
			expect(whole).not.toContain(words);
		for (const [index, text] of pages.entries()) expect(text).toContain(`page ${index + 1} of ${pages.length}`);
	});
}
