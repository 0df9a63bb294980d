import type { Plugin } from 'vite';

/**
 * A plugin for Vite's bundler: what a page loads on use is loaded by a plain `import()`. Vite would put code around each, and the names of
 * all files, to fetch style sheets and the modules that a module imports beforehand. Ours bring their rules with them and import few
 * modules, so the code would cost more than it saves: the part of Vite that adds it is left out.
 */
export const plainImports: Plugin = {
	name: 'plain-imports',
	configResolved: ({ plugins }) => {
		const adding = plugins.findIndex(({ name }) => name === 'native:import-analysis-build');
		// Vite has no option for this, and its type says that the list is not to be changed.
		if (adding >= 0) (plugins as Plugin[]).splice(adding, 1);
	},
};
