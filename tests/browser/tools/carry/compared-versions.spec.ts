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

interface Comparison {
	changed: { from: Side; to: Side }[];
	added: Side[];
	removed: Side[];
}

/** What asks something else in the second version, and what only the first one has. One of the two orders has a file of it. */
function readComparison(from: string, to: string): Pick<Comparison, 'changed' | 'removed'> {
	const read = (one: string, other: string): Partial<Comparison> =>
		JSON.parse(readFileSync(join(builtFolder, 'data', 'compare', one, `${other}.json`), 'utf8'));
	const { changed = [], removed } = read(from, to);
	if (removed) return { changed, removed };
	const turned = read(to, from);
	return {
		changed: turned.changed?.map((pair) => ({ from: pair.to, to: pair.from })) ?? [],
		removed: turned.added ?? [],
	};
}

const [later, earlier] = checklistVersions;
test('there are two checklists', () => expect([later, earlier]).not.toContain(undefined));

for (const [one, two] of later && earlier ? [[later, earlier] as const, [earlier, later] as const] : []) {
	test(`marks of ${one.id} go where the comparison finds their requirements in ${two.id}, and those that are gone stay`, async ({
		page,
	}) => {
		const { changed, removed } = readComparison(one.id, two.id);
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
