import { readFileSync } from 'node:fs';
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { comparedFields } from '../../../src/requirements/history/compare-fields.ts';
import { comparisonFile, turnedComparisonFile } from '../../../src/site/data/comparison-file.ts';
import { compareVersions, versionPairs } from '../../../src/site/data/version-comparison.ts';
import { refusingUnknownKeys } from '../../support/refusing-unknown-keys.ts';
import { sampleTable, sampleVersion } from './sample-version.ts';

const from = sampleVersion('1', {
	network:
		sampleTable('## Ports', 'A | B | 1', 'A | C | 2', 'D | B | 3') + sampleTable('## More', 'E | F | 4', 'G | H | 5'),
});
const to = sampleVersion('2', {
	network: sampleTable('## Ports', 'A | B | 1', 'A | C | 22', 'E | F | 4') + sampleTable('## More', 'I | J | 6'),
});
const fileOf = (origin?: URL) =>
	comparisonFile({ from, to }, compareVersions(from, to), '../../comparison.schema.json', origin);

const turned = (origin?: URL) => turnedComparisonFile({ from: to, to: from }, '../../comparison.schema.json', origin);

const published: SchemaObject = z
	.record(z.string(), z.unknown())
	.parse(JSON.parse(readFileSync('public/data/comparison.schema.json', 'utf8')));
const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(z.record(z.string(), z.unknown()).parse(refusingUnknownKeys(published)));

test('it is valid by the published schema, which knows all of its fields', () => {
	validate(fileOf());
	expect(validate.errors).toBeNull();
	validate(turned());
	expect(validate.errors).toBeNull();
	expect(published).toHaveProperty('$defs.field.properties.field.enum', [...comparedFields]);
});

test('the schema refuses what is no comparison', () => {
	expect(validate({ ...fileOf(), format: 2 })).toBe(false);
	expect(validate({ ...fileOf(), counts: { added: -1 } })).toBe(false);
	expect(validate({ ...fileOf(), same: [{}] })).toBe(false);
	expect(validate({ ...fileOf(), to: { id: '2' } })).toBe(false);
	const { counts: _counts, ...uncounted } = fileOf();
	expect(validate(uncounted)).toBe(false);
});

test('counts, and each requirement of either version at most once', () => {
	const { counts, added, removed, changed, moved, same } = fileOf();
	expect(counts).toEqual({ added: 1, removed: 2, changed: 1, moved: 1, same: 1 });
	expect(added.map(({ ref }) => ref)).toEqual(['R04']);
	expect(removed.map(({ ref }) => ref)).toEqual(['R03', 'R05']);
	expect(changed.map((pair) => [pair.from.ref, pair.to.ref, pair.fields])).toEqual([
		['R02', 'R02', [{ field: 'ports', from: '2', to: '22' }]],
	]);
	expect(changed[0]).toMatchObject({ from: { id: 'ports/a/c/2' }, to: { text: 'A can connect to C on port 22' } });
	expect(changed[0]?.from).not.toHaveProperty('text');
	expect(moved.map((pair) => pair.moved)).toEqual([{ from: ['More'], to: ['Ports'] }]);
	// The same in every way, under the same id: counted alone.
	expect(same).toEqual([]);
});

test('the other way round a file says only where the comparison is', () => {
	expect(turned()).toEqual({
		$schema: '../../comparison.schema.json',
		format: 3,
		product: 'Harbour',
		from: { id: '2' },
		to: { id: '1' },
		turned: '/data/compare/1/2.json',
	});
});

test('addresses are whole where the origin is known', () => {
	expect(fileOf().from.json).toBe('/data/1/requirements.json');
	const origin = new URL('https://docs.example');
	expect(fileOf(origin).from.json).toBe('https://docs.example/data/1/requirements.json');
	expect(turned(origin).turned).toBe('https://docs.example/data/compare/1/2.json');
});

test.each<[what: string, versions: string[], pairs: string[]]>([
	['the one that is listed later is the earlier one', ['c', 'b', 'a'], ['b-c', 'a-c', 'a-b']],
	[
		'so is the one that another follows, wherever it is listed',
		['a>b', 'b>c', 'c', 'd'],
		['a-b', 'a-c', 'd-a', 'b-c', 'd-b', 'd-c'],
	],
	['versions that follow each other are in the order of the list', ['a>b', 'b>a'], ['a-b']],
	['a version alone makes no pair', ['a'], []],
])('each two versions once: %s', (_what, listed, pairs) => {
	const versions = listed.map((text) => {
		const [id = '', followedBy] = text.split('>');
		return { id, followedBy };
	});
	expect(versionPairs(versions).map(({ from: earlier, to: later }) => `${earlier.id}-${later.id}`)).toEqual(pairs);
});

test('what is the same is told where its notes or its id differ', () => {
	const table = (...rows: string[]) => ({
		network: ['## Ports', '', '| From | To | Port | Notes | ID |', '| --- | --- | --- | --- | --- |', ...rows].join(
			'\n',
		),
	});
	const one = sampleVersion('1', table('| A | B | 1 | Old | |', '| A | C | 2 | | old |', '| A | D | 3 | | |'));
	const other = sampleVersion('2', table('| A | B | 1 | New | |', '| A | C | 2 | | new |', '| A | D | 3 | | |'));
	const { counts, same } = comparisonFile({ from: one, to: other }, compareVersions(one, other), 'x', undefined);
	expect(counts.same).toBe(3);
	expect(same.map((pair) => [pair.from.id, pair.to.id, pair.fields])).toEqual([
		['ports/a/b/1', 'ports/a/b/1', [{ field: 'notes', from: 'Old', to: 'New' }]],
		['old', 'new', []],
	]);
});
