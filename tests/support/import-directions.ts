import { posix } from 'node:path';
import { type SourceImport, sourceImports } from './source-imports.ts';

/** Where code runs, by folder of `src/`; the README says what each is for. */
type Place = 'requirements' | 'checklist' | 'browser' | 'site' | 'commands';

interface Directions {
	/** Whose modules it may load, beside its own. */
	loads: Place[];
	/** Whose types it may name; they are gone when it runs. */
	types: Place[];
	/** Single files that it may load from a place that it may not load as a whole. */
	files: string[];
	/** Packages and Node's own modules. */
	packages: RegExp | null;
}

const any = /^/;
const plainPackages = [
	...['unified', 'vfile', 'vfile-location', 'vfile-message', 'github-slugger', 'zod', 'yaml', 'leven'],
	...['canonicalize', 'fast-uri', 'ipaddr\\.js', 'tldts', 'mdast', 'hast', 'unist', '@noble/hashes/.+'],
	'(remark|mdast-util|hast-util|unist-util|micromark)(-[a-z-]+)?',
];

const directions: Record<Place, Directions> = {
	// Runs anywhere: packages in plain JavaScript, no Node, no Astro.
	requirements: { loads: [], types: [], files: [], packages: new RegExp(`^(${plainPackages.join('|')})$`) },
	// Two facts of web standards that both take from one place.
	checklist: {
		loads: [],
		types: ['requirements'],
		files: ['requirements/bad-ports.ts', 'requirements/url-host.ts'],
		packages: null,
	},
	// What it loads, readers download: nothing but the search library, and that when it is first used.
	browser: { loads: ['checklist'], types: ['requirements'], files: [], packages: /^minisearch$/ },
	site: { loads: ['requirements'], types: [], files: ['checklist/words.ts', 'checklist/css-string.ts'], packages: any },
	commands: {
		loads: ['requirements'],
		types: [],
		files: ['site/base-path.ts', 'site/content-folder.ts', 'site/header-rules.ts'],
		packages: any,
	},
};

const siteFolders = new Set(['site', 'pages', 'layouts', 'components', 'styles', 'content.config.ts']);

const placeOf = (file: string): Place | 'elsewhere' => {
	const folder = file.split('/')[0] ?? '';
	if (siteFolders.has(folder)) return 'site';
	return folder === 'requirements' || folder === 'checklist' || folder === 'browser' || folder === 'commands'
		? folder
		: 'elsewhere';
};

const mayImport = (file: string, { specifier, typeOnly, inScript }: SourceImport): boolean => {
	const place = placeOf(file);
	if (place === 'elsewhere') return false;
	const { loads, types, files, packages } = directions[place];
	if (!specifier.startsWith('.')) return !inScript && (packages?.test(specifier) ?? false);

	const target = posix.join(posix.dirname(file), specifier);
	const targetPlace = placeOf(target);
	// What an `.astro` file runs in the browser lives in browser/, where it can be tested.
	if (inScript) return targetPlace === 'browser';
	// Rules for what is loaded on use come with its script, as text.
	if (place === 'browser' && /^styles\/[a-z-]+\.css\?inline$/.test(target)) return true;
	// The site is built from what stands beside src/ too: package.json, public/.
	if (target.startsWith('../')) return place === 'site';
	if (targetPlace === 'elsewhere') return false;
	if (targetPlace === place || loads.includes(targetPlace) || files.includes(target)) return true;
	return typeOnly && types.includes(targetPlace);
};

/** The imports of a file that go against the directions, one sentence each; `file` is a path below `src/`. */
export const wrongImports = (file: string, text: string): string[] =>
	sourceImports(file, text)
		.filter((one) => !mayImport(file, one))
		.map(({ specifier, inScript }) => `${file} ${inScript ? 'in its script ' : ''}must not import ${specifier}`);
