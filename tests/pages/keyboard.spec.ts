// The whole way of a reader by keyboard alone: from the start page to a version, its page and its checklist, to paper, to search and to comparing.
import { expect, type Locator, type Page } from 'playwright/test';
import { test } from '../support/test-with-site.ts';
import { builtFiles, builtVersions } from '../support/built-site.ts';
import { ready } from '../support/page/saved-list.ts';

declare global {
	interface Window {
		/** How often the page has asked to be printed. */
		printed: number;
	}
}

const versions = builtVersions();
const version = versions[0] ?? '';
const slug =
	builtFiles()
		.flatMap((file) => (file.startsWith(`${version}/`) ? (/^[^/]+\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []) : []))
		.find((name) => !['changes', 'checklist', 'firewall-request'].includes(name)) ?? '';

/** Presses Tab until the element has the focus, as one who has no mouse does; each stop on the way must be seen. */
const tabTo = async (page: Page, target: Locator, most = 120): Promise<void> => {
	for (let stops = 0; stops < most; stops += 1) {
		await page.keyboard.press('Tab');
		const { outlined, hidden } = await page.evaluate(() => {
			const { activeElement: element } = document;
			if (!element || element === document.body) return { outlined: true, hidden: '' };
			const { outlineStyle, outlineWidth } = getComputedStyle(element);
			// A mark's own circle may be drawn by its label: what surrounds the focus then shows it.
			const around = element.closest('label, fieldset, summary') ?? element.parentElement;
			const drawn = (one: CSSStyleDeclaration) => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 2;
			const { width, height } = element.getBoundingClientRect();
			return {
				outlined:
					(outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) ||
					(around !== null && drawn(getComputedStyle(around))),
				hidden: width * height === 0 ? element.outerHTML.slice(0, 120) : '',
			};
		});
		expect(
			outlined,
			await page.evaluate(() => `focus is seen on ${document.activeElement?.outerHTML.slice(0, 160)}`),
		).toBe(true);
		expect(hidden, 'what has the focus is on screen').toBe('');
		if (await target.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`${String(target)} cannot be reached by ${most} presses of Tab.`);
};
const follow = async (page: Page, target: Locator): Promise<void> => {
	await tabTo(page, target);
	await page.keyboard.press('Enter');
};

test.beforeEach(async ({ page }) => {
	await page.addInitScript(() => {
		window.printed = 0;
		window.print = () => void (window.printed += 1);
	});
});

test('from the start page to a mark, a reason, a note, a run and paper', async ({ page, site }) => {
	await page.goto(site.url);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
	await follow(page, page.locator(`main a[href$="/${version}/"]`).first());

	await page.waitForURL(`**/${version}/`);
	await follow(page, page.locator(`main a[href$="/${version}/${slug}/"]`).first());
	await page.waitForURL(`**/${version}/${slug}/`);
	await expect(page.locator('table.requirements').first()).toBeVisible();
	await follow(page, page.getByRole('main').getByRole('link', { name: 'Open the checklist' }).first());
	await page.waitForURL(`**/${version}/checklist/`);
	// What takes no entries yet takes no focus either.
	await ready(page);

	await tabTo(page, page.locator('.setup > summary'));
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByRole('textbox', { name: 'Environment' }));
	await page.keyboard.type('Harbour');
	await page.keyboard.press('Tab');
	await page.keyboard.type('A. Pilot');

	const item = page.locator('[data-requirement]').first();
	await tabTo(page, item.getByRole('radio', { name: 'Met', exact: true }));
	await page.keyboard.press('Space');
	await expect(item.getByRole('radio', { name: 'Met', exact: true })).toBeChecked();
	await page.keyboard.press('ArrowDown');
	await expect(item.getByRole('radio', { name: 'Not met' })).toBeChecked();
	await expect(item).toHaveAttribute('data-verdict', 'not-met');

	const second = page.locator('[data-requirement]').nth(1);
	const note = second.getByRole('textbox', { name: /^Note for/ });
	await tabTo(page, second.getByRole('radio', { name: 'Met', exact: true }));
	await page.keyboard.press('ArrowUp');
	await expect(second.getByRole('radio', { name: 'Not applicable' })).toBeChecked();
	await expect(second).toHaveAttribute('data-verdict', 'open');
	await expect(second.getByRole('textbox', { name: 'Why it does not apply' })).toBeVisible();
	await tabTo(page, second.getByRole('textbox', { name: 'Why it does not apply' }));
	await page.keyboard.type('No such server');
	await expect(second).toHaveAttribute('data-verdict', 'not-applicable');
	await tabTo(page, second.locator('summary'));
	await page.keyboard.press('Enter');
	await tabTo(page, note);
	await page.keyboard.type('Not used here');

	await page.reload();
	await expect(item).toHaveAttribute('data-verdict', 'not-met');
	await expect(second.locator('textarea')).toHaveValue('Not used here');

	const run = page.getByRole('button', { name: 'Run checks', exact: true }).first();
	await tabTo(page, run);
	await page.keyboard.press('Space');
	const stop = page.getByRole('button', { name: 'Stop' }).first();
	await expect(stop).toBeVisible();
	// The focus must not be lost when the button gives way to another.
	await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
	await tabTo(page, stop, 400);
	await page.keyboard.press('Enter');
	await expect(run).toBeVisible();

	await tabTo(page, page.getByRole('button', { name: 'List', exact: true }), 400);
	await page.keyboard.press('Enter');
	const print = page.getByRole('button', { name: 'Print', exact: true }).first();
	await tabTo(page, print, 400);
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect
		.poll(async () => (await page.evaluate(() => window.printed)) > 0 || (await dialog.isVisible()))
		.toBe(true);
	if (await dialog.isVisible()) {
		await tabTo(page, dialog.getByRole('button', { name: 'Print', exact: true }));
		await page.keyboard.press('Enter');
		await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
	}
});

test('a dialog takes the focus, keeps it, and gives it back', async ({ page, site }) => {
	await page.goto(`${site.url}${version}/checklist/`);
	await ready(page);
	const menu = page.getByRole('button', { name: 'List', exact: true });
	await tabTo(page, menu);
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByRole('button', { name: 'Your hosts', exact: true }));
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Your hosts' });
	await expect(dialog).toBeVisible();
	expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
	for (let presses = 0; presses < 12; presses += 1) {
		await page.keyboard.press('Tab');
		// Between the last stop and the first, the browser's own controls have the focus.
		const inside = await dialog.evaluate(
			(element) => document.activeElement === document.body || element.contains(document.activeElement),
		);
		expect(inside).toBe(true);
	}
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(menu).toBeFocused();
});

test('search by keyboard', async ({ page, site }) => {
	await page.goto(site.url);
	await follow(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Find' }));
	await page.waitForURL('**/find/');
	await tabTo(page, page.getByRole('searchbox'));
	await page.keyboard.type('443');
	const found = page.locator('find-field a').first();
	await expect(found).toBeVisible();
	await follow(page, found);
	await page.waitForURL(/\/[^/]+\/[^/]+\/#/);
	await expect(page.locator(':target')).toBeVisible();
});

test('compare by keyboard', async ({ page, site }) => {
	if (versions.length < 2) return;
	await page.goto(site.url);
	await follow(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Compare' }));
	await page.waitForURL('**/compare/**');
	if (new URL(page.url()).pathname.endsWith('/compare/')) {
		await follow(page, page.locator('main a[href*="/compare/"]').first());
		await page.waitForURL(/\/compare\/[^/]+\/[^/]+\/$/);
	}
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	const row = page.locator('main a[href*="#"]').first();
	await follow(page, row);
	await expect(page.locator(':target')).toBeVisible();
});
