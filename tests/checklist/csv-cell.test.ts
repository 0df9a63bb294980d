import { describe, expect, test } from 'vitest';
import { csvCell } from '../../src/checklist/csv-cell.ts';

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
	])('%j is written %j', (text, cell) => expect(csvCell(text)).toBe(cell));
});
