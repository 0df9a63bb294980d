// Problems of files with each other: each names the line that is wrong.
import { expect, test } from 'vitest';
import { assembleContent } from '../../../src/requirements/content/assemble-content.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import type { ContentPage } from '../../../src/requirements/content/content-page.ts';

const head = '---\nsummary: All.\nupdated: 2026-01-02\n---\n\n# Ports\n\n';
const table = '| From | To | Port |\n|---|---|---|\n| Client | Server | 443 |\n';
const page = (path: string, text: string): ContentPage => ({
	...readPage(head + text, `content/${path}`),
	path,
});
const roles = [
	'| Role | Also written | Machine | Network |',
	'|---|---|---|---|',
	'| Client | | pc | yours |',
	'| Server | The server | server | yours |',
];
const versions = ["- { id: '1', label: One, status: current, for: All. }"];
const guides = ['how-the-check-works'];

interface Files {
	pages?: ContentPage[];
	versionLines?: string[];
	roleLines?: string[];
	site?: string;
}
const allProblems = ({
	pages = [page('1/ports.md', table)],
	versionLines = versions,
	roleLines = roles,
	site,
}: Files) =>
	assembleContent(
		pages,
		[
			['site.yaml', site ?? 'name: Site\nproduct: Product\ndescription: d\nnotice: n\n'],
			['versions.yaml', versionLines.join('\n')],
			['roles.md', roleLines.join('\n')],
		].map(([path = '', source = '']) => ({ path, file: `content/${path}`, source })),
		guides,
	).problems.map(
		({ place, severity, message, rule }) =>
			`${place.file}:${place.line}:${place.column} ${severity} ${message} ${rule}`,
	);
const problems = (files: Files) => allProblems(files).filter((line) => !line.endsWith(' unrecorded-changes'));

test('content in which all fits has no problems', () => {
	expect(problems({})).toEqual([]);
});

test('a version without pages is named where it is listed', () => {
	const versionLines = ['# Comment', ...versions, "- id: '2'", '  label: Two', '  status: archived', '  for: None.'];
	expect(problems({ versionLines })).toEqual([
		'content/versions.yaml:3:1 error Unexpected version `2` without pages, expected at least one in the folder `2`; `npm run new -- page 2 network-requirements` starts one settings',
	]);
});

test('a page in a folder that is no version is named', () => {
	expect(problems({ pages: [page('1/ports.md', table), page('3/ports.md', table)] })).toEqual([
		'content/3/ports.md:1:1 error Unexpected page in the folder `3`, expected a version of versions.yaml; list it there or move the page settings',
	]);
});

test('a page in a folder of a version is named: its address could not be made', () => {
	expect(problems({ pages: [page('1/ports.md', table), page('1/linux/more.md', 'Text.')] })).toEqual([
		'content/1/linux/more.md:1:1 error Unexpected page in a folder below `1`, expected it in `1` itself; move it to `1/linux-more.md` settings',
	]);
});

test('where versions.yaml is wrong, no folder is called unlisted', () => {
	expect(problems({ versionLines: ['- id: 1', '  label: One', '  status: current', '  for: All.'] })).toEqual([
		'content/versions.yaml:1:7 error Unexpected value of `0.id`: expected a text; write a number in quotes settings',
	]);
});

test('changes that nobody recorded are reported at the version', () => {
	const versionLines = ["- { id: '0', label: None, elsewhere: 'https://docs.example/0' }", ...versions];
	expect(allProblems({ versionLines })).toEqual([
		'content/versions.yaml:2:1 warning Unexpected version `1` without a snapshot, expected them to be recorded: run `npm run snapshot` unrecorded-changes',
	]);
});

test('a byte order mark moves no line of a setting', () => {
	const roleLines = [...roles, '| Pilot | | pc | yours |'];
	const versionLines = ['# Comment', ...versions, "- { id: '2', label: Two, status: archived, for: None. }"];
	const mark = ([first, ...rest]: string[]) => [`\uFEFF${first}`, ...rest];
	const found = problems({ roleLines, versionLines });
	expect(found.map((line) => line.split(' ')[0])).toEqual(['content/versions.yaml:3:1', 'content/roles.md:5:1']);
	expect(problems({ roleLines: mark(roleLines), versionLines: mark(versionLines) })).toEqual(found);
});

test.each([
	['tags: [1]', ['2:7 Unexpected value of `tags`: expected a list, or one text separated by `;` front-matter']],
	['updated: 21.11.2026', ['2:10 Unexpected value of `updated`: expected a date such as 2026-11-21 front-matter']],
	[
		'summary: one: two',
		[
			'2:10 Unexpected text in the front matter, expected YAML: Nested mappings are not allowed in compact mappings front-matter',
		],
	],
	[
		'tags: a',
		[
			'1:1 Unexpected page without `updated`, expected one: write it in the front matter, as `updated: 2026-11-21` missing-field',
		],
	],
])('front matter with %j is told once', (line, expected) => {
	const updated = line.startsWith('tags: [') ? '\nupdated: 2026-01-02' : '';
	const source = `---\n${line}\nsummary: All.${updated}\n---\n\n# Ports\n\n${table}`;
	expect(problems({ pages: [{ ...readPage(source, 'content/1/ports.md'), path: '1/ports.md' }] })).toEqual(
		expected.map((problem) => `content/1/ports.md:${problem.replace(' ', ' error ')}`),
	);
});

test('a role that no page names is reported at its row; another name of it counts', () => {
	const roleLines = [...roles, '| Pilot | | pc | yours |'];
	expect(problems({ roleLines })).toEqual([
		'content/roles.md:5:1 warning Unexpected role `Pilot`, expected one that a page names as an end of a connection; remove the row, or see how the pages write it unused-role',
	]);
	const otherName = page('1/ports.md', table.replace('| Server', '| The server'));
	expect(problems({ pages: [otherName] })).toEqual([]);
});

test('a role that roles.md does not list is reported at the row that names it', () => {
	const pages = [page('1/ports.md', `${table}| Pilot | Server | 22 |\n`)];
	expect(problems({ pages })).toEqual([
		expect.stringMatching(/^content\/1\/ports\.md:11:1 warning Unexpected end `Pilot`.* unknown-role$/) as string,
	]);
});

test('samples of a wildcard that no row names are reported where they stand', () => {
	const text = (samples: string) => ({
		...readPage(
			`---\nsummary: All.\nupdated: 2026-01-02\nsamples:\n  '${samples}': [a.${samples.slice(2)}]\n---\n\n# Ports\n\n${table}| Client | \\*.example.com | 443 |\n`,
			'content/1/ports.md',
		),
		path: '1/ports.md',
	});
	expect(problems({ pages: [text('*.example.com')] })).toEqual([]);
	expect(problems({ pages: [text('*.example.org')] })).toEqual([
		'content/1/ports.md:5:4 warning Unexpected samples for `*.example.org`, expected one of `*.example.com` unused-samples',
	]);
});

test('what npm run new left for the writer is reported until it is written', () => {
	const pages = [page('1/ports.md', `${table}\nTO WRITE: why.\n`)];
	expect(problems({ pages, site: 'name: Site\nproduct: P\ndescription: d\nnotice: "TO WRITE: sources"\n' })).toEqual([
		'content/1/ports.md:12:1 warning Unexpected `TO WRITE:`, expected why. unwritten',
		'content/site.yaml:4:10 warning Unexpected `TO WRITE:`, expected sources unwritten',
	]);
});

test.each([
	['other.md', 'a page or a guide; there is none at `/1/other/`'],
	['../2/ports.md', 'a page or a guide; there is none at `/2/ports/`'],
	['../other/', 'a page or a guide; there is none at `/1/other/`'],
	['../guides/none.mdx', 'a page or a guide; there is none at `/guide/none/`'],
	['/guide/none/', 'a page or a guide; there is none at `/guide/none/`'],
	['#none', 'a heading or a requirement of `/1/ports/`, such as `#more`'],
	['more.md#client/server/tcp-44', 'a heading or a requirement of `/1/more/`, such as `#client/server/tcp-443`'],
	['more.md#lesss', 'a heading or a requirement of `/1/more/`, such as `#less`'],
])('a link to %s leads nowhere, and is reported where it stands', (address, expected) => {
	const pages = [
		page('1/ports.md', `Text, then [a link](${address}).\n\n## More\n`),
		page('1/more.md', `${table.replace('443', 'TCP 443')}\n## Less\n`),
	];
	expect(problems({ pages })).toEqual([
		`content/1/ports.md:8:12 warning Unexpected link to \`${address}\`, expected ${expected} broken-link`,
	]);
});

test.each([
	...[
		'#more',
		'#more/client/server/tcp-443',
		'#',
		'',
		'ports.md#more',
		'../ports/#more',
		'/1/ports/',
		'../',
		'/',
		'/find/',
	],
	...['../checklist/', '/1/changes/', '/guide/', '../guides/how-the-check-works.mdx', '/data/1/requirements.json'],
	...['https://example.com/none', 'mailto:a@example.com'],
])('a link to "%s" is right', (address) => {
	const pages = [page('1/ports.md', `[a link](${address})\n\n## More\n\n${table.replace('443', 'TCP 443')}`)];
	expect(problems({ pages }).filter((line) => line.endsWith('broken-link'))).toEqual([]);
});

test('pages stand in the order of their version, the others after them by name', () => {
	const pages = ['a', 'b', 'c', 'd'].map((name) => page(`1/${name}.md`, table.replace('443', `${name.charCodeAt(0)}`)));
	const versionLines = ["- { id: '1', label: One, status: current, for: All., pages: [c, a] }"];
	const files = [
		{ path: 'versions.yaml', file: 'v', source: versionLines.join('') },
		{ path: 'roles.md', file: 'r', source: roles.join('\n') },
	];
	const [version] = assembleContent(pages, files).versions;
	expect(version?.dataset.pages.map(({ slug }) => slug)).toEqual(['c', 'a', 'b', 'd']);
	expect(version?.dataset.version).not.toHaveProperty('pages');
});

test('a page that versions.yaml puts in order and that is not there is named', () => {
	expect(
		problems({ versionLines: ["- { id: '1', label: One, status: current, for: All., pages: [ports, tides] }"] }),
	).toEqual([
		'content/versions.yaml:1:1 error Unexpected page `tides` in the order of version `1`, expected the name of a file `1/tides.md` settings',
	]);
});

test('an answer of site.yaml that leads to no version is named', () => {
	const which =
		"which: { question: Where?, answers: [{ answer: Here, version: '1' }, { answer: There, question: Which?, answers: [{ answer: One, version: '1' }, { answer: Two, version: '2' }] }] }";
	expect(problems({ site: `name: Site\nproduct: Product\ndescription: d\nnotice: n\n${which}\n` })).toEqual([
		'content/site.yaml:1:1 error Unexpected version `2` of the answer `Two`, expected the id of a version that has pages here settings',
	]);
});

test('a host that no list of hosts has, as nothing says in which direction it is, is named; `either` says so', () => {
	const pages = [
		page('1/ports.md', `${table}| Client, Hub | a.example.com | 443 |\n`),
		page('1/users.md', '| From | To | Port |\n|---|---|---|\n| Users | b.example.com | 443 |\n'),
	];
	const roleLines = [...roles, '| Hub | | hub | vendor |', '| Users | | pc | either |'];
	expect(problems({ pages, roleLines })).toEqual([
		'content/1/ports.md:11:1 warning Unexpected connection to `a.example.com` whose direction is unknown, expected it in a column, a heading or by the networks of roles.md; `left-out.txt` lists what `hosts.txt` leaves out unknown-direction',
	]);
});
