import { expect, test } from 'vitest';
import { Problems } from '../../../src/requirements/problems/problems.ts';

test.each([
	['the start', 0, '1:1'],
	['a letter', 4, '2:2'],
	['behind the end', 99, '4:2'],
	['a line break of one character', 2, '1:3'],
	['within a line break of two characters', 6, '2:3'],
	['the line after it', 7, '3:1'],
	['within the break of an empty line', 9, '3:2'],
])('a problem at %s has its place in a line', (_, offset, place) => {
	const problems = new Problems('x.md', 'ab\ncd\r\ne\r\nf');
	problems.report('settings', 'Wrong', { start: offset, end: offset });
	const [problem] = problems.list();
	expect(`${problem?.place.line}:${problem?.place.column}`).toBe(place);
});
