import { expect, test } from 'vitest';
import { requirementLines } from '../../../src/site/data/requirement-lines.ts';

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
