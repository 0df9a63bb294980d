import type { Finding, ProblemRule, ReadText } from './problem-rule.ts';

/** Samples in front matter for a wildcard that no requirement of the page names, so that they are never used. */
export const unusedSamples = {
	name: 'unused-samples',
	severity: 'warning',
	means: 'samples are given for a wildcard that no row of the page names',
	remedy: 'write the wildcard as the row does, or remove the samples',
	ofPage: samplesWithoutRow,
} as const satisfies ProblemRule;

function* samplesWithoutRow({ samples, drafts, source }: ReadText): Generator<Finding> {
	const ends = drafts.flatMap((draft) => [...draft.source.endpoints, ...draft.destination.endpoints]);
	const wildcards = new Set(ends.flatMap((end) => (end.kind === 'wildcard' ? end.text : [])));
	for (const name of Object.keys(samples)) {
		if (wildcards.has(name)) continue;
		const start = Math.max(source.indexOf(name), 0);
		const known = wildcards.size > 0 ? `one of \`${[...wildcards].join('`, `')}\`` : 'none: no row names a wildcard';
		yield { message: `Unexpected samples for \`${name}\`, expected ${known}`, at: { start, end: start + name.length } };
	}
}
