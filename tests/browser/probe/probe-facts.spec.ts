// What a page can know of an HTTPS endpoint, held against the servers' own logs. The checklist is built on these facts;
// when a new browser breaks one, this says which.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, test } from 'playwright/test';
import { serveFolder, type ServedFolder } from '../../../src/commands/serve-folder.ts';
import { type Certificates, certificates } from '../../support/certificates.ts';
import { type Behaviour, httpsServers, type TestServer, type TestServers } from '../../support/https-servers.ts';
import { launchBrowser } from '../../support/launch-browser.ts';

interface Fact {
	/** What the name leads to. */
	endpoint: Behaviour | 'not-found' | 'refused';
	/** What the page sees. */
	page: 'resolved' | 'failed' | 'nothing in time';
	/** Whether the request reached the server. */
	reached: boolean;
	/** What Chromium tells its own tools, and no page: the proof that it failed for the reason that is tested. */
	because?: string | RegExp;
}

const facts: Record<string, Fact> = {
	'200': { endpoint: '200', page: 'resolved', reached: true },
	'204': { endpoint: '204', page: 'resolved', reached: true },
	'401': { endpoint: '401', page: 'resolved', reached: true },
	'403': { endpoint: '403', page: 'resolved', reached: true },
	'404': { endpoint: '404', page: 'resolved', reached: true },
	'500': { endpoint: '500', page: 'resolved', reached: true },
	'redirect-to-good': { endpoint: { redirectTo: 'https://f-200.example.test/' }, page: 'resolved', reached: true },
	'redirect-to-dead': {
		endpoint: { redirectTo: 'https://nowhere.example.test/' },
		page: 'failed',
		reached: true,
		because: 'net::ERR_NAME_NOT_RESOLVED',
	},
	'redirect-loop': {
		endpoint: { redirectTo: 'https://f-redirect-loop.example.test/' },
		page: 'failed',
		reached: true,
		because: 'net::ERR_TOO_MANY_REDIRECTS',
	},
	'redirect-to-http': {
		endpoint: { redirectTo: 'http://nowhere.example.test/' },
		page: 'failed',
		reached: true,
		because: 'net::ERR_NAME_NOT_RESOLVED',
	},
	// Chromium takes it for the reply of a proxy, and there is none.
	'proxy-sign-in': {
		endpoint: { status: 407 },
		page: 'failed',
		reached: true,
		because: 'net::ERR_UNEXPECTED_PROXY_AUTH',
	},
	// HEAD ends at the headers, whatever follows.
	'stalled-body': { endpoint: { status: 200, stalls: true }, page: 'resolved', reached: true },
	'huge-body': { endpoint: { status: 200, bodyBytes: 100 * 1024 * 1024 }, page: 'resolved', reached: true },
	'plain-text': { endpoint: 'plain-text', page: 'failed', reached: false, because: 'net::ERR_SSL_PROTOCOL_ERROR' },
	'same-origin-only': {
		endpoint: 'same-origin-only',
		page: 'failed',
		reached: true,
		because: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
	},
	unknown: { endpoint: 'not-found', page: 'failed', reached: false, because: 'net::ERR_NAME_NOT_RESOLVED' },
	refused: { endpoint: 'refused', page: 'failed', reached: false, because: 'net::ERR_CONNECTION_REFUSED' },
	reset: { endpoint: 'reset', page: 'failed', reached: false, because: 'net::ERR_CONNECTION_RESET' },
	untrusted: { endpoint: 'untrusted', page: 'failed', reached: false, because: 'net::ERR_CERT_AUTHORITY_INVALID' },
	// Chromium does not know our authority and says so first; tests/support/certificates.test.ts tells these two apart.
	expired: { endpoint: 'expired', page: 'failed', reached: false, because: 'net::ERR_CERT_AUTHORITY_INVALID' },
	misnamed: { endpoint: 'misnamed', page: 'failed', reached: false, because: 'net::ERR_CERT_AUTHORITY_INVALID' },
	// Nobody is asked which certificate to show, because the request carries no credentials: Chromium shows none.
	'client-certificate': {
		endpoint: 'client-certificate',
		page: 'failed',
		reached: false,
		// With TLS 1.3 the refusal follows the handshake. Measured under load, 2 times of 25: the end of the connection was seen first.
		because: /net::ERR_(?:BAD_SSL_CLIENT_AUTH_CERT|SOCKET_NOT_CONNECTED)/,
	},
	'client-certificate-optional': { endpoint: 'client-certificate-optional', page: 'resolved', reached: true },
	silent: { endpoint: 'silent', page: 'nothing in time', reached: false },
	'silent-after-tls': { endpoint: 'silent-after-tls', page: 'nothing in time', reached: true },
};

/** Names begin with a letter, because a host that ends in a number is read as an address. */
const hostOf = (name: string): string => `f-${name}.example.test`;

declare global {
	interface Window {
		/** Ends the request, as a limit in time of the page's own does. */
		giveUp: () => void;
	}
}

/** How long a server that has been reached may say nothing until the page gives up; others may take as long as the machine needs. */
const silenceInMilliseconds = 1500;

let made: Certificates;
let servers: TestServers;
let served: ServedFolder;
let browser: Browser;
const logs = new Map<string, TestServer>();
let folder = '';

test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'probe-facts-'));
	writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Probe</title><h1>Probe</h1></html>');
	served = await serveFolder({ folder, base: '/' });
	made = await certificates(Object.keys(facts).map(hostOf));
	servers = httpsServers(made);
	const hosts: Record<string, number | 'not-found' | 'refused'> = {};
	for (const [name, { endpoint }] of Object.entries(facts)) {
		if (endpoint === 'not-found' || endpoint === 'refused') {
			hosts[hostOf(name)] = endpoint;
			continue;
		}
		const server = await servers.start(endpoint);
		logs.set(name, server);
		hosts[hostOf(name)] = server.port;
	}
	browser = await launchBrowser({ hosts, trusted: [made.good] });
});

test.afterAll(async () => {
	await browser.close();
	await Promise.all([servers.close(), served.close()]);
	rmSync(folder, { recursive: true });
});

for (const [name, { endpoint, page: expected, reached, because }] of Object.entries(facts)) {
	test(`${name}: ${expected}`, async () => {
		const context = await browser.newContext();
		const page = await context.newPage();
		await page.goto(served.url);
		const reasons: string[] = [];
		page.on('requestfailed', (request) => reasons.push(request.failure()?.errorText ?? ''));

		const path = `/${crypto.randomUUID()}`;
		const asked = page.evaluate(
			async (url) => {
				const controller = new AbortController();
				const state = { late: false };
				window.giveUp = () => {
					state.late = true;
					controller.abort();
				};
				try {
					const { type, status, body } = await fetch(url, {
						method: 'HEAD',
						mode: 'no-cors',
						cache: 'no-store',
						credentials: 'omit',
						referrerPolicy: 'no-referrer',
						signal: controller.signal,
					});
					return type === 'opaque' && status === 0 && body === null ? 'resolved' : 'more than a page may know';
				} catch {
					// The reason is the same for every cause; only our own limit tells something apart.
					return state.late ? 'nothing in time' : 'failed';
				}
			},
			`https://${hostOf(name)}${path}`,
		);
		const log = logs.get(name);
		const requestsSeen = () => (log?.requests ?? []).filter((request) => request.path === path);
		if (expected === 'nothing in time') {
			await expect.poll(() => (reached ? requestsSeen() : (log?.connections ?? [])).length).toBeGreaterThan(0);
			await page.waitForTimeout(silenceInMilliseconds);
			await page.evaluate(() => window.giveUp());
		}

		expect(await asked).toBe(expected);
		const requests = requestsSeen();
		expect(requests).toHaveLength(reached ? 1 : 0);
		for (const { method, headers } of requests) {
			expect(method).toBe('HEAD');
			expect(headers).not.toHaveProperty('referer');
			expect(headers).not.toHaveProperty('cookie');
		}
		if (endpoint !== 'not-found' && endpoint !== 'refused') {
			expect(log?.connections.length).toBeGreaterThan(0);
		}
		if (because !== undefined) await expect.poll(() => reasons.join()).toMatch(because);
		await context.close();
	});
}

// https://fetch.spec.whatwg.org/#port-blocking, and mixed content: nothing may be sent, so such an end is never given to the run.
for (const url of ['https://f-bad-port.example.test:6000/', 'https://f-bad-port.example.test:22/']) {
	test(`${url} is never sent`, async () => {
		const server = await servers.start('200');
		const port = new URL(url).port;
		const own = await launchBrowser({
			hosts: { [`f-bad-port.example.test:${port}`]: server.port },
			trusted: [made.good],
		});
		const page = await own.newPage();
		await page.goto(served.url);
		const seen = await page.evaluate(async (address) => {
			const head = fetch(address, { method: 'HEAD', mode: 'no-cors' }).then(
				() => 'resolved',
				() => 'failed',
			);
			const opinion = new Promise<number>((resolve) => {
				const source = new EventSource(address);
				source.onerror = () => {
					resolve(source.readyState);
					source.close();
				};
			});
			return { head: await head, opinion: await opinion };
		}, url);
		expect(seen.head).toBe('failed');
		expect(seen.opinion, 'the second opinion makes no answer of it').toBe(0);
		expect(server.connections).toEqual([]);
		await own.close();
	});
}
