// Lists in files: saved, opened and dropped.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'playwright/test';
import { literalPattern } from '../../../support/literal-pattern.ts';
import { readCsv } from '../../../support/read-csv.ts';
import { refusingUnknownKeys } from '../../../support/refusing-unknown-keys.ts';
import { test } from '../../../support/test-with-site.ts';
import {
	drop,
	field,
	dialog,
	holdOver,
	listOf,
	note,
	open,
	openFiles,
	press,
	save,
	textFile,
	textOf,
} from '../../../support/page/checklist-files-page.ts';
import { richest } from '../../../support/page/checklist-versions.ts';
import { savedWhole } from '../../../support/page/saved-list.ts';
import { unfold } from '../../../support/page/unfold.ts';
import { item, mark } from '../../../support/page/item-on-page.ts';

test.use({ unfolded: true });

const version = richest;
test('there is a checklist', () => expect(version).toBeDefined());

if (version) {
	const [first = '', second = first] = version.refs;
	test.beforeEach(async ({ page }) => {
		await page.goto(version.path);
	});

	test('a list saved as JSON is valid against the schema that it names, and opens in another browser', async ({
		page,
		request,
		browser,
		site,
	}) => {
		await field(page, 'Environment').fill('Produção/1');
		await mark(page, first, 'Met');
		await note(page, first).fill('Seen twice.');
		await field(page, 'Your name').fill('Inês Duarte');
		const saved = await save(page, 'Save as JSON');
		expect(saved.suggestedFilename()).toMatch(
			/network checklist, Produção-1, \d{4}-\d\d-\d\d, list [0-9a-f]{12}\.json$/,
		);
		const text = await textOf(saved);
		const file = JSON.parse(text);
		expect(file).toMatchObject({ kind: 'portolan-checklist', version: { id: version.id, label: version.label } });
		const dataset = await (await request.get(`${site.url}data/${version.id}/requirements.json`)).json();
		expect(file).toMatchObject({ product: dataset.product, dataset: { digest: dataset.digest } });
		const ajv = new Ajv2020({ allErrors: true, strictRequired: false });
		addFormats.default(ajv);
		const schema = refusingUnknownKeys(await (await request.get(file.$schema)).json());
		if (typeof schema !== 'object' || schema === null) throw new Error('The schema is no object.');
		const validate = ajv.compile(schema);
		validate(file);
		expect(validate.errors).toBeNull();

		const other = await (await browser.newContext({ baseURL: site.url })).newPage();
		await unfold(other);
		await other.goto(version.path);
		await open(other, textFile(text));
		await expect(dialog(other)).toContainText('The list for Produção/1, checked by Inês Duarte, saved');
		await expect(
			dialog(other)
				.getByRole('listitem')
				.filter({ hasText: /^1 new (mark|note)$/ }),
		).toHaveText(['1 new mark', '1 new note']);
		await expect(dialog(other)).toContainText(first);
		// Nothing has happened yet.
		await expect(item(other, first)).toHaveAttribute('data-verdict', 'open');
		await press(other, 'Add to this list');
		await expect(item(other, first)).toHaveAttribute('data-verdict', 'met');
		await expect(note(other, first)).toHaveValue('Seen twice.');
		await expect(item(other, first)).toContainText('Inês Duarte');
		await expect(
			other.getByRole('status').filter({ hasText: 'The file was added to this list: 1 new mark' }),
		).toHaveCount(1);
		await other.reload();
		await expect(item(other, first)).toHaveAttribute('data-verdict', 'met');
		await open(other, textFile(text));
		await expect(dialog(other)).toContainText('This list already has everything in the file.');
		await expect(dialog(other).getByRole('button')).toHaveText(['Close']);
		await other.context().close();
	});

	test('both marks stay where people differ, both notes, and "Undo" takes the file back', async ({ page }) => {
		const theirs = await listOf(page, 'João', async () => {
			await mark(page, first, 'Not met');
			await note(page, first).fill('Closed here.');
			await mark(page, second, 'Met');
		});
		await field(page, 'Your name').fill('Inês');
		await mark(page, first, 'Met');
		await note(page, first).fill('Open here.');
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		await savedWhole(page);
		const text = () => page.locator('.list').innerText();
		const before = await text();
		await open(page, textFile(theirs));
		const differing = dialog(page).getByRole('listitem').filter({ hasText: 'Here: Met (Inês' });
		await expect(differing).toContainText('File: Not met (João');
		await expect(dialog(page)).toContainText('Here: “Open here.” (Inês');
		await expect(dialog(page)).toContainText('File: “Closed here.” (João');
		await press(page, 'Add to this list');
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'open');
		await expect(item(page, first)).toContainText('People disagree.');
		await expect(item(page, first)).toContainText('Closed here.');
		await expect(note(page, first)).toHaveValue(/here\.$/);
		await expect(item(page, second)).toHaveAttribute('data-verdict', 'met');
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		await expect(item(page, second)).toHaveAttribute('data-verdict', 'open');
		await expect(note(page, first)).toHaveValue('Open here.');
		await expect.poll(text).toBe(before);
		await open(page, textFile(theirs));
		await press(page, 'Add to this list');
		await expect(item(page, first)).toContainText('People disagree.');
	});

	test('a list for another environment can be opened as a list of its own', async ({ page }) => {
		const theirs = await listOf(page, 'João', async () => {
			await field(page, 'Environment').fill('Production');
			await mark(page, first, 'Not met');
		});
		await field(page, 'Environment').fill('Development');
		await mark(page, second, 'Met');
		await open(page, textFile(theirs));
		await expect(dialog(page)).toContainText('The list on this page is for Development.');
		await press(page, 'Open as a separate list');
		await expect(field(page, 'Environment')).toHaveValue('Production');
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'not-met');
		await expect(item(page, second)).toHaveAttribute('data-verdict', 'open');
		const keys = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':list:')));
		expect(keys).toEqual([expect.stringMatching(new RegExp(`^${literalPattern(version.key)}:list:[0-9a-f]{8}$`))]);
		expect(await page.evaluate((key) => localStorage.getItem(key), version.key)).toContain('Development');
	});

	test('a file that is dropped opens, and the page shows where', async ({ page }) => {
		const theirs = await listOf(page, 'João', () => mark(page, first, 'Not met'));
		const takeAway = await holdOver(page);
		await expect(page.getByText('Drop the files to see what would change')).toBeVisible();
		await takeAway();
		await expect(page.getByText('Drop the files to see what would change')).toBeHidden();
		await openFiles(page);
		await drop(page, [theirs]);
		await expect(dialog(page)).toContainText('1 new mark');
		await press(page, 'Add to this list');
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'not-met');
		await drop(page, [theirs, theirs]);
		await expect(dialog(page)).toContainText('Open one list at a time.');
		// A text that is dragged is no file: the browser does with it what it does.
		const prevented = await page.evaluate(() => {
			const text = new DataTransfer();
			text.setData('text/plain', 'x');
			const event = new DragEvent('dragover', { dataTransfer: text, bubbles: true, cancelable: true });
			document.body.dispatchEvent(event);
			return event.defaultPrevented;
		});
		expect(prevented).toBe(false);
	});

	test('the keyboard alone is enough, and the focus comes back', async ({ page }) => {
		const theirs = await listOf(page, 'João', () => mark(page, first, 'Not met'));
		const choosing = page.waitForEvent('filechooser');
		const button = page.getByRole('button', { name: 'Save or open' });
		await button.focus();
		await page.keyboard.press('Enter');
		await dialog(page).getByRole('button', { name: 'Open files' }).focus();
		await page.keyboard.press('Enter');
		await (await choosing).setFiles(textFile(theirs));
		await expect(dialog(page).getByRole('button', { name: 'Add to this list' })).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(dialog(page)).toHaveCount(0);
		await expect(button).toBeFocused();
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'open');
	});

	test('what a notice offers as a copy opens, and a browser without storage saves and opens too', async ({
		page,
		browser,
		site,
	}) => {
		await mark(page, first, 'Met');
		await savedWhole(page);
		const raw = await page.evaluate((key) => localStorage.getItem(key) ?? '', version.key);
		const context = await browser.newContext({ baseURL: site.url });
		await unfold(context);
		await context.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('refused', 'SecurityError');
				},
			});
		});
		const other = await context.newPage();
		await other.goto(version.path);
		await open(other, textFile(`\uFEFF${raw}`));
		await press(other, 'Add to this list');
		await expect(item(other, first)).toHaveAttribute('data-verdict', 'met');
		await mark(other, second, 'Not met');
		const saved = await textOf(await save(other, 'Save as JSON'));
		await open(page, textFile(saved));
		await press(page, 'Open as a separate list');
		await expect(item(page, second)).toHaveAttribute('data-verdict', 'not-met');
		const more = JSON.parse(saved);
		more.list.environment = { text: 'Test', time: more.savedAt };
		await open(other, textFile(JSON.stringify(more)));
		await press(other, 'Open as a separate list');
		await expect(dialog(other).getByRole('alert')).toHaveText(/no room for another list/);
		await context.close();
	});

	test('as CSV: a row for each requirement, in the order of the page', async ({ page }) => {
		await mark(page, first, 'Met');
		await note(page, first).fill('=1+1\n"quoted", and more');
		await field(page, 'Your name').fill('Inês');
		const download = await save(page, 'Save as CSV');
		expect(download.suggestedFilename()).toMatch(/\.csv$/);
		const bytes = readFileSync(await download.path());
		expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const [head = [], ...rows] = readCsv(bytes.toString('utf8').slice(1));
		expect(rows.map(([ref]) => ref)).toEqual(version.refs);
		const cell = (name: string) => rows[0]?.[head.indexOf(name)];
		expect([cell('Mark'), cell('Marked by'), cell('Note')]).toEqual(['Met', 'Inês', `'=1+1\n"quoted", and more`]);
		expect(cell('Requirement')).toBe(await item(page, first).locator('[data-show=sentence]').innerText());
		expect(cell('Section')).not.toBe('');
	});
}
