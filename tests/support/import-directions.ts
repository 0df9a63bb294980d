import { posix } from 'node:path';
import { type SourceImport, sourceImports } from './source-imports.ts';

/** Which folders of its own room each folder may import, beside itself: the arrows that CONTRIBUTING draws. */
const arrows: Readonly<Record<string, readonly string[]>> = {
	'requirements/text': [],
	'requirements/model': ['text'],
	'requirements/rules': ['model', 'text'],
	'requirements/problems': ['rules', 'model', 'text'],
	'requirements/cells': ['model', 'problems', 'text'],
	'requirements/html': ['model', 'text'],
	'requirements/page': ['cells', 'html', 'model', 'problems', 'rules', 'text'],
	'requirements/version': ['model', 'problems'],
	'requirements/history': ['model', 'problems', 'text'],
	'requirements/content': ['history', 'version', 'page', 'html', 'cells', 'model', 'problems', 'text'],
	'checklist/probes': [],
	'checklist/state': ['probes'],
	'checklist/words': [],
	'checklist/run': ['probes', 'state', 'words'],
	'checklist/item': ['run', 'state', 'words'],
	'checklist/marks': ['item', 'state', 'words'],
	'checklist/evidence': ['scripts', 'commands', 'item', 'run', 'state', 'words'],
	'checklist/lists': ['evidence', 'item', 'state', 'words'],
	'checklist/files': ['evidence', 'lists', 'marks', 'item', 'run', 'state', 'words'],
	'checklist/commands': ['item', 'words'],
	'checklist/request': ['item', 'state', 'words'],
	'checklist/rules': ['commands', 'item', 'state', 'words'],
	'checklist/scripts': ['commands', 'item', 'words'],
	'checklist/page': ['item', 'state', 'words'],
	'browser/dom': [],
	'browser/storage': ['dom'],
	'browser/probe': ['dom'],
	'browser/elements': ['dom', 'storage'],
	'browser/run': ['probe', 'elements', 'dom', 'storage'],
	'browser/tools': ['dom', 'storage', 'elements'],
	'browser/tools/item': ['tools', 'dom', 'storage', 'elements'],
	'browser/tools/carry': ['tools', 'dom', 'storage', 'elements'],
	'browser/tools/filter': ['tools', 'dom', 'storage', 'elements'],
	'browser/tools/paper': ['tools', 'dom', 'storage', 'elements'],
	'browser/tools/files': ['tools/carry', 'tools', 'dom', 'storage', 'elements'],
	'browser/tools/lists': ['tools/carry', 'tools', 'dom', 'storage', 'elements'],
	'browser/tools/scripts': ['tools', 'dom', 'storage', 'elements'],
	'browser/tools/list': ['tools/carry', 'tools', 'dom', 'storage', 'elements'],
	'browser/page': [
		...['run', 'probe', 'elements', 'dom', 'storage', 'tools'],
		...[
			'tools/item',
			'tools/carry',
			'tools/filter',
			'tools/paper',
			'tools/files',
			'tools/lists',
			'tools/list',
			'tools/scripts',
		],
	],
	'browser/docs': ['dom', 'storage'],
	'browser/find': ['dom'],
	'browser/offline': ['dom'],
	site: [],
	'site/links': [''],
	'site/html': [''],
	'site/build': ['html', ''],
	'site/data': ['links', 'html', ''],
	'site/content': ['links', 'html', ''],
};

interface Room {
	/** Rooms that it may load all of. */
	loads: readonly string[];
	/** Rooms whose types it may name; they are gone when it runs. */
	types: readonly string[];
	/** Single files that it may load from a room that it may not load as a whole. */
	files: readonly string[];
	/** Packages and Node's own modules. */
	packages: RegExp | null;
}

const any = /^/;
const plainPackages = [
	...['unified', 'vfile', 'vfile-message', 'github-slugger', 'zod', 'yaml', 'leven'],
	...['canonicalize', 'fast-uri', 'tldts', 'ipaddr\\.js', 'mdast', 'hast', 'unist', '@noble/hashes/.+'],
	'(remark|mdast-util|hast-util|unist-util|micromark)(-[a-z-]+)?',
];
const astro: Room = {
	loads: ['site', 'requirements', 'checklist', 'pages', 'layouts', 'components', 'styles', 'content.config.ts'],
	types: [],
	files: [],
	packages: any,
};

const rooms: Readonly<Record<string, Room>> = {
	// Runs anywhere: packages in plain JavaScript, no Node, no Astro.
	requirements: { loads: [], types: [], files: [], packages: new RegExp(`^(${plainPackages.join('|')})$`) },
	// A host that browsers take for another one, ports that they refuse, and how ports, protocols and transports are written are the same for pages and for what readers enter or
	// download; the HTML leaves out what follows from an unknown source.
	checklist: {
		loads: [],
		types: ['requirements'],
		files: ['bad-ports', 'ports', 'protocol-words', 'transports', 'unknown-sources', 'url-host'].map(
			(name) => `requirements/model/${name}.ts`,
		),
		packages: null,
	},
	// What it loads, readers download: the search library and a hash, each when it is first used.
	browser: {
		loads: ['checklist'],
		types: ['requirements'],
		files: [],
		packages: /^(minisearch|@noble\/hashes\/(sha2|utils)\.js)$/,
	},
	site: { loads: ['requirements', 'checklist'], types: [], files: [], packages: any },
	pages: astro,
	layouts: astro,
	components: astro,
	styles: astro,
	'content.config.ts': astro,
	commands: {
		loads: ['requirements'],
		types: [],
		files: ['site/build-settings.ts', 'site/content/content-folder.ts', 'site/build/header-rules.ts'],
		packages: any,
	},
};

const roomOf = (file: string): string => file.split('/')[0] ?? '';

/** Whether the arrows let a file of a room import another one of that room; rooms without folders of their own have no arrows. */
const followsArrows = (file: string, target: string): boolean => {
	const [from, to] = [posix.dirname(file), posix.dirname(target)];
	const room = roomOf(file);
	const isDrawn = Object.keys(arrows).some((folder) => roomOf(folder) === room);
	if (!isDrawn) return true;
	if (!(from in arrows) || !(to in arrows)) return false;
	const within = (folder: string) => (folder === room ? '' : folder.slice(room.length + 1));
	return from === to || (arrows[from] ?? []).includes(within(to));
};

const mayImport = (file: string, { specifier, typeOnly, inScript }: SourceImport): boolean => {
	const own = roomOf(file);
	const room = rooms[own];
	if (!room) return false;
	if (!specifier.startsWith('.')) return !inScript && (room.packages?.test(specifier) ?? false);

	const target = posix.join(posix.dirname(file), specifier);
	const other = roomOf(target);
	// What an `.astro` file runs in the browser lives in browser/, where it can be tested.
	if (inScript) return other === 'browser';
	// Rules for what is loaded on use come with its script, as text.
	if (own === 'browser' && /^styles\/[a-z-]+\.css\?inline$/.test(target)) return true;
	// The site is built from what stands beside src/ too: package.json, public/.
	if (target.startsWith('../')) return room === astro || own === 'site';
	if (other === own) return followsArrows(file, target);
	if (!rooms[other]) return false;
	return room.loads.includes(other) || room.files.includes(target) || (typeOnly && room.types.includes(other));
};

/** The imports of a file that go against the directions, one sentence each; `file` is a path below `src/`. */
export const wrongImports = (file: string, text: string): string[] =>
	sourceImports(file, text)
		.filter((one) => !mayImport(file, one))
		.map(({ specifier, inScript }) => `${file} ${inScript ? 'in its script ' : ''}must not import ${specifier}`);

/** Folders of `tests/` that have no counterpart in `src/`: what all tests may use, and programs of their own. */
export const testsOnly: readonly string[] = ['support', 'bench', 'engines', 'lighthouse'];

/**
 * The imports from one test to another that go against the same arrows, one sentence each; `file` is a path below `tests/`. Every test
 * may use `support/` and the programs, and these may use all.
 */
export const wrongTestImports = (file: string, text: string): string[] => {
	const own = roomOf(file);
	if (testsOnly.includes(own) && own !== 'support') return [];
	return sourceImports(file, text)
		.map(({ specifier }) => specifier)
		.filter((specifier) => specifier.startsWith('.'))
		.filter((specifier) => {
			const target = posix.join(posix.dirname(file), specifier);
			const other = roomOf(target);
			if (target.startsWith('../') || other === 'support') return false;
			if (own === 'support') return true;
			if (testsOnly.includes(other)) return false;
			return other === own ? !followsArrows(file, target) : !rooms[own]?.loads.includes(other);
		})
		.map((specifier) => `tests/${file} must not import ${specifier}`);
};
