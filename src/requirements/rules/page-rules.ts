import type { ProblemRule } from './problem-rule.ts';

/** Rules about a page as a whole. The code that reads a page reports these itself. */
export const pageRules = [
	{
		name: 'front-matter',
		severity: 'error',
		means: 'the front matter is not valid YAML, or a field has the wrong form',
		remedy: 'mend the line that is named; quote a text that holds a colon',
	},
	{
		name: 'too-deep',
		severity: 'error',
		means: 'quotes, items, emphasis or HTML are nested too deep to be read',
		remedy:
			'write it with fewer levels: more than 100 are not read, nor more than 1,000 signs of emphasis, brackets or comments in one paragraph or row',
	},
	{
		name: 'unreadable-page',
		severity: 'error',
		means: 'reading the page failed, by a fault of the tool',
		remedy: 'report it with the page; the text at fault is found by leaving out parts of it',
	},
	{
		name: 'missing-field',
		severity: 'error',
		means: 'a field that a published page needs is not there',
		remedy: 'add it to the front matter',
	},
] as const satisfies readonly ProblemRule[];
