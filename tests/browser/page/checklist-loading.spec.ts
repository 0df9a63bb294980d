// A list is shown as it is or not at all: what it needs comes late, or not at all.
import { expect, type Page } from 'playwright/test';
import { test } from '../../support/test-with-site.ts';
import { checklistVersions, richest } from '../../support/page/checklist-versions.ts';
import { hostless, nameHosts } from '../../support/page/hosts-page.ts';
import { create, environment, openLists } from '../../support/page/lists-page.ts';
import { ready, savedWhole } from '../../support/page/saved-list.ts';
import { item, mark } from '../../support/page/item-on-page.ts';
import { runEnded } from '../../support/page/pass-time.ts';

test.use({ unfolded: true });

const notShown = (page: Page) =>
	page.locator("[data-show='notice']", {
		hasText:
			'Part of this page could not be loaded. Your saved list has not changed. Try again later, or reload the page.',
	});
const saved = (page: Page, key: string) => page.evaluate((place) => localStorage.getItem(place), key);

/** Holds the code of a name back; `send` lets it come. */
async function holdBack(page: Page, name: string): Promise<{ send: () => void }> {
	let send = () => undefined as void;
	const held = new Promise<void>((resolve) => (send = resolve));
	await page.route(`**/_astro/${name}.*.js`, async (route) => {
		await held;
		await route.continue();
	});
	return { send };
}
const refuse = (page: Page, name: string) => page.route(`**/_astro/${name}.*.js`, (route) => route.abort());

test('there are checklists', () => expect(checklistVersions.length).toBeGreaterThan(0));

if (hostless) {
	const { version, ref, label } = hostless;
	const [other = ''] = version.refs.filter((each) => each !== ref);

	/** A list "Production" with a host and a mark given for it. */
	const withHost = async (page: Page) => {
		await page.goto(version.path);
		await environment(page).fill('Production');
		await nameHosts(page, label, 'one.example.test');
		await mark(page, ref, 'Met');
		await savedWhole(page);
	};
	const openProduction = async (page: Page) => {
		const dialog = await openLists(page);
		await dialog.getByRole('button', { name: 'Open “Production”' }).click();
	};

	test('a list whose hosts cannot be loaded is not opened, and nothing is written to it', async ({ page }) => {
		await withHost(page);
		await create(page, 'Staging');
		await page.reload();
		await ready(page);
		await refuse(page, 'hosts-code');
		const before = await saved(page, version.key);
		await openProduction(page);
		await expect(notShown(page)).toBeVisible();
		await mark(page, other, 'Not met');
		await expect(environment(page)).toHaveValue('Staging');
		expect(await saved(page, version.key)).toBe(before);
		await page.unroute('**/_astro/**');
		await page.unrouteAll();
		await page.reload();
		await expect(environment(page)).toHaveValue('Staging');
		await expect(item(page, other)).toHaveAttribute('data-verdict', 'not-met');
		await expect(notShown(page)).toHaveCount(0);
	});

	test('a list whose hosts come late is opened when they are there; of two, the one that was asked for last', async ({
		page,
	}) => {
		await withHost(page);
		await create(page, 'Staging');
		await page.reload();
		const { send } = await holdBack(page, 'hosts-code');
		await openProduction(page);
		await mark(page, ref, 'Not met');
		await expect(environment(page)).toHaveValue('Staging');
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'not-met');
		await create(page, 'Test');
		send();
		await page.waitForLoadState('networkidle');
		await expect(environment(page)).toHaveValue('Test');
		await openProduction(page);
		await expect(environment(page)).toHaveValue('Production');
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'met');
	});

	test('a list whose hosts cannot be loaded says so at a visit, and the page is not ready', async ({ page }) => {
		await withHost(page);
		await refuse(page, 'hosts-code');
		const before = await saved(page, version.key);
		await page.reload();
		await expect(notShown(page)).toBeVisible();
		await expect(page.getByRole('button', { name: 'All lists', exact: true })).toHaveCount(0);
		expect(await saved(page, version.key)).toBe(before);
		await page.unrouteAll();
		await page.reload();
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'met');
	});

	test('a mark cannot be given before the hosts of the list are there', async ({ page }) => {
		await withHost(page);
		const { send } = await holdBack(page, 'hosts-code');
		await page.reload();
		const notMet = item(page, ref).getByRole('radio', { name: 'Not met', exact: true });
		await expect(notMet).toBeDisabled();
		send();
		await notMet.check();
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'not-met');
		await expect(item(page, ref)).not.toContainText('before any host was named');
		await expect(item(page, ref)).toContainText('one.example.test');
	});
}

const [first] = checklistVersions;
if (first) {
	const [ref = ''] = first.refs;
	const note = (page: Page) => item(page, ref).getByRole('textbox', { name: `Note for ${ref}` });
	const reason = (page: Page) => item(page, ref).getByRole('textbox', { name: 'Why it does not apply' });

	test('a field takes nothing until what is saved stands in it', async ({ page }) => {
		await page.goto(first.path);
		await mark(page, ref, 'Not applicable');
		await reason(page).fill('No such server');
		await note(page).fill('Ticket 77, asked Ann');
		const { send } = await holdBack(page, 'list-reader');
		await page.reload();
		await expect(note(page)).toBeDisabled();
		const unmarked = item(page, ref).getByRole('radio', { name: 'Not applicable' });
		await unmarked.click({ force: true });
		await expect(unmarked).not.toBeChecked();
		send();
		await expect(note(page)).toBeEnabled();
		await expect(note(page)).toHaveValue('Ticket 77, asked Ann');
		await note(page).pressSequentially(', done');
		await page.reload();
		await ready(page);
		await expect(note(page)).toHaveValue('Ticket 77, asked Ann, done');
		await expect(reason(page)).toHaveValue('No such server');
	});

	test('a list whose reader cannot be loaded is not shown, and stays as it is', async ({ page }) => {
		await page.goto(first.path);
		await note(page).fill('Ticket 77');
		await expect(page.locator('[data-print=untouched]')).toHaveCount(0);
		await savedWhole(page);
		const before = await saved(page, first.key);
		await refuse(page, 'list-reader');
		await page.reload();
		await expect(notShown(page)).toBeVisible();
		// Nothing can be entered that would not be kept.
		await expect(note(page)).toBeDisabled();
		expect(await saved(page, first.key)).toBe(before);
	});
}

if (richest && richest.testable.size > 0) {
	const { path, testable } = richest;
	const [ref = ''] = [...testable.values()].flat().map((each) => each.ref);

	test('runs that cannot be loaded are said to be there, on screen and on paper', async ({ page }) => {
		await page.route(/^https:/, (route) => route.fulfill({ status: 200 }));
		await page.goto(path);
		await mark(page, ref, 'Met');
		await page.getByRole('button', { name: 'Run checks' }).click();
		await expect(item(page, ref)).toHaveAttribute('data-outcome');
		await runEnded(page);
		await refuse(page, 'run-desk');
		await page.reload();
		await expect(notShown(page)).toBeVisible();
		await expect(page.getByText('nothing was tested')).toHaveCount(0);
		await expect(item(page, ref)).toContainText('Not loaded');
		await expect(item(page, ref)).not.toContainText('Not run yet');
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'met');
		await expect(page.locator("[data-show='paper-runs']")).toHaveText('Not loaded');
		// The run itself says that it cannot start.
		await page.getByRole('button', { name: 'Run checks' }).click();
		await expect(page.getByText('This site itself did not answer, so nothing was tested.').first()).toBeVisible();
		await page.unrouteAll();
		await page.reload();
		await expect(item(page, ref)).not.toContainText('Not loaded');
		await expect(notShown(page)).toHaveCount(0);
		await expect(page.locator("[data-show='paper-runs']")).toContainText('tested');
	});
}
