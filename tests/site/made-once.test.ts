import { expect, test } from 'vitest';
import { madeOnce } from '../../src/site/made-once.ts';

test('what was made of an object is given again, also where it is nothing', () => {
	let made = 0;
	const lengthOf = madeOnce(({ text }: { text?: string }) => {
		made += 1;
		return text?.length;
	});
	const [one, other] = [{ text: 'abc' }, {}];
	expect([lengthOf(one), lengthOf(other), lengthOf(one), lengthOf(other)]).toEqual([3, undefined, 3, undefined]);
	expect(made).toBe(2);
	expect(lengthOf({ text: 'abc' })).toBe(3);
	expect(made).toBe(3);
});
