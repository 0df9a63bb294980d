// Carrying over finds requirements as the page that compares the two versions does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { builtFolder } from '../../../support/built-site.ts';
import { test } from '../../../support/test-with-site.ts';
import { checklistVersions } from '../../../support/page/checklist-versions.ts';
import { item } from '../../../support/page/item-on-page.ts';

test.use({ unfolded: true });

const mark = (page: Page, ref: string, name: string) =>
	item(page, ref).getByRole('radio', { name, exact: true }).check();

interface Side {
	ref: string;
}

/** The pairs of a comparison that asks something else now, and what only the old version has. */
function readComparison(file: { changed: { from: Side; to: Side }[]; removed: Side[] }) {
	return file;
}

const [one, two] = checklistVersions;
test('there are two checklists', () => expect([one, two]).not.toContain(undefined));

if (one && two) {
	test('marks go where the comparison of the versions finds their requirements, and those that are gone stay', async ({
		page,
	}) => {
		const file = join(builtFolder, 'data', 'compare', one.id, `${two.id}.json`);
		const { changed, removed } = readComparison(JSON.parse(readFileSync(file, 'utf8')));
		await page.goto(one.path);
		for (const { ref } of removed) await mark(page, ref, 'Met');
		await page.goto(two.path);
		await expect(item(page, two.refs[0] ?? '')).toHaveAttribute('data-verdict', 'open');
		await page.getByRole('button', { name: 'All lists', exact: true }).click();
		await page.getByRole('button', { name: 'Carry over…' }).click();
		await expect(page.getByRole('dialog', { name: 'Carry over' })).toContainText(
			'That list has no mark or note for a requirement of this version.',
		);
		await page.goto(one.path);
		for (const { from } of changed) await mark(page, from.ref, 'Met');
		await page.goto(two.path);
		await page.getByRole('button', { name: `Carry over from ${one.label}` }).click();
		await page
			.getByRole('dialog')
			.getByRole('button', { name: /^Carry over from/ })
			.click();
		for (const { to } of changed) await expect(item(page, to.ref)).toHaveAttribute('data-verdict', 'ask-again');
		await expect(page.locator("[data-verdict='ask-again']")).toHaveCount(changed.length);
	});
}
