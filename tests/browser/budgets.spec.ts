// What a first visit costs, and that nothing moves while it loads: these are limits of the build, not timings, so that no machine changes them.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { devices, expect, type Page } from 'playwright/test';
import { builtFiles, builtPages } from '../support/built-site.ts';
import { test } from '../support/test-with-site.ts';

declare global {
	interface Window {
		/** What moved without having been asked to, by https://wicg.github.io/layout-instability/ */
		moves: { by: number; what: string[] }[];
	}
}

/** Bytes as a static host sends them, at the setting that hosts use for files that are compressed once. */
const brotli = (body: Buffer): number =>
	brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

interface Sent {
	address: string;
	script: boolean;
	brotli: number;
	gzip: number;
}

/** All that the first load of a page asks for, until it has been still for a while; nothing is cached in the fresh context. */
const firstLoad = async (page: Page, address: string): Promise<Sent[]> => {
	const bodies: Promise<Sent>[] = [];
	page.on('response', (response) => {
		bodies.push(
			response.body().then((body) => ({
				address: new URL(response.url()).pathname,
				script: response.request().resourceType() === 'script',
				brotli: brotli(body),
				gzip: gzipSync(body, { level: 9 }).length,
			})),
		);
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	return Promise.all(bodies);
};
const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);
const asText = (sent: Sent[]): string => sent.map(({ address, brotli: bytes }) => `${bytes} ${address}`).join('\n');

const versions = builtFiles().flatMap((file) => /^([^/]+)\/checklist\/index\.html$/.exec(file)?.[1] ?? []);
const isRequirementPage = (path: string) =>
	versions.some((version) => path.startsWith(`${version}/`)) && !/\/(changes|checklist|firewall-request)\//.test(path);
const docs = builtPages().filter(
	(path) => path.endsWith('/') && (isRequirementPage(path) || path.startsWith('guide/')),
);

test('there are pages to measure', () => {
	expect(versions.length).toBeGreaterThan(0);
	expect(docs.length).toBeGreaterThan(versions.length);
});

for (const path of docs) {
	test(`/${path} takes at most 12 kB`, async ({ page, site }) => {
		const sent = await firstLoad(page, site.url + path);
		expect(sum(sent.map((each) => each.brotli)), asText(sent)).toBeLessThanOrEqual(12_000);
	});
}

for (const version of versions) {
	test(`the checklist of ${version} takes at most 25 kB, its script at most 15 kB with gzip`, async ({
		page,
		site,
	}) => {
		const sent = await firstLoad(page, `${site.url}${version}/checklist/`);
		expect.soft(sum(sent.map((each) => each.brotli)), asText(sent)).toBeLessThanOrEqual(25_000);
		const scripts = sent.filter(({ script }) => script);
		expect(scripts.length).toBeGreaterThan(0);
		expect.soft(sum(scripts.map((each) => each.gzip)), asText(scripts)).toBeLessThanOrEqual(15_000);
	});
}

const comparison = builtPages().find((path) => /^compare\/.+\//.test(path));
const still = ['', 'find/', ...docs, ...versions.map((version) => `${version}/checklist/`), comparison ?? 'compare/'];

for (const [name, device] of [
	['a phone', { viewport: devices['iPhone 13'].viewport, hasTouch: true, isMobile: true }],
	['a desktop', { viewport: { width: 1280, height: 800 } }],
] as const) {
	test.describe(name, () => {
		test.use(device);
		for (const path of still) {
			test(`nothing moves on /${path}`, async ({ page, site }) => {
				await page.addInitScript(() => {
					window.moves = [];
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) {
							if (!('value' in entry && 'sources' in entry && Array.isArray(entry.sources))) continue;
							const what = entry.sources.map(({ node }: { node?: Node }) => node?.textContent?.slice(0, 60) ?? '');
							window.moves.push({ by: Number(entry.value), what });
						}
					}).observe({ type: 'layout-shift', buffered: true });
				});
				await page.goto(site.url + path, { waitUntil: 'networkidle' });
				// What scripts move, they move in the first moments after load; scrolling must not move anything either.
				await page.waitForTimeout(400);
				await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' }));
				await page.waitForTimeout(200);
				expect(await page.evaluate(() => window.moves)).toEqual([]);
			});
		}
	});
}
