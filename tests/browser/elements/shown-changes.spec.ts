// Paper does not wait: what was entered a moment before a print begins is on it, although rows are shown in slices.
import { expect } from 'playwright/test';
import { richest } from '../../support/page/checklist-versions.ts';
import { savedWhole } from '../../support/page/saved-list.ts';
import { item, mark } from '../../support/page/item-on-page.ts';
import { test } from '../../support/test-with-site.ts';

test.use({ unfolded: true });

const version = richest;
test('there is a checklist', () => expect(version).toBeDefined());

if (version) {
	const { path, refs } = version;
	const [first = '', last = ''] = [refs[0], refs.at(-1)];

	test('a print that begins in the moment of an entry has the entry', async ({ page }) => {
		await page.goto(path);
		await mark(page, first, 'Met');
		await savedWhole(page);
		const printed = await item(page, last).evaluate((row) => {
			const note = row.querySelector('textarea');
			const met = row.querySelector<HTMLInputElement>('input[value="not-met"]');
			if (!note || !met) throw new Error('There is no field.');
			note.value = 'Ticket 4711';
			note.dispatchEvent(new Event('input', { bubbles: true }));
			met.click();
			window.dispatchEvent(new Event('beforeprint'));
			return {
				note: row.querySelector('[data-show="written-note"]')?.textContent,
				verdict: row.getAttribute('data-verdict'),
				count: row.closest('section')?.querySelector('[data-show="section-count"]')?.textContent,
				ledger: document.querySelector('list-paper')?.textContent,
			};
		});
		expect(printed.note).toBe('Ticket 4711');
		expect(printed.verdict).toBe('not-met');
		expect(printed.count).toMatch(/^\d+ of \d+ done/);
		expect(printed.ledger).toContain(`1 not met (${last})`);
	});
}
