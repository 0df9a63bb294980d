import type { Plugin } from 'vite';

/**
 * A plugin for Vite's bundler: what a page loads on use is loaded by a plain `import()`. Vite would put 2 kB of code around each, and the names of
 * all files, to fetch style sheets and the modules that a module imports beforehand. Ours bring their rules with them and import few
 * modules, so the code would cost more than it saves. Astro sets the option itself, which is why it is set again at the end.
 */
export const plainImports: Plugin = {
	name: 'plain-imports',
	enforce: 'pre',
	configResolved: ({ environments }) => {
		for (const { build } of Object.values(environments)) build.modulePreload = false;
	},
	load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null),
};
