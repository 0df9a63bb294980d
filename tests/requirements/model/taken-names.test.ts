// The one list of names that the site uses itself: no page, version or guide of a writer may have one of them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	isTakenId,
	madeByTheSite,
	whyNoPageName,
	whyNoVersionId,
} from '../../../src/requirements/model/taken-names.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { readSettings, versionsSchema } from '../../../src/requirements/content/read-settings.ts';

describe('ids of versions', () => {
	const problemsOf = (id: string) =>
		readSettings(`- id: '${id}'\n  label: A\n  status: current\n  for: All.\n`, 'versions.yaml', versionsSchema)
			.problems;

	test.each([
		...['compare', 'data', 'find', 'guide', 'guides', 'history', 'latest', 'writer', 'shell', 'this-computer'],
		...['404.html', 'index.html', 'favicon.svg', 'service-worker.js', 'versions.json', 'llms.txt', 'robots.txt'],
		...['sitemap.xml', '11.', 'Latest', 'a b', 'a#b', 'a/b', '-a'],
	])('%j is a problem with a place', (id) => {
		expect(problemsOf(id)).toMatchObject([{ rule: 'settings', severity: 'error', place: { line: 1, column: 7 } }]);
	});

	test.each(['11', '11.2', '11-cross-platform', 'v1.beta', 'cloud', 'data-1'])('%j is none', (id) =>
		expect(problemsOf(id)).toEqual([]),
	);
});

describe('names of pages', () => {
	test.each([
		...['.', '..', '%2e%2e', 'a#b', 'a?b', 'a b', 'a\\b', 'a"b', 'a<b', 'a%b', 'a:b', '-a', '.a', 'a.', ''],
		...['checklist', 'Checklist', 'changes', 'firewall-request', 'checklist-offline.html', 'index.html', 'a.md'],
	])('%j cannot be one', (name) => expect(whyNoPageName(name)).toEqual(expect.any(String)));

	test.each(['network-requirements', 'Network_Requirements', 'ports.2', 'über-ports', 'ポート', '2'])(
		'%j can',
		(name) => expect(whyNoPageName(name)).toBeUndefined(),
	);
});

describe('ids on pages', () => {
	const row = (id: string) =>
		`# Page\n\n| Source | Destination | Port |\n|---|---|---|\n| Client {#${id}} | Server | 443 |\n`;

	test.each([
		'main',
		'environment',
		'person',
		'change',
		'saved-list',
		'gone-title',
		'this-computer',
		'blind-spots',
		'icon-met',
	])('{#%s} is a problem with a place, of a row and of a heading', (id) => {
		expect(readPage(row(id), 'x.md').problems).toMatchObject([
			{ rule: 'invalid-id', severity: 'error', place: { line: 5, column: 10 } },
		]);
		expect(readPage(`# Page\n\n## Part {#${id}}\n`, 'x.md').problems).toMatchObject([
			{ rule: 'invalid-id', severity: 'error', place: { line: 3, column: 9 } },
		]);
	});

	test('others are free, and headings never take those of parts of the page', () => {
		for (const id of ['data', 'sql-server', 'filter-service/tcp-443', 'print'])
			expect(readPage(row(id), 'x.md').problems, id).toEqual([]);
		const { headings, problems } = readPage('# Page\n\n## Main\n\n## Data\n\n## Footnote label\n', 'x.md');
		expect(headings.map(({ anchor }) => anchor)).toEqual(['main', 'data', 'footnote-label-1']);
		expect(problems).toEqual([]);
	});

	// Those of built pages are held by tests/site/content/planted-content.test.ts; scripts make others later.
	test('each id that a script gives is taken, or no writer can have it', () => {
		const files = readdirSync('src/browser', { recursive: true, encoding: 'utf8' }).filter((file) =>
			file.endsWith('.ts'),
		);
		const ids = files.flatMap((file) =>
			[...readFileSync(`src/browser/${file}`, 'utf8').matchAll(/\bid(?::|\s*=)\s*(['"`])(.*?)\1/g)].map(
				([, , id = '']) => id,
			),
		);
		expect(ids).toContain('list-dialog-title');
		const free = ids
			.map((id) => id.replace(/\$\{.*?\}/g, 'x'))
			// An id that begins with another one ends in something that no other has.
			.filter((id) => id !== '' && !isTakenId(id) && !id.includes(':') && !id.startsWith('x-'));
		expect(free).toEqual([]);
	});
});

test('what the site makes for each version is what stands in the folder of its pages', () => {
	const made = readdirSync('src/pages/[version]')
		.filter((name) => name.endsWith('.astro') && !/^(?:index|\[)/.test(name))
		.map((name) => name.replace('.astro', ''));
	expect(made.toSorted()).toEqual([...madeByTheSite].toSorted());
});

test('each page and folder at the top of the site is taken', () => {
	for (const name of readdirSync('src/pages').filter((entry) => !/^(?:\[|_|index\.)/.test(entry)))
		expect(
			whyNoVersionId(name.replace(/\.(?:astro|ts)$/, '')) ?? (name === '404.astro' ? 'a file' : undefined),
			name,
		).toBeDefined();
	for (const name of readdirSync('public'))
		expect(whyNoVersionId(name) ?? (name.startsWith('_') ? 'no id' : undefined), name).toBeDefined();
});
