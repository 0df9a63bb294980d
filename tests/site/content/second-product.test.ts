// Real builds of products other than ours: one that is invented, below a path, and one that npm run new has just started. Nothing of the
// product of content/ may be left in them, and what needs several versions, guides or links is not there without them.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { papers } from '../../../src/requirements/content/read-settings.ts';
import { buildContent, forgetContent } from '../../support/build-content.ts';
import { builtTexts, servedLinks } from '../../support/built-folder.ts';
import { deadLinks } from '../../support/page-links.ts';
import { findWords, productWords } from '../../support/product-words.ts';
import { refusingUnknownKeys } from '../../support/refusing-unknown-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-second-'));
const oursIsThere = existsSync('content/site.yaml');
const words = oursIsThere ? productWords('content') : [];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an invented product with one version, below a path', () => {
	const content = join(folder, 'quayside');
	let texts = new Map<string, string>();
	const text = (file: string) => texts.get(file) ?? '';

	beforeAll(async () => {
		cpSync('tests/site/content/second-product', content, { recursive: true });
		const place = { BASE_PATH: '/harbour/quayside', SITE_URL: 'https://docs.example' };
		await buildContent(content, join(folder, 'dist'), place);
		texts = builtTexts(join(folder, 'dist'));
	});
	afterAll(() => forgetContent(content));

	test('it is all there, and no word of the first product is', () => {
		expect(text('index.html')).toContain('Network requirements of Quayside');
		expect([...texts.keys()]).toEqual(
			expect.arrayContaining(['7/connections/index.html', '7/ships/index.html', '7/checklist/index.html']),
		);
		if (oursIsThere) expect(words.length).toBeGreaterThan(3);
		expect(findWords(words, texts)).toEqual([]);
	});

	test('words of a product are found where they are', () => {
		const own = productWords(content);
		expect(own).toEqual(expect.arrayContaining(['Quayside', 'Quayside 7', 'charts.quayside.example']));
		expect(findWords(['Quayside 7'], texts).length).toBeGreaterThan(5);
	});

	test('every link leads somewhere', () => {
		expect(deadLinks(servedLinks(texts, '/harbour/quayside/'))).toEqual([]);
		expect(text('7/connections/index.html')).toContain('href="/harbour/quayside/guide/mooring/#what-is-sent"');
		expect(text('7/connections/index.html')).toContain('href="/harbour/quayside/7/ships/#by-radio"');
	});

	test('its data is valid by the published schema', () => {
		const schema: SchemaObject = JSON.parse(text('data/requirements.schema.json'));
		const ajv = new Ajv2020({ allErrors: true, strictRequired: false });
		addFormats.default(ajv);
		const validate = ajv.compile(refusingUnknownKeys(schema) as SchemaObject);
		validate(JSON.parse(text('data/7/requirements.json')));
		expect(validate.errors).toBeNull();
		expect(JSON.parse(text('data/7/requirements.json'))).toMatchObject({
			product: 'Quayside',
			requirements: [{ ref: 'R01' }, { ref: 'R02' }, { ref: 'R03' }, { ref: 'R04' }, { ref: 'R05', id: 'radio' }],
		});
		expect(text('data/7/hosts.txt')).toBe('charts.quayside.example\n');
	});

	test('programs find its pages, its data and its changes', () => {
		const at = 'https://docs.example/harbour/quayside';
		expect(text('sitemap.xml')).toContain(`<loc>${at}/7/connections/</loc><lastmod>`);
		expect(text('robots.txt')).toContain(`Sitemap: ${at}/sitemap.xml`);
		expect(text('llms.txt')).toContain(`](${at}/7/connections.md)`);
		expect(text('feed.xml')).toContain(`<link rel="self" type="application/atom+xml" href="${at}/feed.xml"/>`);
		expect(text('7/connections.md')).toContain(
			'| Berth planner {#out-of-the-harbour/berth-planner/charts.quayside.example/tcp-443} |',
		);
		expect(text('7/connections.md')).toContain('[what is sent](../guide/mooring/#what-is-sent)');
		const html = text('7/connections/index.html');
		expect(html).toContain(
			'<link rel="alternate" type="application/atom+xml" href="/harbour/quayside/7/changes/feed.xml">',
		);
		expect(html).toContain(`<meta property="og:url" content="${at}/7/connections/">`);
		expect(html).toMatch(/<meta property="og:title" content="[^"]+"><meta property="og:description" content="[^"]+">/);
		expect(JSON.parse(text('data/versions.json'))).toMatchObject({
			feeds: { atom: `${at}/feed.xml` },
			versions: [{ feeds: { json: `${at}/7/changes/feed.json` }, rulesLeaveOut: `${at}/data/7/rules/rules.json` }],
		});
		expect(text('data/7/rules/nftables.nft')).toMatch(/^table inet portolan_[0-9a-f]{8}_7 \{$/m);
	});

	test('with one version nothing leads to comparisons or other versions', () => {
		for (const [file, html] of texts) {
			if (!file.endsWith('.html')) continue;
			expect(html, file).not.toMatch(/href="[^"]*\/compare\//);
			expect(html, file).not.toContain('aria-label="Versions"');
			expect(html, file).not.toContain('Choose your version');
		}
	});

	test('a page of prose alone has nothing to count', () => {
		expect(text('7/ships/index.html')).toContain('to check:');
		expect(text('7/tides/index.html')).toContain('Ships come with the flood.');
		expect(text('7/tides/index.html')).not.toMatch(/to check:|class="scale"/);
	});

	test('its accent is in the pages, where their security policy lets it pass, and in the icon', () => {
		const html = text('index.html');
		expect(html).toContain('--accent:light-dark(#7a1f5c,#f0a6d4)');
		expect(html).toMatch(/<meta http-equiv="content-security-policy"[^>]*style-src[^;]*'sha256-/);
		expect(text('favicon.svg')).toContain('#7a1f5c');
	});

	test('pages and its own guide lead to their files in the repository', () => {
		const edit = (file: string) =>
			new RegExp(
				`<a href="https://github.com/example/quayside/edit/trunk/docs/network/${file}"[^>]*>Edit this page</a>`,
			);
		expect(text('7/connections/index.html')).toMatch(edit('7/connections.md'));
		expect(text('guide/mooring/index.html')).toMatch(edit('guides/mooring.mdx'));
		expect(text('guide/how-the-check-works/index.html')).not.toContain('Edit this page');
	});
});

describe('a product that npm run new has just started', () => {
	const content = join(folder, 'started');
	let texts = new Map<string, string>();
	let output = '';

	beforeAll(async () => {
		for (const args of [
			['product', 'Halyard'],
			['version', '1'],
		])
			spawnSync(process.execPath, ['src/commands/new.ts', ...args], { env: { ...process.env, CONTENT_DIR: content } });
		output = await buildContent(content, join(folder, 'dist-started'));
		texts = builtTexts(join(folder, 'dist-started'));
	});
	afterAll(() => forgetContent(content));

	test('it builds without guides, links or history, and says what is left to write', () => {
		expect(texts.get('1/network-requirements/index.html')).toContain('service.<wbr>example.<wbr>com');
		const reported = output.split('\n').filter((line) => / (?:warning|error) /.test(line));
		expect(reported.map((line) => line.split(' ').at(-1)).sort()).toEqual(
			[...Array<string>(5).fill('unwritten'), '`npm run snapshot` unrecorded-changes'.split(' ').at(-1)].sort(),
		);
		expect(output).not.toMatch(/does not exist|is empty/);
	});

	test('every link leads somewhere, no word of another product is left, and each guide of the tool is there', () => {
		expect(deadLinks(servedLinks(texts, '/'))).toEqual([]);
		expect(findWords([...words, 'Quayside'], texts)).toEqual([]);
		expect(texts.get('guide/how-the-check-works/index.html')).toContain('What a browser can test');
		expect([...texts.values()].join('')).not.toContain('Edit this page');
	});
});

test('accents are measured against the papers of the style sheet', () => {
	const tokens = readFileSync('src/styles/tokens.css', 'utf8');
	expect(tokens).toContain(`--wash: light-dark(${papers.light}, ${papers.dark})`);
	expect(tokens).toContain('--accent: light-dark(#0c5468, #82c6d6)');
});
