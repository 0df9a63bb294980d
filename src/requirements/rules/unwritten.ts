import type { Finding, ProblemRule } from './problem-rule.ts';

const sign = 'TO WRITE:';
/** How many characters of a text a message repeats. */
const longest = 200;

/**
 * A placeholder for a text that only a writer knows: `TO WRITE: who needs this version`. The build reports it until it
 * is replaced.
 */
export const toWrite = (what: string): string => `${sign} ${what}`;

/** Placeholders that nobody has replaced yet. */
export const unwritten = {
	name: 'unwritten',
	severity: 'warning',
	means: 'a text that npm run new left for the writer is not written yet',
	remedy: 'write it, or remove the example row',
	ofPage: ({ source }) => unwrittenTexts(source),
	ofSettings: unwrittenTexts,
} as const satisfies ProblemRule;

function* unwrittenTexts(source: string): Generator<Finding> {
	for (let start = source.indexOf(sign); start >= 0; start = source.indexOf(sign, start + 1)) {
		const line = source.slice(start + sign.length, start + sign.length + longest).split('\n', 1)[0] ?? '';
		const what = line.split(/\s*(?:\|.*|['"]?$)/)[0]?.trim() ?? '';
		yield { message: `Unexpected \`${sign}\`, expected ${what || 'a text'}`, at: { start, end: start + sign.length } };
	}
}
