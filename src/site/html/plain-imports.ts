import type { Plugin } from 'vite';

/** What Vite calls the part of it that adds the code. */
const adding = 'native:import-analysis-build';

/**
 * A plugin for Vite's bundler: what a page loads on use is loaded by a plain `import()`. Vite would put code around each, and the names of
 * all files, to fetch style sheets and the modules that a module imports beforehand. Ours bring their rules with them and import few
 * modules, so the code would cost more than it saves: the part of Vite that adds it is left out. Where a release of Vite has no such part,
 * the build stops, so that pages do not grow unseen.
 */
export const plainImports: Plugin = {
	name: 'plain-imports',
	apply: 'build',
	configResolved: ({ plugins }) => {
		const place = plugins.findIndex(({ name }) => name === adding);
		if (place < 0)
			throw new Error(
				`Vite has no part called ${adding} any more: see what adds code around import() in this release.`,
			);
		// Vite has no option for this, and its type says that the list is not to be changed.
		(plugins as Plugin[]).splice(place, 1);
	},
};
