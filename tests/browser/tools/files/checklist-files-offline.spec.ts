// A list taken along in the checklist that is one file.
import { pathToFileURL } from 'node:url';
import { expect } from 'playwright/test';
import { test } from '../../../support/test-with-site.ts';
import {
	field,
	dialog,
	note,
	open,
	openFiles,
	press,
	save,
	textFile,
	textOf,
} from '../../../support/page/checklist-files-page.ts';
import { richest } from '../../../support/page/checklist-versions.ts';
import { unfold } from '../../../support/page/unfold.ts';
import { item, mark } from '../../../support/page/item-on-page.ts';

test.use({ unfolded: true });

const version = richest;
if (version) {
	const [first = '', second = first, third = second] = version.refs;
	test.beforeEach(async ({ page }) => {
		await page.goto(version.path);
	});

	test('taken along in one file with this list, marked on the stick, and brought back', async ({
		page,
		browser,
	}, info) => {
		// Four pages, one after the other.
		test.slow();
		await field(page, 'Environment').fill('Production');
		await mark(page, first, 'Met');
		await note(page, first).fill('</script><script>window.ran = true</script>');
		const download = await save(page, 'Download with this list');
		expect(download.suggestedFilename()).toMatch(/, Production, \d{4}-\d\d-\d\d\.html$/);
		const file = info.outputPath('stick.html');
		await download.saveAs(file);

		const context = await browser.newContext();
		await unfold(context);
		const stick = await context.newPage();
		await stick.goto(pathToFileURL(file).href);
		await expect(item(stick, first)).toHaveAttribute('data-verdict', 'met');
		await expect(field(stick, 'Environment')).toHaveValue('Production');
		await expect(note(stick, first)).toHaveValue('</script><script>window.ran = true</script>');
		await mark(stick, second, 'Not met');
		await expect(item(stick, second)).toHaveAttribute('data-verdict', 'not-met');
		await stick.reload();
		// Its own storage goes before what came with it, and nothing is asked as long as that is no news.
		await expect(item(stick, second)).toHaveAttribute('data-verdict', 'not-met');
		await expect(dialog(stick)).toHaveCount(0);
		await openFiles(stick);
		await expect(dialog(stick).getByRole('button', { name: 'Download with this list' })).toHaveCount(0);
		await press(stick, 'Close');
		const back = await textOf(await save(stick, 'Save as JSON'));
		expect(JSON.parse(back)).not.toHaveProperty('$schema');
		await open(page, textFile(back));
		await press(page, 'Add to this list');
		await expect(item(page, second)).toHaveAttribute('data-verdict', 'not-met');
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		expect(await stick.evaluate(() => 'ran' in window)).toBe(false);

		// Another stick with news for the same browser: it is shown before anything happens.
		await mark(page, third, 'Not applicable');
		await (await save(page, 'Download with this list')).saveAs(file);
		await stick.goto(pathToFileURL(file).href);
		await expect(dialog(stick)).toContainText('What this file would change');
		await press(stick, 'Cancel');
		await expect(item(stick, second)).toHaveAttribute('data-verdict', 'not-met');
		await context.close();
	});

	test('taken along empty', async ({ page, browser }, info) => {
		await mark(page, first, 'Met');
		const file = info.outputPath('empty.html');
		await (await save(page, 'Download empty')).saveAs(file);
		const context = await browser.newContext();
		await unfold(context);
		const stick = await context.newPage();
		await stick.goto(pathToFileURL(file).href);
		await expect(item(stick, first)).toHaveAttribute('data-verdict', 'open');
		await context.close();
	});

	test('where the file cannot be fetched, a sentence says so', async ({ page }) => {
		await page.route('**/checklist-offline.html', (route) => route.abort());
		await openFiles(page);
		await press(page, 'Download empty');
		await expect(dialog(page).getByRole('status')).toHaveText(/could not be downloaded/);
	});
}
