import type { Draft } from '../model/draft.ts';
import type { Problems } from '../problems/problems.ts';
import type { FrontMatter } from './read-front-matter.ts';

/** Reports samples of the front matter for a wildcard that no requirement of the page names: they are never used. */
export function reportUnusedSamples(
	{ samples = {} }: FrontMatter,
	drafts: readonly Draft[],
	source: string,
	problems: Problems,
): void {
	const ends = drafts.flatMap((draft) => [...draft.source.endpoints, ...draft.destination.endpoints]);
	const wildcards = new Set(ends.flatMap((end) => (end.kind === 'wildcard' ? end.text : [])));
	for (const name of Object.keys(samples)) {
		if (wildcards.has(name)) continue;
		const start = Math.max(source.indexOf(name), 0);
		const known = wildcards.size > 0 ? `one of \`${[...wildcards].join('`, `')}\`` : 'none: no row names a wildcard';
		problems.report('unused-samples', `Unexpected samples for \`${name}\`, expected ${known}`, {
			start,
			end: start + name.length,
		});
	}
}
