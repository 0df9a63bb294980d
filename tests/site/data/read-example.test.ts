import { expect, test } from 'vitest';
import { readExample } from '../../../src/site/data/read-example.ts';
import { readingExamples } from '../../../src/site/data/reading-examples.ts';

const { slip, ...right } = readingExamples;

test.each(Object.entries(right))('the example of a %s is read whole, without a problem', (_name, { markdown }) => {
	const { sentences, problems } = readExample(markdown);
	expect(problems).toEqual([]);
	expect(sentences.length).toBeGreaterThan(0);
});

test('the slip of the pen is reported', () => {
	expect(readExample(slip.markdown).problems).toEqual([expect.stringContaining('did you mean `TCP`?')]);
});
