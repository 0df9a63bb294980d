import { expect, test } from 'vitest';
import { readSettings, siteSettingsSchema, versionsSchema } from '../../../src/requirements/content/read-settings.ts';

const problemsOf = (source: string, schema: typeof versionsSchema | typeof siteSettingsSchema) =>
	readSettings(source, 'settings.yaml', schema).problems.map(
		({ place, message }) => `${place.line}:${place.column} ${message}`,
	);

test('versions are held here or documented elsewhere', () => {
	const { value, problems } = readSettings(
		"- { id: '2', label: Two, status: current, for: All. }\n- { id: '1', label: One, elsewhere: 'https://docs.example/1' }",
		'v.yaml',
		versionsSchema,
	);
	expect(problems).toEqual([]);
	expect(value?.map(({ id }) => id)).toEqual(['2', '1']);
});

test.each([
	[
		"- id: 'Two words'\n  label: Two\n  status: current\n  for: All.",
		['1:7 Unexpected value of `0.id`: expected lower case letters, digits, `.` and `-`'],
	],
	[
		'- id: 12\n  label: Twelve\n  status: current\n  for: All.',
		['1:7 Unexpected value of `0.id`: expected a text; write a number in quotes'],
	],
	[
		"- id: '12'\n  label: Twelve\n  status: old\n  for: All.",
		['3:11 Unexpected value of `0.status`: Invalid option: expected one of "current"|"supported"|"archived"'],
	],
	[
		"- id: '12'\n  label: Twelve",
		['1:3 Unexpected `0` without `status`, expected one', '1:3 Unexpected `0` without `for`, expected one'],
	],
	[
		'- id: x\n  label: X\n  elsewhere: ftp://x',
		['3:14 Unexpected value of `0.elsewhere`: expected an address that begins with https://'],
	],
	[
		"- { id: a, label: A, elsewhere: 'https://docs.example' }\n- id: a\n  label: B\n  status: current\n  for: All.",
		['2:7 Unexpected value of `1.id`: expected an id of its own; `a` is that of `A` too'],
	],
	...['compare', 'data', 'find', 'guide', 'guides', 'history'].map((id): [string, string[]] => [
		`- { id: ${id}, label: A, status: current, for: All. }`,
		['1:9 Unexpected value of `0.id`: expected another id: the site has pages, files or stored data of that name'],
	]),
	[
		'- { id: a, label: A, status: supported, for: All., followedBy: b }',
		['1:64 Unexpected value of `0.followedBy`: expected the id of a version that has pages here'],
	],
	[
		'- { id: a, label: A, status: supported, for: All., followedBy: b }\n- { id: b, label: B, status: current, for: All., followedBy: a }',
		[
			'1:64 Unexpected value of `0.followedBy`: expected a version that this one does not follow itself',
			'2:62 Unexpected value of `1.followedBy`: expected a version that this one does not follow itself',
		],
	],
	[
		'- [',
		[
			'1:4 Unexpected text, expected YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
		],
	],
	['', ['1:1 Unexpected value of `the file`: expected a list of versions']],
])('versions.yaml with %j is reported with its place', (source, problems) => {
	expect(problemsOf(source, versionsSchema)).toEqual(problems);
	expect(problemsOf(`\uFEFF${source}`, versionsSchema)).toEqual(problems);
});

test.each([
	[
		'name: N\nproduct: P\ndescription: D\nnotice: N\nextra: 1',
		['1:1 Unexpected value of `the file`: Unrecognized key: "extra"'],
	],
	[
		'name: N\nproduct: P',
		['1:1 Unexpected file without `description`, expected one', '1:1 Unexpected file without `notice`, expected one'],
	],
])('site.yaml with %j is reported with its place', (source, problems) => {
	expect(problemsOf(source, siteSettingsSchema)).toEqual(problems);
});

test('a problem stands at the value that is wrong', () => {
	expect(
		problemsOf(
			'name: N\nproduct: P\ndescription: D\nnotice: N\nlinks:\n  - label: L\n    url: nowhere',
			siteSettingsSchema,
		),
	).toEqual(['7:10 Unexpected value of `links.0.url`: expected an address that begins with https://']);
});
