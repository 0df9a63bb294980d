import { expect, test } from 'vitest';
import { andList, counted, orList, pluralOf } from '../../../src/checklist/words/grammar.ts';

test.each([
	[0, '0 pages'],
	[1, '1 page'],
	[2, '2 pages'],
	[21, '21 pages'],
])('%i is written “%s”', (count, text) => {
	expect(counted(count, 'page', 'pages')).toBe(text);
});

test('the word goes with the number', () => {
	expect([1, 2].map((count) => pluralOf(count, 'is', 'are'))).toEqual(['is', 'are']);
});

test.each([
	[['A'], 'A', 'A'],
	[['A', 'B'], 'A and B', 'A or B'],
	[['A', 'B', 'C'], 'A, B and C', 'A, B or C'],
])('%j', (things, all, any) => {
	expect([andList(things), orList(things)]).toEqual([all, any]);
});
