import { expect, test } from 'vitest';
import { agreed } from '../../src/browser/agreed-text.ts';

const join = (copy: string, saved: string) => `${copy}+${saved}`;

// What localStorage holds, the last number that it held, the text and number of the copy, and what both hold then.
test.each([
	['nothing anywhere', null, 0, undefined, 0, null],
	['of an earlier release, which made no copy', 'old', 0, undefined, 0, 'old'],
	['the same', 'a', 3, 'a', 3, 'a'],
	['written as the page was left, after the last copy', 'newer', 3, 'a', 3, 'newer'],
	['lost: localStorage was not written before the browser died', null, 0, 'a', 3, 'a'],
	['lost in part, and nothing written since', 'a', 3, 'ab', 4, 'ab+a'],
	['deleted by a release that makes no copy', null, 3, 'a', 3, null],
	['deleted, and localStorage lost the deletion', 'a', 3, null, 4, null],
	['deleted, and written again by a tab in which it was open', 'again', 4, null, 4, 'again'],
	['restored after a deletion, and localStorage lost that', null, 4, 'back', 5, 'back'],
])('%s', (_name, saved, counted, text, number, expected) => {
	const copy = text === undefined ? undefined : { text, number };
	expect(agreed({ saved, counted, copy }, join)).toBe(expected);
});
