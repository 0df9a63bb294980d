// A plugin for Vite's bundler.

/**
 * What a page loads on use is loaded by a plain `import()`. Vite would put 2 kB of code around each to fetch its style sheets and
 * the modules that it imports beforehand: ours has no style sheets of its own and few such modules, so the code costs more than it saves.
 */
export const plainImports = {
	name: 'plain-imports',
	enforce: 'pre' as const,
	load: (id: string) =>
		id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
};
