// What the checklist makes of every kind of endpoint that can be made on this machine, from a page on http://localhost and from one
// on https. The servers' own logs are the truth: where they saw no request there is no "answered".
// Long because all of it shares one set of servers, browsers and openings of the page.
import { expect, type Browser, type BrowserContext, type Page } from 'playwright/test';
import type { HostTable } from '../../support/browser-arguments.ts';
import { certificates, type Certificates } from '../../support/certificates.ts';
import { changedSite, type ChangedSite } from '../../support/changed-site.ts';
import { startDroppingServer, type DroppingServer } from '../../support/dropping-server.ts';
import { httpsServers, type TestServer, type TestServers } from '../../support/https-servers.ts';
import { launchBrowser } from '../../support/launch-browser.ts';
import { test } from '../../support/test-with-site.ts';
import { richest } from '../../support/page/checklist-versions.ts';
import { unfold } from '../../support/page/unfold.ts';
import { seenSentence } from '../../../src/checklist/run/words-outcome.ts';
import { hostOf, hundredMegabytes, readOutcomes, rows, urlOf, withTargets } from '../run/endpoint-rows.ts';
import { passTime } from '../../support/page/pass-time.ts';

test.use({ unfolded: true });

const version = richest ?? { path: '', key: '', testable: new Map() };
/** A server without TLS, to which a redirect leads. */
const webHost = 'web.example.test:80';

let made: Certificates;
let servers: TestServers;
let dropping: DroppingServer;
let opened: { browser: Browser; site: ChangedSite; context: BrowserContext }[] = [];
const logs = new Map<string, TestServer>();
let web: TestServer;
const hosts: HostTable = {};

test.beforeAll(async () => {
	made = await certificates(['*.example.test', '*.invalid']);
	dropping = await startDroppingServer();
});
test.beforeEach(async () => {
	servers = httpsServers(made);
	for (const [name, { lead }] of Object.entries(rows)) {
		if (lead === 'not-found' || lead === 'refused') hosts[hostOf(name)] = lead;
		else if (lead === 'dropped') hosts[hostOf(name)] = dropping.port;
		else {
			const server = await servers.start(lead);
			logs.set(name, server);
			hosts[hostOf(name)] = server.port;
		}
	}
	web = await servers.start('plain-text');
	hosts[webHost] = web.port;
});
test.afterEach(async () => {
	for (const { browser, site } of opened) {
		await browser.close();
		await site.close();
	}
	opened = [];
	await servers.close();
});
test.afterAll(() => dropping.close());

interface Opening {
	from: 'http' | 'https';
	targets: readonly string[];
	hosts?: HostTable;
	change?: (html: string) => string;
	arguments?: (port: number) => string[];
	permissions?: string[];
}

/** Opens the checklist with other addresses, in a browser for which names lead to our servers. */
async function open(origin: string, opening: Opening): Promise<{ page: Page; site: ChangedSite }> {
	const change = (html: string) => (opening.change ?? ((same) => same))(withTargets(opening.targets)(html));
	const site = await changedSite(origin, change, opening.from === 'https' ? made.good : undefined);
	const browser = await launchBrowser(
		{ hosts: { 'site.example.test': site.port, ...(opening.hosts ?? hosts) }, trusted: [made.good] },
		opening.arguments?.(site.port) ?? [],
	);
	const context = await browser.newContext(opening.permissions ? { permissions: opening.permissions } : {});
	await unfold(context);
	opened.push({ browser, site, context });
	const page = await context.newPage();
	await page.clock.install();
	const base = opening.from === 'https' ? 'https://site.example.test/' : `http://localhost:${site.port}/`;
	await page.goto(base + version.path);
	return { page, site };
}

/** Runs the checks and lets the page's clock go on until they have ended; what each address came to, by URL. */
async function run(page: Page): Promise<Record<string, string>> {
	await page.getByRole('button', { name: 'Run checks' }).click();
	await passTime(page);
	return saved(page);
}

/** As on the web: no browser asks before a page reaches these. */
const publicSpaces = () => [
	`--ip-address-space-overrides=${[...logs.values()].map(({ port }) => `127.0.0.1:${port}=public`).join(',')}`,
];
for (const from of ['http', 'https'] as const) {
	test(`every kind of endpoint, from a page on ${from}`, async ({ site }) => {
		const { page, site: own } = await open(site.origin, {
			from,
			targets: Object.keys(rows).map(urlOf),
			arguments: publicSpaces,
		});
		await page
			.context()
			.addCookies([{ name: 'a', value: 'b', domain: '.example.test', path: '/', secure: true, sameSite: 'None' }]);
		own.requests.splice(0);
		const found = await run(page);
		expect(found).toEqual(Object.fromEntries(Object.entries(rows).map(([name, { judged }]) => [urlOf(name), judged])));
		for (const [name, log] of logs) {
			const { judged, reaches = [] } = rows[name] ?? { judged: '' };
			// Another row's redirect leads here too.
			const extra = name === 'ok' ? ['HEAD'] : [];
			expect(log.requests.map(({ method }) => method).sort(), name).toEqual([...reaches, ...extra].sort());
			if (judged.startsWith('answered')) expect(log.requests.length, name).toBeGreaterThan(0);
			for (const { headers, path, host } of log.requests) {
				expect(path).toBe('/');
				expect(host).toBe(hostOf(name));
				for (const kept of ['cookie', 'referer', 'authorization']) expect(headers, name).not.toHaveProperty(kept);
			}
			expect(log.bytesSent, name).toBeLessThan(hundredMegabytes / 10);
		}
		expect(web.connections, 'a redirect to http:// is not followed').toEqual([]);
		// One and the same sentence for all that failed, whatever the cause.
		const told = await page.locator("[data-targets] [data-show='told']").first().locator('> *').allTextContents();
		const failures = Object.entries(rows).filter(([, { judged }]) => judged.startsWith('no-answer failed'));
		const sentences = failures.map(([name]) => {
			return told.find((line) => line.startsWith(`${hostOf(name)}:`))?.slice(hostOf(name).length);
		});
		expect(failures.length).toBeGreaterThan(6);
		expect(new Set(sentences)).toEqual(new Set([': no answer. ' + seenSentence('failed')]));
		// The page's own origin is asked before and after; what runs need was loaded with the first one.
		expect(own.requests.filter((request) => !/favicon|\/_astro\/|\/digests\.txt$/.test(request))).toEqual([
			`HEAD /${version.path}`,
			`HEAD /${version.path}`,
		]);
	});
}

test('40 hosts of which 20 drop: every one is right', async ({ site }) => {
	const names = Array.from({ length: 40 }, (_, index) => ({ host: `h${index}.example.test`, drops: index % 2 === 0 }));
	const good = logs.get('ok')?.port ?? 0;
	const { page } = await open(site.origin, {
		from: 'http',
		targets: names.map(({ host }) => `https://${host}/`),
		hosts: Object.fromEntries(names.map(({ host, drops }) => [host, drops ? dropping.port : good])),
	});
	const found = await run(page);
	for (const { host, drops } of names) {
		expect(found[`https://${host}/`], host).toMatch(drops ? /^no-answer time-limit head 2/ : /^answered replied head/);
	}
});

test('good hosts are shown while black holes are asked again', async ({ site }) => {
	const { page } = await open(site.origin, { from: 'http', targets: [urlOf('ok'), urlOf('silent')] });
	await page.getByRole('button', { name: 'Run checks' }).click();
	await expect(page.getByText('Answered so far').first()).toBeVisible();
	await page.clock.runFor(8000);
	await expect(page.getByText('Checking again', { exact: true }).first()).toBeVisible();
	await expect(page.locator('[data-outcome]')).toHaveCount(0);
});

/** Starts a run over one host that answers and one that is silent, and waits until the first has. */
async function startHalf(origin: string): Promise<Page> {
	const { page } = await open(origin, { from: 'http', targets: [urlOf('ok'), urlOf('silent')] });
	await page.getByRole('button', { name: 'Run checks' }).click();
	await expect(page.getByText('1 of 2 asked')).toBeVisible();
	return page;
}
const saved = async (page: Page) => readOutcomes(await page.evaluate((key) => localStorage.getItem(key), version.key));
for (const when of ['a request', 'the wait between the passes'] as const) {
	test(`a laptop that slept during ${when}: answers count, silence does not`, async ({ site }) => {
		const page = await startHalf(site.origin);
		if (when !== 'a request') await page.clock.runFor(9000);
		await page.clock.fastForward(3_600_000);
		expect(await saved(page), 'before the end of the run').toEqual({});
		await passTime(page);
		expect(await saved(page)).toEqual({
			[urlOf('ok')]: 'answered replied head 1',
			[urlOf('silent')]: expect.stringMatching(/^inconclusive paused/),
		});
		await expect(page.getByText('The computer or the browser paused').first()).toBeVisible();
	});
}

test('a tab that is hidden during a run ends it as usual, and nothing is saved before', async ({ site }) => {
	const page = await startHalf(site.origin);
	await page.evaluate(() => {
		Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
		document.dispatchEvent(new Event('visibilitychange'));
	});
	// A browser wakes the timers of a hidden tab once a minute.
	await page.clock.fastForward(60_000);
	expect(await saved(page)).toEqual({});
	await page.waitForTimeout(100);
	await page.clock.fastForward(60_000);
	await passTime(page);
	expect(await saved(page)).toEqual({
		[urlOf('ok')]: 'answered replied head 1',
		[urlOf('silent')]: 'no-answer time-limit head 2',
	});
});

test('a page that is left for another and comes back says that its run was cut, and has kept nothing', async ({
	site,
}) => {
	const page = await startHalf(site.origin);
	await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
	await expect(page.getByText('The run was cut short, so there are no results.').first()).toBeVisible();
	expect(await saved(page)).toEqual({});
	await expect(page.locator('[data-outcome], [aria-busy=true]')).toHaveCount(0);
});

test('what the own policy of the page holds back is a fault of the site', async ({ site }) => {
	const { page } = await open(site.origin, {
		from: 'http',
		targets: [urlOf('ok')],
		change: (html) => html.replace(/connect-src 'self' https:/, "connect-src 'self' https://*.invalid"),
	});
	expect(await run(page)).toEqual({ [urlOf('ok')]: expect.stringMatching(/^not-tested site-policy/) });
	expect(logs.get('ok')?.requests).toEqual([]);
});

for (const [what, breakBrowser] of [
	[
		'opens no EventSource',
		() => {
			window.EventSource = new Proxy(EventSource, {
				construct: () => {
					throw new DOMException('no', 'SyntaxError');
				},
			});
		},
	],
	[
		'starts no request',
		() => {
			const { fetch } = window;
			window.fetch = (url, options) => {
				if (options?.mode === 'no-cors') throw new TypeError('no');
				return fetch(url, options);
			};
		},
	],
] as const) {
	test(`a browser that ${what} ends the run: cannot tell`, async ({ site }) => {
		const { page } = await open(site.origin, { from: 'http', targets: [urlOf('ok'), urlOf('refused')] });
		await page.evaluate(breakBrowser);
		const found = await run(page);
		const answers =
			what === 'opens no EventSource' ? 'answered replied head 1' : 'inconclusive failed-or-withheld head 2';
		expect(found[urlOf('ok')]).toBe(answers);
		expect(found[urlOf('refused')]).toMatch(/^inconclusive failed-or-withheld/);
	});
}

test('a run that cannot start ends, says so, and another one can start', async ({ site }) => {
	const { page } = await open(site.origin, { from: 'http', targets: [urlOf('ok')] });
	const button = page.getByRole('button', { name: 'Run checks' });
	await page.evaluate(() => {
		const { any } = AbortSignal;
		// As in browsers from before 2024; put back by the test.
		AbortSignal.any = () => {
			AbortSignal.any = any;
			throw new TypeError('AbortSignal.any is not a function');
		};
	});
	await button.click();
	await expect(page.getByText('The run was cut short, so there are no results.').first()).toBeVisible();
	await expect(button).not.toHaveAttribute('aria-disabled');
	await expect(page.locator('[data-outcome], [aria-busy=true]')).toHaveCount(0);
	expect(await run(page)).toEqual({ [urlOf('ok')]: 'answered replied head 1' });
});

test('something that answers for every name: nothing counts', async ({ site }) => {
	const everyName = (await servers.start('200')).port;
	const { page } = await open(site.origin, { from: 'http', targets: [urlOf('ok')], hosts: { '*': everyName } });
	expect(await run(page)).toEqual({ [urlOf('ok')]: 'inconclusive control-answered head 1' });
	const notice = page.locator("[data-show='notice']");
	await expect(notice).toContainText('Something on this network answers even for names that do not exist');
});

const spaces = (port: number) => [
	`--ip-address-space-overrides=127.0.0.1:${port}=public,127.0.0.1:${logs.get('ok')?.port}=local,127.0.0.1:${logs.get('same-origin')?.port}=local`,
];
test('a private address that the browser keeps from the page: cannot tell', async ({ site }) => {
	const targets = [urlOf('ok'), urlOf('same-origin')];
	const { page } = await open(site.origin, { from: 'https', targets, arguments: spaces });
	const found = await run(page);
	for (const url of targets) expect(found[url]).toMatch(/^inconclusive local-network/);
	expect(logs.get('ok')?.requests).toEqual([]);
});

test('a private address that the browser lets the page reach: answered', async ({ site }) => {
	const targets = [urlOf('ok'), urlOf('same-origin')];
	const { page } = await open(site.origin, {
		from: 'https',
		targets,
		arguments: spaces,
		permissions: ['local-network-access'],
	});
	expect(await run(page)).toEqual({
		[urlOf('ok')]: 'answered replied head 1',
		[urlOf('same-origin')]: 'answered withheld event-source 1',
	});
});
