// What counts as used, for `npx knip` and the step "unused" of `npm test`: files that nothing loads, exports that nobody imports, packages
// that are not needed. Ways in that no other file names are listed as entries.
import type { KnipConfig } from 'knip';

/**
 * What an Astro file imports: its front matter, and what it runs in the browser. Of a namespace, the members that stand anywhere in the
 * file are imported by name: knip does not see those of the markup.
 */
const astro = (text: string): string => {
	const frontMatter = /^---\r?\n(.*?)^---/ms.exec(text)?.[1] ?? '';
	const named = frontMatter.replace(/import \* as (\w+) from/g, (_whole, space: string) => {
		const members = [...text.matchAll(new RegExp(`\\b${space}\\.(\\w+)`, 'g'))].map(([, member = '']) => member);
		return `import { ${[...new Set(members)].join(', ')} } from`;
	});
	const scripts = [...text.matchAll(/<script(?![^>]*application\/)[^>]*>(.*?)<\/script>/gs)].map(
		([, code = '']) => code,
	);
	return [named, ...scripts].join('\n');
};

/** Style sheets that a style sheet takes in. */
const css = (text: string): string =>
	[...text.matchAll(/@import '([^']+)'/g)].map(([, sheet = '']) => `import '${sheet}';`).join('\n');

const config: KnipConfig = {
	entry: [
		'src/pages/**/*.{astro,ts}',
		'src/content.config.ts',
		'src/guides/*.mdx',
		// Bundled apart, by src/site/build/offline-integration.ts.
		'src/browser/offline/{service-worker,remove-service-worker}.ts',
		// Loaded by list-view.ts, which calls what it exports by way of a field.
		'src/browser/elements/list-display.ts',
		// Bundled into a page of its spec.
		'tests/browser/tools/item/how-to-check-page.ts',
		// Loaded by the build that tests/bench/measured-build.ts starts.
		'tests/bench/report-cost.ts',
		// Run inside a container, by tests/engines/run-engines.ts.
		'tests/engines/run-inside.ts',
		// Loaded by its path into a build, by measured-build.ts.
		'tests/bench/report-cost.ts',
		// Run inside network namespaces, by run-in-namespace.ts and servers-of-a-list.ts.
		'tests/support/shells/{inside,servers-inside}.ts',
		'tests/playwright.config.ts',
		'tests/**/*.{test,spec}.ts',
		'content/**/*.{test.ts,mdx}',
	],
	project: ['src/**/*.{ts,astro,mdx,css}', 'tests/**/*.ts', 'content/**/*.ts', '*.{ts,mjs}'],
	// A type that an exported function's signature names may be exported with it.
	ignoreExportsUsedInFile: { interface: true, type: true },
	ignoreDependencies: [
		// `astro check` loads it by name.
		'@astrojs/check',
		// Astro's own: another version of it beside would be wrong.
		'vite',
	],
	compilers: { astro, css },
};

export default config;
