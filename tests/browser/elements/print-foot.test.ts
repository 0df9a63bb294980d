import { expect, test } from 'vitest';
import { cssString } from '../../../src/checklist/words/css-string.ts';

test.each([
	['Production', '"Production"'],
	['a "b" \\ c', '"a \\22 b\\22  \\5c  c"'],
	['two\nlines', '"two\\a lines"'],
	['</style>', '"\\3c /style>"'],
])('%j as a CSS string', (text, css) => {
	expect(cssString(text)).toBe(css);
});
