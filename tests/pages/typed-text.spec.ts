// What a person types stays in the browser: the site is served by a server that keeps all that each request says, headers included.
import { expect, type Page } from 'playwright/test';
import { changedSite, type ChangedSite } from '../support/changed-site.ts';
import { test } from '../support/test-with-site.ts';
import { pasted, withoutClipboardApi } from '../support/page/clipboard.ts';
import { richest } from '../support/page/checklist-versions.ts';
import { hostless } from '../support/page/hosts-page.ts';

test.use({ unfolded: true });

const secret = 'db7-secret';
let server: ChangedSite;
let base = '';
test.beforeEach(async ({ site }) => {
	server = await changedSite(site.origin, (html) => html);
	base = site.url.replace(site.origin, `http://127.0.0.1:${server.port}`);
});
test.afterEach(() => server.close());

const bar = (page: Page) => page.getByRole('search', { name: 'Filter' });
const shown = (page: Page) => page.locator('[data-requirement]:visible');
const seen = () => server.heads.filter((head) => head.includes(secret));
const ready = (page: Page) => expect(page.locator('network-checklist')).toHaveAttribute('data-ready', '');
/** Query and fragment of the page's address. */
const inAddress = (page: Page) => expect.poll(() => page.url().replace(/^[^?#]*/, ''));

/** Reloads the page, follows a link to another one, and comes back: whatever an address holds is sent then, or as a referrer. */
async function goAround(page: Page): Promise<void> {
	const before = server.heads.length;
	await page.reload();
	const here = page.url();
	await page.getByRole('navigation', { name: 'Main' }).getByRole('link').first().click();
	await expect(page).not.toHaveURL(here);
	await page.goBack();
	expect(server.heads.length).toBeGreaterThan(before + 1);
}

const version = richest;
if (version) {
	test('nothing that is typed on the checklist reaches the server', async ({ page }) => {
		await page.goto(base + version.path);
		await ready(page);
		for (const label of ['Environment', 'Your name', 'Change number']) {
			await page.getByLabel(label, { exact: true }).fill(`${secret} ${label}`);
			await page.keyboard.press('Enter');
		}
		await page
			.getByRole('textbox', { name: /^Note for / })
			.first()
			.fill(secret);
		if (hostless && hostless.version.id === version.id) {
			await page.getByRole('button', { name: 'Your hosts' }).click();
			await page.getByRole('dialog').getByLabel(hostless.label, { exact: true }).fill(`${secret}.example`);
			await page.getByRole('button', { name: 'Save', exact: true }).click();
		}
		await page.getByRole('button', { name: 'Filter', exact: true }).click();
		await bar(page).getByRole('searchbox', { name: 'Text' }).fill(secret);
		await expect(shown(page)).not.toHaveCount(version.refs.length);
		await page.keyboard.press('Enter');
		await bar(page).getByRole('combobox', { name: 'State' }).selectOption('open');
		await inAddress(page).toBe('');
		await goAround(page);
		await ready(page);
		expect(seen()).toEqual([]);
		// A style sheet names itself to the server when it asks for a picture, and no page does.
		expect(server.heads.filter((head) => /^referer\n(?!.*\.css$)/im.test(head))).toEqual([]);
	});

	test('where it is asked for, the address of a view holds the filter behind #', async ({ page }) => {
		await page.goto(base + version.path);
		await ready(page);
		await page
			.getByRole('textbox', { name: /^Note for / })
			.first()
			.fill(secret);
		await page.getByRole('button', { name: 'Filter', exact: true }).click();
		const copy = bar(page).getByRole('button', { name: 'Copy link to this view' });
		await expect(copy).toBeHidden();
		await bar(page).getByRole('searchbox', { name: 'Text' }).fill(secret);
		await bar(page).getByRole('combobox', { name: 'State' }).selectOption('open');
		await expect(shown(page)).toHaveCount(1);
		await copy.click();
		await expect(bar(page)).toContainText('The link is copied.');
		const { text: address } = await pasted(page);
		expect(address).toBe(`${base}${version.path}#filter-state=open&text=${secret}`);
		await expect(page).toHaveURL(address);
		await goAround(page);
		await expect(shown(page)).toHaveCount(1);
		await expect(bar(page).getByRole('searchbox', { name: 'Text' })).toHaveValue(secret);
		await page.goto('about:blank');
		await page.goto(address);
		await expect(shown(page)).toHaveCount(1);
		// What is shown then is another view.
		await bar(page).getByRole('combobox', { name: 'State' }).selectOption('met');
		await expect(shown(page)).toHaveCount(0);
		await inAddress(page).toBe('');
		expect(seen()).toEqual([]);
	});

	test('where copying is not allowed, the address is in the address bar', async ({ page }) => {
		await withoutClipboardApi(page);
		await page.addInitScript(() => {
			document.execCommand = () => false;
		});
		await page.goto(`${base}${version.path}`);
		await ready(page);
		await page.getByRole('button', { name: 'Filter', exact: true }).click();
		await bar(page).getByRole('searchbox', { name: 'Text' }).fill('ldap 443');
		await bar(page).getByRole('button', { name: 'Copy link to this view' }).click();
		await expect(bar(page)).toContainText('The address is in the address bar now');
		await inAddress(page).toBe('#text=ldap+443');
	});

	test('a link of an earlier release filters, and is moved behind # at once', async ({ page }) => {
		await page.goto(`${base}${version.path}?lang=en&filter-state=open&text=${secret}`);
		await expect(shown(page)).toHaveCount(0);
		await expect(bar(page).getByRole('searchbox', { name: 'Text' })).toHaveValue(secret);
		await inAddress(page).toBe(`?lang=en#filter-state=open&text=${secret}`);
		const fromLink = seen().length;
		expect(fromLink).toBe(1);
		await goAround(page);
		await expect(shown(page)).toHaveCount(0);
		await bar(page).getByRole('searchbox', { name: 'Text' }).fill(`${secret} and more`);
		await inAddress(page).toBe('?lang=en');
		await goAround(page);
		await ready(page);
		expect(seen()).toHaveLength(fromLink);
	});

	test('an address that is followed on the open page filters too, and anchors still lead to items', async ({
		page,
	}) => {
		await page.goto(base + version.path);
		await ready(page);
		const follow = (hash: string) => page.evaluate((next) => (location.hash = next), hash);
		await follow('#text=no-such-words');
		await expect(shown(page)).toHaveCount(0);
		const id = (await page.locator('[data-requirement]').last().getAttribute('id')) ?? '';
		await follow(`#${id}`);
		await expect(shown(page)).toHaveCount(1);
		await expect(page.locator('[data-requirement]').last()).toBeInViewport();
		await follow('#filter-state=open');
		await expect(shown(page)).toHaveCount(version.refs.length);
		await page.goto(`${base}${version.path}?text=no-such-words#${id}`);
		await expect(shown(page)).toHaveCount(1);
		await expect(page.locator('[data-requirement]').last()).toBeInViewport();
	});

	for (const addition of [
		'?filter-state=open#%',
		'?text=%#%E0%A4%A',
		'#%',
		'#filter-state=open&text=%',
		'#text=%E0%A4%A',
		'#&&==&text',
	]) {
		test(`${addition} breaks nothing`, async ({ page }) => {
			const errors: string[] = [];
			page.on('pageerror', ({ message }) => errors.push(message));
			await page.goto(base + version.path + addition);
			await ready(page);
			if (/(state|text)=[^&]/.test(addition)) await expect(bar(page)).toBeVisible();
			await page.evaluate(() => (location.hash = '#%zz'));
			await page.waitForTimeout(200);
			expect(errors).toEqual([]);
		});
	}
}

test('what is searched for reaches no server, and is there again on the way back', async ({ page }) => {
	await page.goto(`${base}find/`);
	const field = page.getByRole('searchbox');
	await field.fill('443');
	await expect(page.locator('find-field li a').first()).toBeVisible();
	await inAddress(page).toBe('');
	await page.locator('find-field li a').first().click();
	await expect(page).not.toHaveURL(/\/find\//);
	await page.goBack();
	await expect(field).toHaveValue('443');
	await field.fill(secret);
	await expect(page.getByRole('status')).toHaveText('No results');
	await page.keyboard.press('Enter');
	await goAround(page);
	await expect(field).toHaveValue(secret);
	expect(seen()).toEqual([]);
});

test('a link to a search of an earlier release searches, and is moved behind # at once', async ({ page }) => {
	await page.goto(`${base}find/?q=${secret}&lang=en`);
	await expect(page.getByRole('status')).toHaveText('No results');
	await inAddress(page).toBe(`?lang=en#q=${secret}`);
	const fromLink = seen().length;
	expect(fromLink).toBe(1);
	await goAround(page);
	await expect(page.getByRole('searchbox')).toHaveValue(secret);
	await page.getByRole('searchbox').fill(`${secret} 2`);
	await inAddress(page).toBe('?lang=en');
	await goAround(page);
	await expect(page.getByRole('searchbox')).toHaveValue(`${secret} 2`);
	expect(seen()).toHaveLength(fromLink);
});
