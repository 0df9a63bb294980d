import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { basePath } from '../../src/site/build-settings.ts';
import { serveFolder, type ServedFolder } from '../../src/commands/serve-folder.ts';
import { projectFolder } from './package-command.ts';

/** Where the built site lies: PORTOLAN_DIST, or `dist/`. `npm test` builds it once, before the browser tests. */
export const builtFolder = process.env['PORTOLAN_DIST'] ?? join(projectFolder, 'dist');

/** The path that it was built for. */
export const builtBase = basePath(process.env['BASE_PATH']);

/** Serves the built site on a free port of 127.0.0.1; the caller closes it. */
export const serveBuiltSite = (): Promise<ServedFolder> => {
	if (!existsSync(builtFolder)) throw new Error('There is no built site to test. Run "npm run build" first.');
	return serveFolder({ folder: builtFolder, base: builtBase });
};

/** The files of the built site, with `/` between folders, in a stable order. */
export const builtFiles = (): string[] => {
	if (!existsSync(builtFolder)) return [];
	return readdirSync(builtFolder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(builtFolder.length + 1)
				.replaceAll('\\', '/'),
		)
		.sort();
};

/** The pages of the built site as paths below its base: `''`, `11/`, `404.html`. Addresses that only lead to another page are none. */
export const builtPages = (): string[] =>
	builtFiles()
		.filter((file) => file.endsWith('.html') && !(file.startsWith('compare/') && leadsElsewhere(file)))
		.map((file) => file.replace(/(^|\/)index\.html$/, '$1'));

/** Whether a file of the built site does nothing but lead to another page. */
export const leadsElsewhere = (file: string): boolean =>
	readFileSync(join(builtFolder, file), 'utf8').includes('<meta http-equiv="refresh"');

/**
 * The pages to open where each is opened for itself. Comparisons are of one kind, and there is one for each pair of versions: of those from a
 * version the largest stands for the others.
 */
export const pagesToOpen = (): string[] => {
	const largest = new Map<string, { path: string; bytes: number }>();
	const pages = builtPages();
	for (const path of pages) {
		const from = /^compare\/([^/]+)\/./.exec(path)?.[1];
		if (from === undefined) continue;
		const { size } = statSync(join(builtFolder, path, 'index.html'));
		if (size > (largest.get(from)?.bytes ?? 0)) largest.set(from, { path, bytes: size });
	}
	const chosen = new Set([...largest.values()].map(({ path }) => path));
	return pages.filter((path) => !/^compare\/./.test(path) || chosen.has(path));
};

/** The ids of the versions that the built site has a checklist of. */
export const builtVersions = (): string[] =>
	builtFiles().flatMap((file) => /^([^/]+)\/checklist\/index\.html$/.exec(file)?.[1] ?? []);

/** The pages to read, as paths: the start and the requirement pages of each version, and the guides. */
export const pagesToRead = (): string[] => {
	const versions = builtVersions();
	const isOfVersion = (path: string) =>
		versions.some((version) => path.startsWith(`${version}/`)) &&
		!/\/(changes|checklist|firewall-request|releases)\//.test(path);
	return builtPages().filter((path) => path.endsWith('/') && (isOfVersion(path) || path.startsWith('guide/')));
};
