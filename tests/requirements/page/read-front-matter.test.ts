import { expect, test } from 'vitest';
import { readPage } from '../../../src/requirements/page/read-page.ts';

const read = (yaml: string) => readPage(`---\n${yaml}\n---\n\n# Title\n`, 'x.md');

test.each([
	['tags: one; two', { tags: ['one', 'two'] }],
	['tags: [one, two]', { tags: ['one', 'two'] }],
	['updated: 2026-11-21', { updated: '2026-11-21' }],
	["samples: { '*.a.example': [b.a.example] }", { samples: { '*.a.example': ['b.a.example'] } }],
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
