// The checklist in one file, opened as a file from a folder in which there is nothing else, with a network of our own.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Browser, type BrowserContext, type Page } from 'playwright/test';
import { builtFolder } from '../../support/built-site.ts';
import { certificates } from '../../support/certificates.ts';
import { httpsServers, type TestServers } from '../../support/https-servers.ts';
import { launchBrowser } from '../../support/launch-browser.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { test } from '../../support/test-with-site.ts';
import { checklistVersions, type ChecklistVersion } from '../../support/page/checklist-versions.ts';
import { item } from '../../support/page/item-on-page.ts';
import { runEnded } from '../../support/page/pass-time.ts';
import { ready } from '../../support/page/saved-list.ts';

const fileOf = ({ id }: ChecklistVersion) => join(builtFolder, id, 'checklist-offline.html');

let browser: Browser | undefined;
let servers: TestServers | undefined;
let context: BrowserContext;
let requests: string[] = [];
let errors: string[] = [];

/** Opens a file where every host of the checklist answers. */
async function open(version: ChecklistVersion, file: string): Promise<Page> {
	const hosts = [...version.testable.keys()];
	const made = await certificates([...hosts.map((host) => host.replace(/:\d+$/, '')), 'not-asked.test']);
	servers = httpsServers(made);
	const { port } = await servers.start('200');
	browser = await launchBrowser({ hosts: Object.fromEntries(hosts.map((host) => [host, port])), trusted: [made.good] });
	context = await browser.newContext();
	requests = [];
	errors = [];
	context.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
	const page = await context.newPage();
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => {
		// A name under .invalid, which the controls ask for, is not found: that is what it is for.
		if (message.type() === 'error' && !message.text().includes('ERR_NAME_NOT_RESOLVED')) errors.push(message.text());
	});
	await page.goto(pathToFileURL(file).href);
	return page;
}

/** The file alone in a folder, as on a USB stick. */
function alone(version: ChecklistVersion, folder: string): string {
	mkdirSync(folder, { recursive: true });
	const file = join(folder, 'checklist of a "server" #1.html');
	copyFileSync(fileOf(version), file);
	return file;
}

test.afterEach(async () => {
	await browser?.close();
	await servers?.close();
	browser = servers = undefined;
});

for (const version of checklistVersions) {
	const [first = ''] = version.refs;

	test(`${version.id}: opens, runs, saves and prints from a file, and asks nobody but hosts and controls`, async ({}, info) => {
		const page = await open(version, alone(version, info.outputPath('stick')));
		await expect(page.locator('[data-requirement]')).toHaveCount(version.refs.length);
		expect(requests, 'requests before the click').toEqual([`GET ${page.url()}`]);

		if (version.testable.size > 0) {
			await page.getByRole('button', { name: 'Run checks' }).click();
			for (const [, items] of version.testable) {
				for (const { ref } of items) {
					await expect(item(page, ref)).toHaveAttribute('data-outcome', 'answered');
				}
			}
			await runEnded(page);
			const asked = requests.slice(1).filter((each) => !/ https:\/\/[0-9a-f]{16}\.invalid\/$/.test(each));
			expect(asked.sort()).toEqual([...version.testable.keys()].map((host) => `HEAD https://${host}/`).sort());
		}

		await item(page, first).getByRole('radio', { name: 'Met', exact: true }).check();
		await item(page, first).locator('summary').click();
		await item(page, first)
			.getByRole('textbox', { name: `Note for ${first}` })
			.fill('Seen on the server');
		await page.reload();
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		await item(page, first).locator('summary').click();
		await expect(item(page, first).getByRole('textbox', { name: `Note for ${first}` })).toHaveValue(
			'Seen on the server',
		);

		const text = (await pdfText(await page.pdf({ preferCSSPageSize: true }))).join('\n');
		for (const ref of version.refs) expect(text).toContain(ref);
		expect(text).toContain('Seen on the server');
		expect(text).toMatch(/\b1 of \d/);
		expect(errors).toEqual([]);
	});

	test(`${version.id}: no link leads to the folder that the file lies in`, async ({}, info) => {
		const page = await open(version, alone(version, info.outputPath('stick')));
		const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
		for (const link of links) expect(link).toMatch(/^(https?:\/\/|mailto:|#)/);
	});

	test(`${version.id}: what the site shows, the file shows`, async ({ site, page }) => {
		await page.goto(site.url + version.path);
		const shown = (at: Page) =>
			at.locator('main').evaluate((main) => {
				// A file that does not know where the site is has no buttons that lead there.
				for (const link of main.querySelectorAll('a.plain')) link.remove();
				return main instanceof HTMLElement ? main.innerText.replace(/\s+/g, ' ') : '';
			});
		await ready(page);
		const onSite = await shown(page);
		const box = await item(page, first).boundingBox();
		await page.goto(pathToFileURL(fileOf(version)).href);
		await ready(page);
		expect(await shown(page)).toBe(onSite);
		const { width } = (await item(page, first).boundingBox()) ?? {};
		expect(width).toBe(box?.width);
	});
}

const [one, two] = checklistVersions;
if (one && two) {
	test('files of two versions keep their lists apart, and from those of the site', async ({}, info) => {
		const [first = ''] = one.refs;
		const page = await open(one, alone(one, info.outputPath('one')));
		await item(page, first).getByRole('radio', { name: 'Met', exact: true }).check();
		await page.goto(pathToFileURL(alone(two, info.outputPath('two'))).href);
		await expect(page.locator("[data-verdict='open']")).toHaveCount(two.refs.length);
		const keys = await page.evaluate(() => Object.keys(localStorage));
		expect(keys.filter((key) => !key.startsWith('portolan:file:'))).toEqual([]);
	});
}

if (one) {
	test('where the browser keeps nothing for files, the page goes on and says so', async ({}, info) => {
		const page = await open(one, alone(one, info.outputPath('stick')));
		await context.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('no', 'SecurityError');
				},
			});
		});
		await page.reload();
		await item(page, one.refs[0] ?? '')
			.getByRole('radio', { name: 'Met', exact: true })
			.check();
		await expect(item(page, one.refs[0] ?? '')).toHaveAttribute('data-verdict', 'met');
		await expect(page.locator('.notices').getByText('does not let the page save anything')).toBeVisible();
	});

	test('it has a place for a list inside', () => {
		expect(readFileSync(fileOf(one), 'utf8')).toContain(
			'<script type="application/json" id="saved-list">null</script>',
		);
	});
}
