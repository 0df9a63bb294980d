import { expect, test } from 'vitest';
import { readSettings, siteSettingsSchema, versionsSchema } from '../../src/requirements/read-settings.ts';

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
	["- id: 'Two words'\n  label: Two\n  status: current\n  for: All.", versionsSchema, 1],
	['- id: x\n  label: X\n  elsewhere: ftp://x', versionsSchema, 1],
	['- [', versionsSchema, 1],
	['', versionsSchema, 1],
	['name: N\nproduct: P\ndescription: D\nnotice: N\nextra: 1', siteSettingsSchema, 1],
	['name: N\nproduct: P', siteSettingsSchema, 2],
])('%j is reported with its place', (source, schema, count) => {
	const problems = problemsOf(source, schema);
	expect(problems.length).toBeGreaterThanOrEqual(count);
	for (const problem of problems) expect(problem).toMatch(/^\d+:\d+ Unexpected /);
});

test('a problem stands at the value that is wrong', () => {
	expect(
		problemsOf(
			'name: N\nproduct: P\ndescription: D\nnotice: N\nlinks:\n  - label: L\n    url: nowhere',
			siteSettingsSchema,
		),
	).toEqual(['7:10 Unexpected value of `links.0.url`: expected an address that begins with https://']);
});
