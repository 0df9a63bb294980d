import { describe, expect, test } from 'vitest';
import { csvCell } from '../../../src/checklist/words/csv.ts';

describe('a cell', () => {
	test.each([
		['plain', 'plain'],
		['', ''],
		['a, b', '"a, b"'],
		['say "yes"', '"say ""yes"""'],
		['two\nlines', '"two\nlines"'],
		['two\r\nlines', '"two\r\nlines"'],
		['*.example.com', '*.example.com'],
		['=1+1', "'=1+1"],
		['+1', "'+1"],
		['-1', "'-1"],
		['@sum', "'@sum"],
		['\ttab', "'\ttab"],
		['\rreturn', '"\'\rreturn"'],
		['=a,"b"', '"\'=a,""b"""'],
		['a=b', 'a=b'],
		// With ";" as the list separator a cell begins in the middle, and quotes mean nothing there.
		["ok;=cmd|' /C calc'!A0", "ok;'=cmd|' /C calc'!A0"],
		['a;b; c', 'a;b; c'],
		['a;"=1+1"', '"a;\'""=1+1"""'],
		['one\n=1+1', '"one\n\'=1+1"'],
		['one\r\n-1\r\n\r\n@sum', '"one\r\n\'-1\r\n\r\n\'@sum"'],
		['"=1+1"', '"\'""=1+1"""'],
	])('%j is written %j', (text, cell) => expect(csvCell(text)).toBe(cell));
});
