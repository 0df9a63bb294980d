import type { Plugin } from 'vite';

/** Vite's name for the plugin that adds the code. */
const adding = 'native:import-analysis-build';

/**
 * A plugin for Vite: modules that a page loads on use are loaded by a plain `import()`. Vite would add code around each
 * import, with the names of all files, to preload style sheets and further modules. Our modules contain their own
 * styles and import few others, so that code would cost more than it saves. This removes the part of Vite that adds it.
 * If a release of Vite has no such part, the build stops, so that pages do not grow unnoticed.
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
		// Vite has no option for this, and its type marks the list as read-only.
		(plugins as Plugin[]).splice(place, 1);
	},
};
