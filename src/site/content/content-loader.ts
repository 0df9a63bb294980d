import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { readPage } from '../../requirements/page/read-page.ts';
import { contentFolder, repositoryPath } from './content-folder.ts';
import { isPagePath, isSettingsPath } from '../../requirements/content/content-page.ts';

/**
 * A requirement page after reading: what it says, and its body as safe HTML nodes, both as JSON. Astro writes each node of what it keeps, and
 * makes a module of it: of texts it makes that a hundred times faster.
 */
export interface PageEntry {
	reading: string;
	body: string;
}

/** A settings file as it stands on disk. */
export interface SettingsEntry {
	file: string;
	source: string;
}

const readerFolder = resolve('src/requirements');

/**
 * Requirement pages: each `<version>/**.md` below the content folder, read by our own reader. A page is read again only when it, the
 * reader or its packages changed; Astro keeps the readings between builds. In `astro dev` an edit is read at once.
 */
export function requirementPages(): Loader {
	return {
		name: 'requirement-pages',
		schema: z.custom<PageEntry>(),
		load: (context) => {
			// What a page says depends on our reader and on the packages that it is made of, and how it is kept on this file.
			const ours = readdirSync(readerFolder, { recursive: true, encoding: 'utf8' })
				.filter((name) => name.endsWith('.ts'))
				.map((name) => join(readerFolder, name));
			const reader = [...ours, resolve('src/site/content/content-loader.ts'), resolve('package-lock.json')]
				.map((file) => readFileSync(file, 'utf8'))
				.join('\n');
			const read = (file: string, source: string): PageEntry => {
				const { body, ...reading } = readPage(source, repositoryPath(file));
				return { reading: JSON.stringify(reading), body: JSON.stringify(body) };
			};
			return loadFiles(context, {
				what: 'pages',
				isOurs: isPagePath,
				read,
				reader: context.generateDigest(reader),
			});
		},
	};
}

/** site.yaml, versions.yaml, roles.md and the snapshots of the content folder, as text. */
export function settingsFiles(): Loader {
	return {
		name: 'settings-files',
		schema: z.custom<SettingsEntry>(),
		load: (context) => {
			const read = (file: string, source: string) => ({ file: repositoryPath(file), source });
			return loadFiles(context, { what: 'settings files', isOurs: isSettingsPath, read, reader: '' });
		},
	};
}

/** One kind of file: how its paths look, what reading gives, and the digest of the reader, a change of which makes all of them stale. */
interface FileKind {
	what: string;
	isOurs: (path: string) => boolean;
	read: (file: string, source: string) => PageEntry | SettingsEntry;
	reader: string;
}

async function loadFiles(
	{ store, generateDigest, watcher, logger }: LoaderContext,
	{ what, isOurs, read, reader }: FileKind,
): Promise<void> {
	const loadOne = (path: string) => {
		if (!existsSync(join(contentFolder, path))) return false;
		const source = readFileSync(join(contentFolder, path), 'utf8');
		const digest = generateDigest(`${reader}\n${path}\n${source}`);
		if (store.get(path)?.digest === digest) return false;
		store.set({ id: path, data: { ...read(join(contentFolder, path), source) }, digest });
		return true;
	};
	const present = existsSync(contentFolder)
		? readdirSync(contentFolder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
		: [];
	const paths = present.filter(isOurs).sort();
	for (const path of store.keys()) if (!paths.includes(path)) store.delete(path);
	const fresh = paths.filter(loadOne);
	logger.info(`${fresh.length} of ${paths.length} ${what} read, the rest is unchanged`);

	const pathOf = (file: string) => relative(contentFolder, file).replaceAll('\\', '/');
	watcher?.add(contentFolder);
	for (const event of ['add', 'change'] as const) {
		// Editors empty a file before they fill it: what stands in it a moment later counts.
		watcher?.on(event, (file) => isOurs(pathOf(file)) && setTimeout(() => loadOne(pathOf(file)), 100));
	}
	watcher?.on('unlink', (file) => store.delete(pathOf(file)));
}
