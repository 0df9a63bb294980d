// Page 1 is the page to file: up to 30 requirements are all on it, no text is too small to read, and it names the file of the same list.
import { expect } from 'playwright/test';
import { field, save, textOf } from '../../../support/page/checklist-files-page.ts';
import { checklistVersions, richest, type ChecklistVersion } from '../../../support/page/checklist-versions.ts';
import { withManyItems } from '../../../support/page/many-items.ts';
import { ready, saved } from '../../../support/page/saved-list.ts';
import { pdfText, smallestText } from '../../../support/pdf-text.ts';
import { test } from '../../../support/test-with-site.ts';
import { fillList } from './filled-list.ts';
import { joined } from './whole-print.ts';
import { mark } from '../../../support/page/item-on-page.ts';

/** The most requirements that one page has to hold. */
const mostOnFirstPage = 30;
const formats = ['A4', 'Letter'];
/** Sizes in a PDF are rounded. */
const smallest = 8 - 0.05;

/** As long as people write them. */
const noteOf = (ref: string) =>
	`${ref} is stopped by the proxy of the site. A change is planned for 2 December, at night.`;

test.use({ unfolded: true });

test('there are checklists', () => expect(checklistVersions.length).toBeGreaterThan(0));

const tried: { version: ChecklistVersion; count: number }[] = checklistVersions.flatMap((version) => [
	...(version.refs.length <= mostOnFirstPage ? [{ version, count: version.refs.length }] : []),
	...(version === richest ? [{ version, count: mostOnFirstPage }] : []),
]);

for (const { version, count } of tried) {
	test(`${version.id}: ${count} requirements are on page 1, and no text is under 8 points`, async ({ page }) => {
		await withManyItems(page, `/${version.path}`, count);
		await page.goto(version.path);
		const items = await fillList(page, { version: version.id, key: version.key, noteOf });
		expect(items).toHaveLength(count);
		const { dataVersion = '' } = await page.locator('network-checklist').evaluate((list: HTMLElement) => list.dataset);
		for (const format of formats) {
			const pdf = await page.pdf({ format });
			const [first = '', second = ''] = await pdfText(pdf);
			for (const { ref, sentence } of items)
				expect.soft(joined(first), `${ref} on page 1 of ${format}`).toContain(joined(ref + sentence));
			for (const words of [
				'Requirements as of',
				dataVersion,
				'Printed',
				'Approved by',
				'Production "A" \\ 1',
				'Inês Duarte',
			])
				expect.soft(joined(first), `${words} on page 1 of ${format}`).toContain(joined(words));
			expect.soft(second).not.toContain('Requirement\nState');
			const least = await smallestText(pdf);
			expect.soft(least.points, `“${least.text}” on ${format}`).toBeGreaterThanOrEqual(smallest);
		}
	});
}

if (richest) {
	const { path, refs } = richest;
	test('a paper and its JSON file carry the same 12 digits, whenever they are made', async ({ page }) => {
		await page.goto(path);
		await ready(page);
		await field(page, 'Environment').fill('Production');
		await field(page, 'Your name').fill('Ana Sousa');
		await mark(page, refs[0] ?? '', 'Met');
		await saved(page);
		const digits = async () => {
			const download = await save(page, 'Save as JSON');
			const named = /, list ([0-9a-f]{12})\.json$/.exec(download.suggestedFilename())?.[1] ?? '';
			const file: { digest?: unknown } = JSON.parse(await textOf(download));
			expect(String(file.digest).replace('sha256:', '').slice(0, 12)).toBe(named);
			const pages = await pdfText(await page.pdf({ format: 'A4' }));
			for (const [index, text] of pages.entries())
				expect(joined(text), `page ${index + 1}`).toContain(joined(`list ${named}`));
			expect(joined(pages.join(''))).toContain(joined(`digest ${named}`));
			return named;
		};
		const first = await digits();
		expect(await digits()).toBe(first);
		await mark(page, refs[1] ?? '', 'Not met');
		await saved(page);
		expect(await digits()).not.toBe(first);
	});
}
