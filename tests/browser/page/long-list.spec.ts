// A long list costs no more than a short one at each entry: what the page touches then, counted. Times are measured by `npm run bench -- tasks`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { serveFolder, type ServedFolder } from '../../../src/commands/serve-folder.ts';
import { writeContent } from '../../bench/bench-content.ts';
import { buildContent, forgetContent } from '../../support/build-content.ts';
import { item, mark } from '../../support/page/item-on-page.ts';
import { saved, savedWhole } from '../../support/page/saved-list.ts';

const rows = 150;
const content = mkdtempSync(join(tmpdir(), 'long-content-'));
let site: ServedFolder;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
	const dist = join(content, 'dist');
	writeContent(content, rows);
	await buildContent(content, dist);
	site = await serveFolder({ folder: dist, base: '/' });
});
test.afterAll(async () => {
	await site.close();
	forgetContent(content);
	rmSync(content, { recursive: true, force: true });
});

const open = (page: Page) => page.goto(`${site.origin}/1/checklist/`);
const note = (page: Page, ref: string) => page.locator(`textarea[aria-label='Note for ${ref}']`);
const openRow = async (page: Page, ref: string) => {
	await item(page, ref).locator('summary').click();
	await expect(item(page, ref).locator("[data-show='commands'] pre")).toBeVisible();
};

test('rows are in boxes, which the browser skips off screen once the list is used, and which paper does not have', async ({
	page,
}) => {
	await open(page);
	const boxes = page.locator('.rows');
	await expect(boxes).toHaveCount(Math.ceil(rows / 12));
	expect(await page.locator('.rows > checklist-item').count()).toBe(rows);
	await expect(boxes.last()).toHaveCSS('content-visibility', 'visible');
	await mark(page, 'R01', 'Met');
	await expect(boxes.last()).toHaveCSS('content-visibility', 'auto');
	await page.emulateMedia({ media: 'print' });
	await expect(boxes.last()).toHaveCSS('display', 'contents');
});

test('a note looks up fewer elements than there are rows, changes no style sheet and nothing outside its row', async ({
	page,
}) => {
	await open(page);
	await mark(page, 'R01', 'Met');
	await savedWhole(page);
	await openRow(page, 'R02');
	await note(page, 'R02').fill('Ticket');
	await expect(item(page, 'R02').locator("[data-show='written-note']")).toHaveText('Ticket');
	await saved(page);
	await page.evaluate(() => {
		const seen = { found: 0, sheets: 0, rows: new Set<string>() };
		const lookUp = Element.prototype.querySelectorAll;
		Element.prototype.querySelectorAll = function (this: Element, selector: string) {
			const found = lookUp.call(this, selector);
			seen.found += found.length;
			return found;
		};
		const replace = CSSStyleSheet.prototype.replaceSync;
		CSSStyleSheet.prototype.replaceSync = function (this: CSSStyleSheet, text: string) {
			seen.sheets += 1;
			replace.call(this, text);
		};
		new MutationObserver((records) => {
			for (const { target } of records) {
				const element = target instanceof Element ? target : target.parentElement;
				seen.rows.add(element?.closest<HTMLElement>('checklist-item')?.dataset['ref'] ?? '');
			}
		}).observe(document.querySelector('.sections') ?? document, {
			...{ subtree: true, childList: true, attributes: true, characterData: true },
		});
		Object.assign(window, { seen });
	});
	await note(page, 'R02').pressSequentially('s');
	await expect(item(page, 'R02').locator("[data-show='written-note']")).toHaveText('Tickets');
	await saved(page);
	const seen = await page.evaluate(() => {
		const seen: unknown = Reflect.get(window, 'seen');
		const { found, sheets, rows } = seen as { found: number; sheets: number; rows: Set<string> };
		return { found, sheets, rows: [...rows].filter((ref) => ref !== '') };
	});
	expect(seen.rows).toEqual(['R02']);
	expect(seen.sheets).toBe(0);
	expect(seen.found).toBeLessThan(rows);
});

test('what an open row shows is not made again when another row changes', async ({ page }) => {
	await open(page);
	await mark(page, 'R01', 'Met');
	await savedWhole(page);
	await openRow(page, 'R02');
	await page.evaluate(() => {
		const made: string[] = [];
		const create = document.createElement.bind(document);
		document.createElement = (name: string) => {
			made.push(name);
			return create(name);
		};
		Object.assign(window, { made });
	});
	await mark(page, 'R03', 'Met');
	await expect(item(page, 'R03')).toHaveAttribute('data-verdict', 'met');
	await saved(page);
	const made = await page.evaluate(() => JSON.stringify(Reflect.get(window, 'made')));
	expect(made).toContain('"p"');
	// The title of its results, and its commands.
	expect(made).not.toMatch(/"(b|pre|dl)"/);
});

test('a filter changes only the rows that it hides or shows, each once', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	const says = (words: string) => expect(page.locator('search.filter .count')).toContainText(words);
	await says(`${rows} of ${rows} shown`);
	await page.evaluate(() => {
		const changes: string[] = [];
		new MutationObserver((records) => {
			for (const { target } of records)
				if (target instanceof HTMLElement && target.dataset['ref']) changes.push(target.dataset['ref']);
		}).observe(document.querySelector('.sections') ?? document, {
			...{ subtree: true, attributes: true, attributeFilter: ['data-filtered'] },
		});
		Object.assign(window, { changes });
	});
	const changes = () =>
		page.evaluate(() => {
			const changes: unknown = Reflect.get(window, 'changes');
			const list = changes as string[];
			return list.splice(0);
		});
	const field = page.locator('#filter-text');
	await field.fill('r14');
	await says(`11 of ${rows} shown`);
	expect(new Set(await changes()).size).toBe(rows - 11);
	await field.fill('r140');
	await says(`1 of ${rows} shown`);
	expect(await changes()).toEqual(['R14', ...Array.from({ length: 9 }, (_, index) => `R14${index + 1}`)]);
	// Boxes without a row take no space.
	expect(await page.locator('.rows').evaluateAll((boxes) => boxes.filter((box) => box.clientHeight > 0).length)).toBe(
		1,
	);
	await field.fill('');
	await says(`${rows} of ${rows} shown`);
	expect(await changes()).toHaveLength(rows - 1);
	await expect(item(page, 'R150')).toBeVisible();
});
