import { readFileSync } from 'node:fs';
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { comparedFields } from '../../../src/requirements/history/compare-fields.ts';
import { comparisonFile } from '../../../src/site/data/comparison-file.ts';
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

const published: SchemaObject = z
	.record(z.string(), z.unknown())
	.parse(JSON.parse(readFileSync('public/data/comparison.schema.json', 'utf8')));
const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(z.record(z.string(), z.unknown()).parse(refusingUnknownKeys(published)));

test('it is valid by the published schema, which knows all of its fields', () => {
	validate(fileOf());
	expect(validate.errors).toBeNull();
	expect(published).toHaveProperty('$defs.field.properties.field.enum', [...comparedFields]);
});

test('the schema refuses what is no comparison', () => {
	expect(validate({ ...fileOf(), format: 2 })).toBe(false);
	expect(validate({ ...fileOf(), counts: { added: -1 } })).toBe(false);
	expect(validate({ ...fileOf(), same: [{}] })).toBe(false);
});

test('counts, and each requirement of either version once', () => {
	const { counts, added, removed, changed, moved, same } = fileOf();
	expect(counts).toEqual({ added: 1, removed: 2, changed: 1, moved: 1, same: 1 });
	expect(added.map(({ ref }) => ref)).toEqual(['R04']);
	expect(removed.map(({ ref }) => ref)).toEqual(['R03', 'R05']);
	expect(changed.map((pair) => [pair.from.ref, pair.to.ref, pair.fields])).toEqual([
		['R02', 'R02', [{ field: 'ports', from: '2', to: '22' }]],
	]);
	expect(moved.map((pair) => [pair.from.section.path, pair.to.section.path])).toEqual([[['More'], ['Ports']]]);
	expect(same.map((pair) => pair.to.text)).toEqual(['A can connect to B on port 1']);
});

test('addresses are whole where the origin is known', () => {
	expect(fileOf().from.json).toBe('/data/1/requirements.json');
	expect(fileOf(new URL('https://docs.example')).added[0]?.url).toBe('https://docs.example/2/network/#more/i/j/6');
});

test('pairs are ordered, and never of a version with itself', () => {
	expect(versionPairs(['a', 'b', 'c']).map((pair) => `${pair.from}${pair.to}`)).toEqual([
		...['ab', 'ac', 'ba', 'bc', 'ca', 'cb'],
	]);
	expect(versionPairs(['a'])).toEqual([]);
});
