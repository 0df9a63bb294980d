// What a run finds comes into view wherever the reader is on the page.
import { expect } from 'playwright/test';
import { richest } from '../../support/page/checklist-versions.ts';
import { test, type Lead } from '../../support/page/open-network.ts';

const version = richest;
test('there is an address to test', () => expect(version?.testable.size).toBeGreaterThan(0));

if (version) {
	const { path, testable } = version;
	for (const viewport of [
		{ width: 1280, height: 900 },
		{ width: 390, height: 844 },
	]) {
		test(`a run that is started at the last row, ${viewport.width} px wide`, async ({ network }) => {
			// Nothing answers before the panel of the run was seen.
			const { promise: until, resolve: answer } = Promise.withResolvers<void>();
			const leads = [...testable.keys()].map((host): [string, Lead] => [host, { status: 200, until }]);
			const page = await network.open(path, Object.fromEntries(leads));
			await page.setViewportSize(viewport);
			await page.locator('[data-requirement]').last().scrollIntoViewIfNeeded();
			await page.getByRole('button', { name: 'Run checks' }).click();
			await expect(page.getByRole('heading', { name: /^Checking \d+ address/ })).toBeInViewport();
			answer();
			const result = page.getByRole('heading', { name: /^Run finished: / });
			await expect(result).toBeInViewport();
			// Nothing that stays in sight lies over it.
			expect(
				await result.evaluate((heading) => {
					const { left, top, height } = heading.getBoundingClientRect();
					return document.elementFromPoint(left + 5, top + height / 2) === heading;
				}),
			).toBe(true);
		});

		test(`a run without any answer moves no row after its panel is open, ${viewport.width} px wide`, async ({
			network,
		}) => {
			const leads = [...testable.keys()].map((host): [string, Lead] => [host, 'refused']);
			const page = await network.open(path, Object.fromEntries(leads));
			await page.setViewportSize(viewport);
			const tops = () =>
				page
					.locator('[data-requirement]')
					.evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top + scrollY)));
			await page.getByRole('button', { name: 'Run checks' }).click();
			await expect(page.getByRole('heading', { name: /^Checking \d+ address/ })).toBeInViewport();
			await expect(page.getByText(/^Trying \d+ again after 10 s$/)).toBeVisible();
			const before = await tops();
			await expect(page.getByRole('heading', { name: /^Run finished: / })).toBeVisible();
			await expect(page.getByText(/^Only this site answered\. Are you on the right network\? /)).toBeVisible();
			await expect(page.locator('[data-found]').first()).toContainText('No answer, failed');
			expect(await tops()).toEqual(before);
		});
	}
}
