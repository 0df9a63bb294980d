import { expect, test } from 'vitest';
import { readPage } from '../../../src/requirements/page/read-page.ts';

const read = (yaml: string) => readPage(`---\n${yaml}\n---\n\n# Title\n`, 'x.md');

test.each([
	['tags: one; two', { tags: ['one', 'two'] }],
	['tags: [one, two]', { tags: ['one', 'two'] }],
	['updated: 2026-11-21', { updated: '2026-11-21' }],
	["samples: { '*.a.example': [b.a.example] }", { samples: { '*.a.example': ['b.a.example'] } }],
	[
		'source: { url: https://a.example/x, revision: 1a, revised: 2026-05-03, read: 2026-05-05 }',
		{ source: [{ url: 'https://a.example/x', revision: '1a', revised: '2026-05-03', read: '2026-05-05' }] },
	],
	[
		'source: [{ url: https://a.example/x, revision: 1a }, { url: https://a.example/y, revision: unknown }]',
		{
			source: [
				{ url: 'https://a.example/x', revision: '1a' },
				{ url: 'https://a.example/y', revision: 'unknown' },
			],
		},
	],
	['other: { anything: [1] }', {}],
	['', {}],
])('%j gives %j', (yaml, frontMatter) => {
	const reading = read(yaml);
	expect(reading.frontMatter).toEqual(frontMatter);
	// These pages have no rows, so that no row names the wildcard of the samples.
	expect(reading.problems.filter(({ rule }) => rule !== 'unused-samples')).toEqual([]);
});

test.each([
	[
		"samples: { 'a.example': [b.a.example] }",
		"2:25 Unexpected value of `samples.a.example`: expected a wildcard such as '*.example.com'",
	],
	[
		"samples: { '*.a.example': [b.a.example, 'https://c.a.example/x'] }",
		'2:41 Unexpected value of `samples.*.a.example.1`: expected a host under `*.a.example`, such as www.a.example',
	],
	[
		"samples: { '*.a.example': [b.other.example] }",
		'2:28 Unexpected value of `samples.*.a.example.0`: expected a host under `*.a.example`, such as www.a.example',
	],
	[
		"samples: { '*.a.example': [a.example] }",
		'2:28 Unexpected value of `samples.*.a.example.0`: expected a host under `*.a.example`, such as www.a.example',
	],
	[
		'summary: one: two',
		'2:10 Unexpected text in the front matter, expected YAML: Nested mappings are not allowed in compact mappings',
	],
	[
		'source: { url: https://a.example/x, revision: 0e217190 }',
		'2:47 Unexpected value of `source.revision`: expected a text; write a number in quotes',
	],
	[
		'source: [{ url: https://a.example/x, revision: a, read: soon }]',
		'2:57 Unexpected value of `source.0.read`: expected a date such as 2026-11-21',
	],
	[
		'source: { url: a.example/x, revision: a }',
		'2:16 Unexpected value of `source.url`: expected an address that begins with https://',
	],
	['source: []', '2:9 Unexpected value of `source`: expected one source at least'],
	[
		'source: { url: https://a.example/x, revision: a, when: 2026-05-05 }',
		'2:9 Unexpected value of `source`: Unrecognized key: "when"',
	],
	['a: 1\nupdated: soon', '3:10 Unexpected value of `updated`: expected a date such as 2026-11-21'],
	['summary: [1]', '2:10 Unexpected value of `summary`: Invalid input: expected string, received array'],
	['just words', '2:1 Unexpected value of `front matter`: Invalid input: expected object, received string'],
])('%j is reported', (yaml, problem) => {
	const [first] = read(yaml).problems;
	expect(`${first?.place.line}:${first?.place.column} ${first?.message}`).toBe(problem);
	expect(first?.severity).toBe('error');
});

test('a field with a wrong value takes no other away', () => {
	expect(read('summary: All.\nupdated: soon\ntags: a').frontMatter).toEqual({ summary: 'All.', tags: ['a'] });
});
