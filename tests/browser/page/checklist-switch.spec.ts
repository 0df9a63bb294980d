// What goes on while another list is opened or hosts change: a run belongs to the list that asked for it, and what is open shows the list that is.
import { expect, type Page, type Route } from 'playwright/test';
import { test } from '../../support/test-with-site.ts';
import { richest } from '../../support/page/checklist-versions.ts';
import { hostless, nameHosts } from '../../support/page/hosts-page.ts';
import { create, environment, openLists } from '../../support/page/lists-page.ts';
import { item } from '../../support/page/item-on-page.ts';
import { openNearLocalHost } from '../../support/page/local-network-page.ts';
import { runEnded } from '../../support/page/pass-time.ts';

test.use({ unfolded: true });

/** Answers for every host but those that the controls make up. */
const answerAll = (page: Page, answer: (route: Route) => unknown) =>
	page.route(/^https:/, async (route) => {
		if (new URL(route.request().url()).hostname.endsWith('.invalid')) await route.abort('namenotresolved');
		else await answer(route);
	});
const ok = (route: Route) => route.fulfill({ status: 200 });
const check = (page: Page, ref: string) => page.getByRole('button', { name: `Check ${ref}`, exact: true });
const open = async (page: Page, name: string) => {
	const dialog = await openLists(page);
	await dialog.getByRole('button', { name: `Open “${name}”` }).click();
	await expect(environment(page)).toHaveValue(name);
};
/** How many runs the saved lists hold, by their environment. */
const savedRuns = (page: Page): Promise<Record<string, number>> =>
	page.evaluate(() =>
		Object.fromEntries(
			Object.values({ ...localStorage }).flatMap((text) => {
				const list: unknown = text.startsWith('{') ? JSON.parse(text) : null;
				if (typeof list !== 'object' || list === null || !('runs' in list) || !('environment' in list)) return [];
				return [[JSON.stringify(list.environment).replace(/.*"text":"([^"]*)".*/, '$1'), [list.runs].flat().length]];
			}),
		),
	);

if (richest && richest.testable.size > 0) {
	const { path, testable } = richest;
	const [ref = ''] = [...testable.values()].flat().map((each) => each.ref);

	test('a run ends where another list is opened, and leaves nothing in either', async ({ page }) => {
		await page.goto(path);
		await environment(page).fill('Production');
		await create(page, 'Staging');
		await answerAll(page, () => undefined);
		await page.getByRole('button', { name: 'Run checks' }).click();
		await expect(item(page, ref)).toHaveAttribute('aria-busy', 'true');
		await open(page, 'Production');
		await runEnded(page);
		await expect(page.locator("[aria-busy='true']")).toHaveCount(0);
		await expect(item(page, ref)).toContainText('Not run yet');
		await expect(page.locator("[data-show='progress']")).toHaveText(`0 of ${richest?.refs.length} done`);
		expect(await savedRuns(page)).toEqual({ Production: 0, Staging: 0 });
		// The next run is one of the list that is open now.
		await page.unrouteAll();
		await answerAll(page, ok);
		await check(page, ref).click();
		await expect(item(page, ref)).toHaveAttribute('data-outcome', 'answered');
		await expect.poll(() => savedRuns(page)).toEqual({ Production: 1, Staging: 0 });
	});

	test('a run that is asked for while its code comes belongs to the list of the click', async ({ page }) => {
		await page.goto(path);
		await environment(page).fill('Production');
		await create(page, 'Staging');
		await answerAll(page, ok);
		let send = () => undefined as void;
		const held = new Promise<void>((resolve) => (send = resolve));
		await page.route('**/_astro/run-desk.*.js', async (route) => {
			await held;
			await route.continue();
		});
		await check(page, ref).click();
		await open(page, 'Production');
		send();
		await runEnded(page);
		await page.waitForLoadState('networkidle');
		expect(await savedRuns(page)).toEqual({ Production: 0, Staging: 0 });
	});

	test('a row that is open shows the last outcome, and those of the list that is open', async ({ page }) => {
		await page.goto(path);
		await environment(page).fill('Production');
		await answerAll(page, ok);
		await check(page, ref).click();
		await expect(item(page, ref)).toHaveAttribute('data-outcome', 'answered');
		const details = item(page, ref).locator('details').first();
		await details.locator('summary').first().click();
		await expect(details.locator('dl').first()).toContainText(/answered/i);
		await runEnded(page);
		// Now something answers for every name.
		await page.unrouteAll();
		await page.route(/^https:/, ok);
		await check(page, ref).click();
		await expect(details.locator('dl').first()).toContainText(/cannot tell/i);
		await create(page, 'Staging');
		await expect(details.locator('dl')).toHaveCount(0);
		await open(page, 'Production');
		await expect(details.locator('dl').first()).toContainText(/cannot tell/i);
	});
}

if (hostless) {
	const { version, ref, label } = hostless;

	test('hosts that change during a run leave no item behind it', async ({ page }) => {
		await page.goto(version.path);
		await nameHosts(page, label, 'one.example.test');
		let send = () => undefined as void;
		const held = new Promise<void>((resolve) => (send = resolve));
		await answerAll(page, async (route) => {
			await held;
			await ok(route);
		});
		await check(page, ref).click();
		await expect(item(page, ref)).toHaveAttribute('aria-busy', 'true');
		await nameHosts(page, label, 'two.example.test');
		send();
		await runEnded(page);
		await expect(item(page, ref)).not.toHaveAttribute('aria-busy');
		await expect(item(page, ref)).toContainText('Not run yet');
	});

	test('a command that is open has the hosts of the list that is open, and stays as it is otherwise', async ({
		page,
	}) => {
		await page.goto(version.path);
		await environment(page).fill('Production');
		await nameHosts(page, label, 'one.example.test');
		await create(page, 'Staging');
		await nameHosts(page, label, 'two.example.test');
		await item(page, ref).locator('summary').first().click();
		const command = item(page, ref).locator('pre');
		await expect(command).toContainText('two.example.test');
		await open(page, 'Production');
		await expect(command).toContainText('one.example.test');
		await expect(command).not.toContainText('two.example.test');
		await nameHosts(page, label, 'three.example.test');
		await expect(command).toContainText('three.example.test');
		// A change that does not concern it takes the focus from nothing.
		await command.focus();
		await environment(page).evaluate((field: HTMLInputElement) => {
			field.value = 'Live';
			field.dispatchEvent(new Event('input', { bubbles: true }));
		});
		await expect(page).toHaveTitle(/, Live, /);
		await expect(command).toBeFocused();
	});

	test('an announcement goes with the list that it was made for', async ({ site }) => {
		const { page, close } = await openNearLocalHost(site, version.path);
		await environment(page).fill('Production');
		await create(page, 'Staging');
		await open(page, 'Production');
		await nameHosts(page, label, 'one.example.test');
		await check(page, ref).click();
		await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
		await open(page, 'Staging');
		await expect(page.getByRole('button', { name: 'Go on' })).toHaveCount(0);
		await runEnded(page);
		await expect(page.getByRole('button', { name: 'All lists', exact: true })).toBeFocused();
		expect(await savedRuns(page)).toEqual({ Production: 0, Staging: 0 });
		await close();
	});
}
