// Builds of another product below a path, with and without an address: what of them works without the site.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildContent, forgetContent } from '../../support/build-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-offline-'));
const content = join(folder, 'content');
const built = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8');
const links = (html: string) => [...html.matchAll(/<a\b[^>]*? href="([^"]*)"/g)].map(([, address = '']) => address);

beforeAll(async () => {
	cpSync('tests/site/content/dev-content', content, { recursive: true });
	await buildContent(content, join(folder, 'dist'), { BASE_PATH: '/network/', SITE_URL: 'https://docs.example' });
});
afterAll(() => {
	forgetContent(content);
	rmSync(folder, { recursive: true, force: true });
});

test('the checklist in one file has its parts inside, and its links lead to the web', () => {
	const html = built('2/checklist-offline.html');
	expect(html).not.toMatch(/<link rel="stylesheet"|<script[^>]* src=|url\(["']?\//);
	expect(html).toContain('<script type="application/json" id="saved-list">null</script>');
	expect(html).toMatch(/data-key="portolan:file:[^":]+:2"/);
	expect(links(html).filter((address) => !/^(#|https:\/\/)/.test(address))).toEqual([]);
	expect(links(html)).toContain('https://docs.example/network/2/');
	expect(html.toLowerCase()).not.toContain('outsystems');
});

test('hosts find each header at the path that a browser asks for', () => {
	const rules = built('_headers').match(/^\/.*/gm);
	expect(rules).toEqual(['/network/*', '/network/_astro/*', '/network/service-worker.js', '/network/data/*']);
});

test('the worker keeps addresses below the path', () => {
	const worker = built('service-worker.js');
	expect(worker).toContain('2/checklist/');
	// Of the data it keeps what pages read: the firewall request is filled in from the dataset.
	expect(worker.match(/data\/[^"]+/g)).toEqual(['data/2/requirements.json']);
	expect(worker).not.toMatch(/checklist-offline|_headers|index\.html/);
	expect(built('index.html')).toMatch(/<script type="module" src="\/network\/_astro\/Base\.[^"]+"/);
});
