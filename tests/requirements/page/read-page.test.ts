import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/requirements/version/assemble.ts';
import { duplicateProblem } from '../../../src/requirements/version/duplicate-problem.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';

// Each folder holds a page of ours (input.md), what has to be read from it (requirements.json) and what has to be reported
// (problems.txt). A missing file fails. After a change of the rules: UPDATE_GOLDEN=1 npx vitest run --update, and a careful look at the difference.
const golden = join(import.meta.dirname, 'golden');

describe.each(readdirSync(golden))('golden page %s', (name) => {
	const file = (part: string) => join(golden, name, part);
	const reading = readPage(readFileSync(file('input.md'), 'utf8'), `${name}.md`);
	const summary = {
		file: `${name}.md`,
		slug: name,
		title: reading.title ?? '',
		summary: '',
		tags: [],
		updated: '2026-01-01',
	};
	const pages = [{ summary, drafts: reading.drafts, samples: reading.frontMatter.samples ?? {} }];
	const version = { id: 'golden', label: 'Golden', status: 'current' as const };
	const { dataset, duplicates } = assemble({ product: 'Golden', version, pages, roles: [] });

	test.each(['requirements.json', 'problems.txt'])('has %s', (part) => {
		expect(existsSync(file(part)) || process.env['UPDATE_GOLDEN'] === '1').toBe(true);
	});

	test('gives its requirements', async () => {
		const requirements = dataset.requirements.map(({ digest: _digest, ...rest }) => rest);
		await expect(`${JSON.stringify(requirements, undefined, '\t')}\n`).toMatchFileSnapshot(file('requirements.json'));
	});

	test('gives its problems', async () => {
		const problems = [...reading.problems, ...duplicates.map(duplicateProblem)];
		const lines = problems.map(
			({ place, severity, message, rule }) =>
				`${place.line}:${place.column}-${place.endLine} ${severity} ${message} ${rule}\n`,
		);
		await expect(lines.join('')).toMatchFileSnapshot(file('problems.txt'));
	});
});

test('front matter, title, headings and the box of versions are read', () => {
	const reading = readPage(readFileSync(join(golden, 'harbour', 'input.md'), 'utf8'), 'harbour.md');
	expect(reading.title).toBe('Harbour network requirements');
	expect(reading.frontMatter).toMatchObject({
		summary: 'What Harbour needs.',
		tags: ['requirements', 'harbour'],
		updated: '2026-02-03',
	});
	expect(reading.headings).toEqual([
		{ depth: 2, text: 'Ports', anchor: 'ports' },
		{ depth: 3, text: 'Inbound connections', anchor: 'inbound-connections' },
		{ depth: 3, text: 'Tower', anchor: 'tower' },
	]);
	expect(reading.appliesTo).toEqual({
		appliesTo: 'Harbour 2',
		otherVersions: [{ label: '1', url: 'https://docs.harbour.example/1' }],
	});
});

test('line ends of Windows change nothing but the offsets', () => {
	const source = readFileSync(join(golden, 'harbour', 'input.md'), 'utf8');
	const meaning = (text: string) => readPage(text, 'x.md').drafts.map(({ span: _span, ...draft }) => draft);
	expect(meaning(source.replaceAll('\n', '\r\n'))).toEqual(meaning(source));
});

test.each([
	['of Windows', '\r\n'],
	['of old Macs', '\r'],
])('with line ends %s all is found at the same lines and columns', (_whose, lineEnd) => {
	const lines = [
		'---',
		'summary: Tides',
		'---',
		'',
		'# Firewall',
		'',
		'The mast must reach sea.example.com.',
		'Port 80 must be open.',
		'',
		'| From | To | Port |',
		'|---|---|---|',
		'| Mast | fog.example.com | 443 |',
		'| Mast | lake.example.com | 70000 |',
		'',
		':::note',
		'',
		'Open these ports:',
		'',
		'- 443 - Tides',
		'- the harbour at 8080 of old',
		'  and TCP 81',
		'',
		':::',
		'',
		'Allow these hosts:',
		'',
		'```',
		'a.example.com',
		'b.example.com',
		'```',
		'',
		'<table><tr><th>Host</th><th>Port</th></tr>',
		'<tr><td>c.example.com</td><td>90</td></tr>',
		'<tr><td>d.example.com</td><td>0</td></tr></table>',
		'',
		'=== "Sea"',
		'',
		'    - 444 - Buoys',
		'',
		'{{< note >}}',
		'Term',
		':   Host: e.example.com',
		'',
	];
	const places = (end: string) => {
		const { drafts, problems, account } = readPage(lines.join(end), 'x.md');
		return [
			drafts.map(({ place }) => place),
			problems.map(({ rule, place }) => ({ rule, ...place })),
			account.map(({ text, fate, place }) => ({ text, fate, ...place })),
		];
	};
	expect(places('\n')[0]?.length).toBeGreaterThan(3);
	expect(places('\n')[1]?.length).toBeGreaterThan(4);
	expect(places(lineEnd)).toEqual(places('\n'));
});

test('a byte order mark changes no place', () => {
	const source =
		'| From | Port |\n|---|---|\n| A | 443 |\n\n| From | Port |\n|---|---|\n| B | 70000 |\n\nPort 80 must be open.\n';
	const places = (text: string) => {
		const { drafts, problems } = readPage(text, 'x.md');
		return [...drafts, ...problems].map(({ place }) => place);
	};
	expect(places(source).map(({ line, column }) => `${line}:${column}`)).toEqual(['3:1', '7:7', '9:1']);
	expect(places(`\uFEFF${source}`)).toEqual(places(source));
	expect(places(`\uFEFF\uFEFF${source}`)).toEqual(places(source));
	expect(readPage('\uFEFF---\nsummary: [1]\n---\n', 'x.md').problems[0]?.place).toMatchObject({ line: 2, column: 10 });
});

test.each([
	'',
	'---',
	'---\n---',
	'|',
	'| Port |\n|---|',
	'* ',
	'<table>',
	'\u0000',
	'{#x}',
	'# {#y}',
	'| Port |\n|---|\n| {#z} |',
	'+++\na=1\n+++\n',
])('%j is read without an exception', (source) => {
	expect(readPage(source, 'x.md').drafts).toEqual([]);
});

const problemsOf = (text: string) =>
	readPage(text, 'x.md').problems.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`);
const row = '| From | To | Port |\n|---|---|---|\n| A | B | 443 |\n';

test.each([
	['## A {#b}\n\n## B', ['b', 'b-1'], []],
	['## A\n\n## A {#a-1}\n\n## A', ['a', 'a-1', 'a-2'], []],
	['## B\n\n## A {#b}', ['b', 'b'], ['3:1 duplicate-id']],
	['## A {#b}\n\n## C {#b}', ['b', 'b'], ['3:1 duplicate-id']],
	[`## A {#b}\n\n${row.replace('| A', '| A {#b}')}`, ['b'], ['5:1 duplicate-id']],
	[`${row.replace('| A', '| A {#b}')}\n## B`, ['b'], ['3:1 duplicate-id']],
	['The ports:\n\n- 443 - Web {#b}\n\n## B', ['b'], ['3:3 duplicate-id']],
])('headings of %j have anchors of their own, or the second is reported', (text, anchors, problems) => {
	const { headings } = readPage(text, 'x.md');
	expect(headings.map(({ anchor }) => anchor)).toEqual(anchors);
	expect(problemsOf(text)).toEqual(problems);
});

test.each([
	[row.replace('B', 'B {#b}'), ['3:9 misplaced-id']],
	[row.replace('A |', 'A {#a} client |'), ['3:5 misplaced-id']],
	[row.replace('From', 'From {#from}'), ['1:8 misplaced-id']],
	['Text {#b}.', ['1:6 misplaced-id']],
	['## A {#b} heading', ['1:6 misplaced-id']],
	['`{#b}` and {# b c}, and #b', []],
	[`## A {#a}\n\n${row.replace('A |', 'A {#b} |')}`, []],
])('an explicit id in %j that names nothing is reported', (text, problems) => {
	expect(problemsOf(text)).toEqual(problems);
});

test.each([
	['## Outbound\n\n<h2>Inbound</h2>', ['3:1 html-heading']],
	['<div>\n <H3 class="x">In</H3>\n</div>', ['2:2 html-heading']],
	['<!-- <h2>Inbound</h2> -->\n\n<header>x</header>', []],
])('a heading in HTML, %j, is reported', (text, problems) => {
	expect(problemsOf(text)).toEqual(problems);
});

test.each([
	['###', ['Ports']],
	['## ???', ['???']],
])('a heading without letters, %j, has no anchor and makes no id a duplicate', (heading, path) => {
	const table = '| Source | Destination | Port |\n|---|---|---|\n| A | B | 587 |';
	const { headings, drafts, problems } = readPage(`# T\n\n## Ports\n\n${table}\n\n${heading}\n\n${table}\n`, 'x.md');
	expect(problems).toEqual([]);
	expect(headings.map(({ anchor }) => anchor)).toEqual(['ports']);
	expect(drafts.map(({ section }) => section)).toEqual([
		{ anchor: 'ports', path: ['Ports'] },
		{ anchor: '', path },
	]);
});
