// What the checklist asks beside its marks: which member of a group applies, whether a condition holds; and "Check" on single
// items and sections. On a page whose content has none of these, there is nothing to test.
import { expect, type Page } from 'playwright/test';
import { test } from '../../support/test-with-site.ts';
import { checklistVersions } from '../../support/page/checklist-versions.ts';
import { item } from '../../support/page/item-on-page.ts';
import { runEnded } from '../../support/page/pass-time.ts';

test.use({ unfolded: true });

const verdictIs = (page: Page, ref: string, verdict: string) =>
	expect(item(page, ref)).toHaveAttribute('data-verdict', verdict);

for (const version of checklistVersions) {
	test(`${version.id}: the member of a group that applies counts, the others become not applicable`, async ({
		page,
	}) => {
		await page.goto(version.path);
		for (const group of await page.getByRole('group', { name: 'Which one applies here?' }).all()) {
			const choices = await group.getByRole('radio').all();
			const labels = await group.locator('label').allTextContents();
			const refs = labels.flatMap((label) => /^\s*(R\d+):/.exec(label)?.[1] ?? []);
			expect(refs.length).toBe(choices.length - 1);
			await choices[0]?.check();
			for (const [index, ref] of refs.entries()) await verdictIs(page, ref, index === 0 ? 'open' : 'not-applicable');
			await expect(item(page, refs[1] ?? '')).toContainText(`${refs[0]} applies here, so this one does not.`);
			await page.reload();
			await expect(choices[0] ?? page.locator('body')).toBeChecked();
			await verdictIs(page, refs[1] ?? '', 'not-applicable');
			await choices.at(-1)?.check();
			for (const ref of refs) await verdictIs(page, ref, 'open');
		}
	});

	test(`${version.id}: a condition that does not hold makes its item not applicable`, async ({ page }) => {
		await page.goto(version.path);
		const conditional = page.locator('[data-requirement]:has([data-choice])');
		for (const each of await conditional.all()) {
			const asked = each.getByRole('group', { name: 'Does the condition apply here?' });
			await expect(asked.getByRole('radio', { name: 'Not answered' })).toBeChecked();
			await asked.getByRole('radio', { name: 'No', exact: true }).check();
			await expect(each).toHaveAttribute('data-verdict', 'not-applicable');
			await expect(each).toContainText('Somebody said that the condition does not apply here.');
			await asked.getByRole('radio', { name: 'Yes' }).check();
			await expect(each).toHaveAttribute('data-verdict', 'open');
			// The condition is said once: above the notes, not in them again.
			const condition = (await each.locator('.condition').innerText()).replace(/^Condition:\s*/, '');
			const words = ((await each.locator('.claim').textContent()) ?? '').toLowerCase();
			expect(words.split(condition.toLowerCase())).toHaveLength(2);
		}
	});

	test(`${version.id}: "Check" on an item or a section asks that alone`, async ({ page }) => {
		const asked: string[] = [];
		let answer = Promise.resolve();
		await page.route(/^https:/, async (route) => {
			asked.push(new URL(route.request().url()).host);
			await answer;
			await route.fulfill({ status: 200 });
		});
		await page.goto(version.path);
		const [host, tests] = [...version.testable][0] ?? [];
		const ref = tests?.[0]?.ref;
		if (host === undefined || ref === undefined) return;
		// What can be done with a row comes as soon as one is opened.
		await item(page, ref).locator('summary').first().click();
		await expect(page.getByRole('button', { name: /^Check R\d+$/ })).toHaveCount(
			new Set([...version.testable.values()].flat().map((each) => each.ref)).size,
		);
		const own = ((await item(page, ref).getAttribute('data-targets')) ?? '')
			.split('\n')
			.map((url) => new URL(url).host);
		await page.getByRole('button', { name: `Check ${ref}`, exact: true }).click();
		await expect(item(page, ref)).toHaveAttribute('data-outcome', /./);
		await runEnded(page);
		expect([...new Set(asked.filter((each) => !each.endsWith('.invalid')))].sort()).toEqual([...new Set(own)].sort());
		await expect(page.getByRole('button', { name: `Check ${ref}`, exact: true })).toBeFocused();

		asked.splice(0);
		// Nothing answers before the run was seen.
		const { promise: until, resolve: answerNow } = Promise.withResolvers<void>();
		answer = until;
		const section = page.locator('section', { has: item(page, ref) });
		const inSection = (
			await section
				.locator('[data-targets]')
				.evaluateAll((rows) => rows.flatMap((row) => (row.getAttribute('data-targets') ?? '').split('\n')))
		).map((url) => new URL(url).host);
		await section
			.locator('header')
			.getByRole('button', { name: /^Check / })
			.click();
		await expect(section.locator("[aria-busy='true']").first()).toBeVisible();
		answerNow();
		await runEnded(page);
		await expect(section.locator("[aria-busy='true']")).toHaveCount(0);
		expect([...new Set(asked.filter((each) => !each.endsWith('.invalid')))].sort()).toEqual(
			[...new Set(inSection)].sort(),
		);
	});
}
