// What a first visit costs: limits of the build, not timings, so that no machine changes them.
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, type Page } from 'playwright/test';
import { z } from 'zod';
import { datasetSchema } from '../../src/requirements/model/dataset.ts';
import { builtFolder, builtPages, builtVersions, pagesToRead } from '../support/built-site.ts';
import { test as base } from '../support/test-with-site.ts';

/** One tab for all first loads of a worker: a new one for each would take longer than the load. `clear` makes it forget what it has loaded. */
const test = base.extend<object, { tab: { page: Page; clear: () => Promise<unknown> } }>({
	tab: [
		async ({ browser }, use) => {
			const context = await browser.newContext({ serviceWorkers: 'block' });
			const page = await context.newPage();
			const tools = await context.newCDPSession(page);
			await use({ page, clear: () => tools.send('Network.clearBrowserCache') });
			await context.close();
		},
		{ scope: 'worker' },
	],
});

/** Pages share their styles and scripts: each is compressed once. */
const once = (compress: (body: Buffer) => Buffer) => {
	const known = new Map<string, number>();
	return (body: Buffer): number => {
		const text = body.toString('latin1');
		const bytes = known.get(text) ?? compress(body).length;
		known.set(text, bytes);
		return bytes;
	};
};

/** Bytes as a static host sends them, at the setting that hosts use for files that are compressed once. */
const brotli = once((body) =>
	brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
);
const gzip = once((body) => gzipSync(body, { level: 9 }));

interface Sent {
	address: string;
	script: boolean;
	brotli: number;
	gzip: number;
}

/** All that the first load of a page asks for, until it has been still for a while. */
const firstLoad = async (
	{ page, clear }: { page: Page; clear: () => Promise<unknown> },
	address: string,
): Promise<Sent[]> => {
	await page.goto('about:blank');
	await clear();
	const bodies: Promise<Sent>[] = [];
	page.removeAllListeners('response');
	page.on('response', (response) => {
		bodies.push(
			response.body().then((body) => ({
				address: new URL(response.url()).pathname,
				script: response.request().resourceType() === 'script',
				brotli: brotli(body),
				gzip: gzip(body),
			})),
		);
	});
	// A long page may be still before it has come to its script.
	await page.goto(address, { waitUntil: 'load' });
	await page.waitForLoadState('networkidle');
	return Promise.all(bodies);
};
const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);
const asText = (sent: Sent[]): string => sent.map(({ address, brotli: bytes }) => `${bytes} ${address}`).join('\n');

const versions = builtVersions();
const docs = pagesToRead();

test('there are pages to measure', () => {
	expect(versions.length).toBeGreaterThan(0);
	expect(docs.length).toBeGreaterThan(versions.length);
});

/**
 * What the limits below are for: pages of as many requirements as the smallest example has. Each one more is text to read, and may take as many bytes as
 * its addresses and sentences need.
 */
const usual = 16;
const more = (requirements: number, bytesEach: number) => Math.max(requirements - usual, 0) * bytesEach;
/** Each page leads to all versions: more than two take their names and sentences. */
const moreVersions = (bytesEach: number) => Math.max(versions.length - 2, 0) * bytesEach;
const datasets = new Map(
	versions.map((version) => {
		const file = join(builtFolder, 'data', version, 'requirements.json');
		return [version, datasetSchema.parse(JSON.parse(readFileSync(file, 'utf8')))];
	}),
);
const requirementsOf = (version: string) => datasets.get(version)?.requirements ?? [];
const requirementsOn = (path: string) => {
	const [version = '', page] = path.split('/');
	return versions.includes(version) ? requirementsOf(version).filter((one) => one.page === page).length : 0;
};

for (const path of ['', ...docs.filter((one) => one.startsWith('guide/'))]) {
	const limit = (path === '' ? 6_000 : 10_000) + moreVersions(180);
	test(`/${path} is a start or a guide, and takes at most ${limit / 1000} kB`, async ({ tab, site }) => {
		const sent = await firstLoad(tab, site.url + path);
		expect(sum(sent.map((each) => each.brotli)), asText(sent)).toBeLessThanOrEqual(limit);
	});
}

for (const path of docs.filter((one) => !one.startsWith('guide/'))) {
	const limit = 10_900 + more(requirementsOn(path), 80) + moreVersions(180);
	test(`/${path} takes at most ${limit / 1000} kB`, async ({ tab, site }) => {
		const sent = await firstLoad(tab, site.url + path);
		expect(sum(sent.map((each) => each.brotli)), asText(sent)).toBeLessThanOrEqual(limit);
	});
}

for (const version of versions) {
	const limit = 14_000 + more(requirementsOf(version).length, 60);
	test(`the firewall request of ${version} takes at most ${limit / 1000} kB`, async ({ tab, site }) => {
		const sent = await firstLoad(tab, `${site.url}${version}/firewall-request/`);
		expect(sum(sent.map((each) => each.brotli)), asText(sent)).toBeLessThanOrEqual(limit);
	});
}

for (const [from, to] of builtPages().flatMap((path) => {
	const [, one = '', other = ''] = /^compare\/([^/]+)\/([^/]+)\/$/.exec(path) ?? [];
	return one === '' ? [] : [[one, other] as const];
})) {
	const requirements = requirementsOf(from).length + requirementsOf(to).length;
	// Two versions may have nothing in common: each row of both is then told.
	const limit = 10_000 + more(requirements, 60);
	test(`the comparison of ${from} and ${to} takes at most ${limit / 1000} kB`, async ({ tab, site }) => {
		const sent = await firstLoad(tab, `${site.url}compare/${from}/${to}/`);
		expect(sum(sent.map((each) => each.brotli)), asText(sent)).toBeLessThanOrEqual(limit);
	});
}

/** The bytes of what two versions have together: their page, their data, and what leads there from the other way round. */
const bytesOfPair = (one: string, other: string) =>
	sum(
		[
			[one, other],
			[other, one],
		].flatMap(([from, to]) =>
			[`compare/${from}/${to}/index.html`, `data/compare/${from}/${to}.json`].map(
				(path) => statSync(join(builtFolder, path)).size,
			),
		),
	);
const list = z.array(z.unknown());
const comparisonSchema = z.object({ added: list, removed: list, changed: list, moved: list, same: list });

for (const path of globSync('data/compare/*/*.json', { cwd: builtFolder })) {
	const file = comparisonSchema.safeParse(JSON.parse(readFileSync(join(builtFolder, path), 'utf8')));
	// The file the other way round has no lists.
	if (!file.success) continue;
	const told = sum(Object.values(file.data).map((entries) => entries.length));
	const [from = '', to = ''] = path
		.replace(/\.json$/, '')
		.split(/[\\/]/)
		.slice(2);
	// Half of what it was with all data both ways. A sentence and its addresses are written on the page and in the data.
	const limit = 7_000 + told * 700;
	test(`${from} and ${to} together take at most ${limit / 1000} kB on disk, with ${told} differences`, () => {
		expect(bytesOfPair(from, to)).toBeLessThanOrEqual(limit);
	});
}

const everything = sum(versions.map((version) => requirementsOf(version).length));
const findLimit = 10_500 + Math.max(everything - 2 * usual, 0) * 30;
test(`the search takes at most ${findLimit / 1000} kB, with all names of all versions`, async ({ tab, site }) => {
	const sent = await firstLoad(tab, `${site.url}find/`);
	expect(sum(sent.map((each) => each.brotli)), asText(sent)).toBeLessThanOrEqual(findLimit);
});

for (const version of versions) {
	// 40 kB for a hundred.
	const limit = 22_000 + more(requirementsOf(version).length, 214) + moreVersions(40);
	test(`the checklist of ${version} takes at most ${limit / 1000} kB, its script at most 10.5 kB with gzip`, async ({
		tab,
		site,
	}) => {
		const sent = await firstLoad(tab, `${site.url}${version}/checklist/`);
		expect.soft(sum(sent.map((each) => each.brotli)), asText(sent)).toBeLessThanOrEqual(limit);
		const scripts = sent.filter(({ script }) => script);
		expect(scripts.length).toBeGreaterThan(0);
		expect.soft(sum(scripts.map((each) => each.gzip)), asText(scripts)).toBeLessThanOrEqual(10_500);
	});
	test(`the HTML of the checklist of ${version} has at most 20 kB, and 1.52 kB for each requirement, its words included`, () => {
		const html = readFileSync(join(builtFolder, version, 'checklist', 'index.html'));
		expect(html.byteLength).toBeLessThanOrEqual(20_000 + requirementsOf(version).length * 1_520);
	});
}
