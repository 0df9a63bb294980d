// The site without a network: what the service worker keeps, when it gives it, and what it must never touch.
// Long because all of it shares one site that is kept, changed and taken away.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, type Browser, type Page } from 'playwright/test';
import { serveFolder } from '../../../src/commands/serve-folder.ts';
import { writeServiceWorker } from '../../../src/site/build/offline-integration.ts';
import { builtBase, builtFolder, builtPages } from '../../support/built-site.ts';
import { certificates } from '../../support/certificates.ts';
import { httpsServers } from '../../support/https-servers.ts';
import { launchBrowser } from '../../support/launch-browser.ts';
import { test } from '../../support/test-with-site.ts';
import { richest } from '../../support/page/checklist-versions.ts';
import { runEnded } from '../../support/page/pass-time.ts';

test.use({ serviceWorkers: 'allow' });

/** Opens a page and waits until the site is kept. */
async function visit(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await kept(page);
}
const kept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
const hasNewer = (page: Page) =>
	page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed');
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
const offlineNotice = (page: Page) => page.getByRole('status').filter({ hasText: 'offline' });
const copyNotice = (page: Page) => page.getByRole('status').filter({ hasText: 'This page is the copy' });

/** A page besides the start page. */
const second = 'find/';

/** The site as a folder that a test may change, on a server of its own. */
async function ownSite(folder: string) {
	cpSync(builtFolder, folder, { recursive: true });
	return serveFolder({ folder, base: builtBase });
}

test('after one visit, pages and the checklist open without a network, and say so', async ({ context, page, site }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await visit(page, site.url);
	await expect(page.getByRole('status')).toHaveCount(0);
	await context.setOffline(true);
	await expect(offlineNotice(page)).toHaveText(
		'This browser is offline and shows its own copy of this site. Checks need a network.',
	);
	for (const path of [...builtPages().filter((each) => each.endsWith('/')), 'find/#q=443']) {
		await page.goto(site.url + path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(offlineNotice(page)).toBeVisible();
		// Its style sheets are there too.
		await expect(page.locator('.masthead .frame')).toHaveCSS('display', 'flex');
	}
	await context.setOffline(false);
	await expect(page.getByText('This browser is offline')).toHaveCount(0);
	expect(errors).toEqual([]);
});

test('search works without a network', async ({ context, page, site }) => {
	await visit(page, site.url);
	await context.setOffline(true);
	await page.goto(`${site.url}find/`);
	await page.getByRole('searchbox').fill(richest?.label ?? '');
	await expect(page.getByText(/\d+ requirements?|passages? of text|No results/).first()).toBeVisible();
});

if (richest && richest.testable.size > 0) {
	const version = richest;
	const [ref = ''] = [...version.testable.values()].flat().map((each) => each.ref);
	const item = (page: Page) => page.locator(`[data-requirement][data-ref='${ref}']`);
	const run = (page: Page) => page.getByRole('button', { name: 'Run checks' }).click();

	for (const first of ['the page of the first visit', 'a page from the copy']) {
		test(`a run without a network says that the browser is offline: ${first}`, async ({ context, page, site }) => {
			await visit(page, site.url + version.path);
			await context.setOffline(true);
			if (first === 'a page from the copy') await page.reload();
			await run(page);
			await expect(page.getByText('This browser was offline, so nothing was tested.').first()).toBeVisible();
			await expect(item(page)).toHaveAttribute('data-verdict', 'open');
			await expect(item(page)).not.toHaveAttribute('data-outcome', 'answered');
		});
	}

	/** A browser for which all hosts of the checklist answer, and the requests that they saw. */
	async function network() {
		const hosts = [...version.testable.keys()];
		const made = await certificates(hosts.map((host) => host.replace(/:\d+$/, '')));
		const servers = httpsServers(made);
		const { port } = await servers.start('200');
		const leads = Object.fromEntries(hosts.map((host) => [host, port]));
		const browser: Browser = await launchBrowser({ hosts: leads, trusted: [made.good] });
		const page = await (await browser.newContext({ serviceWorkers: 'allow' })).newPage();
		const close = async () => {
			await browser.close();
			await servers.close();
		};
		return { page, servers, close };
	}

	test('under its care, probes reach their hosts as without it, and nothing of theirs is kept', async ({ site }) => {
		const { page, servers, close } = await network();
		await visit(page, site.url + version.path);
		await page.reload();
		await kept(page);
		await run(page);
		await expect(item(page)).toHaveAttribute('data-outcome', 'answered');
		await runEnded(page);
		const seen = servers.requests().map(({ method, host, path }) => `${method} https://${host}${path}`);
		expect(seen.sort()).toEqual([...version.testable.keys()].map((host) => `HEAD https://${host}/`).sort());
		const addresses = await page.evaluate(async () => {
			const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
			return all.flat().map(({ url }) => url);
		});
		expect(addresses.length).toBeGreaterThan(10);
		for (const address of addresses) expect(address.startsWith(site.url), address).toBe(true);
		await close();
	});

	test('where the site itself is gone, its own control says so, whatever the worker keeps', async ({}, info) => {
		const served = await ownSite(info.outputPath('site'));
		const { page, close } = await network();
		await visit(page, served.url + version.path);
		await served.close();
		await page.reload();
		await expect(copyNotice(page)).toHaveText(
			'This site did not answer in time. This page is the copy that your browser keeps.',
		);
		await run(page);
		await expect(page.getByText('This site itself did not answer, so nothing was tested.').first()).toBeVisible();
		await expect(item(page)).not.toHaveAttribute('data-outcome', 'answered');
		await close();
	});
}

test('a new release is shown at the next visit, also without a network, and then the old copies go', async ({
	context,
	page,
}, info) => {
	const folder = info.outputPath('site');
	const served = await ownSite(folder);
	await visit(page, served.url);
	const before = await cacheNames(page);
	expect(before).toHaveLength(1);
	for (const path of ['', second]) {
		const file = join(folder, path, 'index.html');
		writeFileSync(file, readFileSync(file, 'utf8').replace(/<h1[^>]*>/, '$&New release. '));
	}
	await writeServiceWorker(folder, builtBase, true);
	const heading = (at: Page) => at.getByRole('heading', { level: 1 });
	await page.reload();
	await expect(heading(page)).toContainText('New release.');
	// The new one is whole while the old one still serves its open page, and what is opened comes from the newest.
	await expect.poll(() => hasNewer(page)).toBe(true);
	expect(await cacheNames(page)).toHaveLength(2);
	await context.setOffline(true);
	await page.goto(`${served.url}${second}`);
	await expect(heading(page)).toContainText('New release.');
	await context.setOffline(false);

	// The next tab is opened once the browser has closed the last one: until then the old release has a page still.
	const tools = await context.newCDPSession(await context.newPage());
	const workers = new Map<string, string>();
	tools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
		for (const { versionId, status } of versions) workers.set(versionId, status);
	});
	await tools.send('ServiceWorker.enable');
	await expect.poll(() => [...workers.values()]).toContain('installed');
	await page.close();
	await expect.poll(() => [...workers.values()].filter((status) => status !== 'redundant')).toEqual(['activated']);
	const next = await context.newPage();
	await next.goto(served.url);
	await expect.poll(() => cacheNames(next)).toHaveLength(1);
	expect(await cacheNames(next)).not.toEqual(before);
	await context.setOffline(true);
	await next.goto(`${served.url}${second}`);
	await expect(heading(next)).toContainText('New release.');
	await served.close();
});

test('a page that does not come in time is shown from the copy, and its answer is kept for the next time', async ({
	page,
	site,
}) => {
	const held: (() => void)[] = [];
	let hold = false;
	const send = async (path: string, response: ServerResponse) => {
		const original = await fetch(site.origin + path);
		const type = original.headers.get('content-type') ?? '';
		let body = Buffer.from(await original.arrayBuffer());
		if (hold && type.startsWith('text/html')) {
			body = Buffer.from(body.toString().replace('<h1>', '<h1>Late. '));
			await new Promise<void>((resolve) => held.push(resolve));
		}
		response.writeHead(original.status, { 'content-type': type }).end(body);
	};
	const server = createServer((request, response) => void send(request.url ?? '', response));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}${builtBase}`;
	await visit(page, url);
	hold = true;
	await page.reload();
	await expect(copyNotice(page)).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Late.');
	for (const release of held.splice(0)) release();
	const copy = () => page.evaluate(async () => (await caches.match(location.href))?.text());
	await expect.poll(copy).toContain('Late.');
	server.close();
	server.closeAllConnections();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Late.');
});

test('a page that the site no longer has is not shown from the copy', async ({ page }, info) => {
	const folder = info.outputPath('site');
	const served = await ownSite(folder);
	await visit(page, served.url);
	rmSync(join(folder, second, 'index.html'));
	const answer = await page.goto(`${served.url}${second}`);
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('status')).toHaveCount(0);
	await served.close();
});

test('a site that is built without it removes what it left in a browser', async ({ page }, info) => {
	const folder = info.outputPath('site');
	const served = await ownSite(folder);
	await visit(page, served.url);
	await page.evaluate(() => caches.open('of another site'));
	await writeServiceWorker(folder, builtBase, false);
	await page.reload();
	await expect.poll(() => cacheNames(page)).toEqual(['of another site']);
	await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
	await served.close();
});

test('a browser that refuses it shows the site as it is', async ({ page, site }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	await page.addInitScript(() => {
		ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
	});
	await page.goto(site.url);
	await page.waitForTimeout(300);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(errors).toEqual([]);
});

test('the worker may ask nobody but this site, and a browser asks for it anew each time', async ({ request, site }) => {
	const headers = (await request.get(`${site.url}service-worker.js`)).headers();
	expect(headers['cache-control']).toBe('no-cache');
	expect(headers['content-security-policy']).toContain("default-src 'none'; connect-src 'self'");
	expect(headers['content-type']).toContain('javascript');
});
