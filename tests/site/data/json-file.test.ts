import { expect, test } from 'vitest';
import { requirementLines, schemaAddress } from '../../../src/site/data/json-file.ts';

const rows: [requirements: object[], lines: string[]][] = [
	[[], ['{"$schema":"a.json","format":1,"requirements":[', '', ']}', '']],
	[[{ id: 'a\nb' }], ['{"$schema":"a.json","format":1,"requirements":[', '{"id":"a\\nb"}', ']}', '']],
	[
		[{ id: 'a' }, { id: 'b' }],
		['{"$schema":"a.json","format":1,"requirements":[', '{"id":"a"},', '{"id":"b"}', ']}', ''],
	],
];

test.each(rows)('%j are JSON, one a line', (requirements, lines) => {
	const file = requirementLines({ $schema: 'a.json', format: 1, requirements });
	expect(file.split('\n')).toEqual(lines);
	expect(JSON.parse(file)).toEqual({ $schema: 'a.json', format: 1, requirements });
});

test.each([
	[1, undefined, '../a.schema.json'],
	[2, undefined, '../../a.schema.json'],
	[2, new URL('https://docs.example'), 'https://docs.example/data/a.schema.json'],
])('a file %i folders below the data of %s names its schema', (folders, site, address) => {
	expect(schemaAddress('a.schema.json', folders, site)).toBe(address);
});
