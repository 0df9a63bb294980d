import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentFolder, repositoryPath } from './content-folder.ts';
import { forgetOthers, isKept, keepReading } from './kept-readings.ts';
import { isPagePath, isSettingsPath } from '../../requirements/content/content-page.ts';

/** A requirement page that was read, and where its reading is cached. */
export interface PageEntry {
	/** The digest of the page and of everything that its reading depends on. */
	reading: string;
}

/** A settings file as it is on disk. */
export interface SettingsEntry {
	file: string;
	source: string;
}

const readerFolder = resolve('src/requirements');

type Reader = typeof import('../../requirements/page/read-page.ts');

/**
 * Loads the reader when the first page must be read. In a build, Node loads it: Vite would first transform each of its
 * hundred files, which takes more than half a second. In `astro dev`, Vite loads it, and loads it again after an edit.
 */
async function loadReader(): Promise<Reader> {
	if (import.meta.env.DEV) return import('../../requirements/page/read-page.ts');
	const reader: Reader = createRequire(resolve('package.json'))('./src/requirements/page/read-page.ts');
	return reader;
}

/**
 * Loads requirement pages: each `<version>/**.md` below the content folder, read by our own reader. A page is read
 * again only when the page, the reader or its packages changed; readings are cached between builds. In `astro dev` an
 * edit is read at once.
 */
export function requirementPages(): Loader {
	return {
		name: 'requirement-pages',
		schema: z.custom<PageEntry>(),
		load: (context) => {
			// A reading depends on our reader and its packages, and its cached form on these two files.
			const ours = readdirSync(readerFolder, { recursive: true, encoding: 'utf8' })
				.filter((name) => name.endsWith('.ts'))
				.map((name) => join(readerFolder, name));
			const kept = ['content-loader.ts', 'kept-readings.ts'].map((name) => resolve('src/site/content', name));
			const reader = [...ours, ...kept, resolve('package-lock.json')]
				.map((file) => readFileSync(file, 'utf8'))
				.join('\n');
			const read = async (file: string, source: string, digest: string): Promise<PageEntry> => {
				const { readPage } = await loadReader();
				keepReading(digest, readPage(source, repositoryPath(file)));
				return { reading: digest };
			};
			return loadFiles(context, {
				what: 'pages',
				isOurs: isPagePath,
				read,
				reader: context.generateDigest(reader),
				isKept,
				forgetOthers,
			});
		},
	};
}

/** Loads site.yaml, versions.yaml, roles.md and the snapshots of the content folder as text. */
export function settingsFiles(): Loader {
	return {
		name: 'settings-files',
		schema: z.custom<SettingsEntry>(),
		load: (context) => {
			const read = async (file: string, source: string) => ({ file: repositoryPath(file), source });
			return loadFiles(context, { what: 'settings files', isOurs: isSettingsPath, read, reader: '' });
		},
	};
}

/**
 * One kind of file: which paths it has, how it is read, and `reader`, a digest of the reading code. When `reader`
 * changes, all files are read again.
 */
interface FileKind {
	what: string;
	isOurs: (path: string) => boolean;
	read: (file: string, source: string, digest: string) => Promise<PageEntry | SettingsEntry>;
	reader: string;
	/** Whether the result of reading is still in the cache. */
	isKept?: (digest: string) => boolean;
	/** Called with the digests of all files after they were read. */
	forgetOthers?: (digests: ReadonlySet<string>) => void;
}

async function loadFiles(
	{ store, generateDigest, watcher, logger }: LoaderContext,
	{ what, isOurs, read, reader, isKept = () => true, forgetOthers }: FileKind,
): Promise<void> {
	const loadOne = async (path: string) => {
		if (!existsSync(join(contentFolder, path))) return false;
		const source = readFileSync(join(contentFolder, path), 'utf8');
		const digest = generateDigest(`${reader}\n${path}\n${source}`);
		if (store.get(path)?.digest === digest && isKept(String(digest))) return false;
		store.set({ id: path, data: { ...(await read(join(contentFolder, path), source, String(digest))) }, digest });
		return true;
	};
	const present = existsSync(contentFolder)
		? readdirSync(contentFolder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
		: [];
	const paths = present.filter(isOurs).sort();
	for (const path of store.keys()) if (!paths.includes(path)) store.delete(path);
	let fresh = 0;
	for (const path of paths) if (await loadOne(path)) fresh += 1;
	forgetOthers?.(new Set(store.values().map(({ digest }) => String(digest))));
	logger.info(`${fresh} of ${paths.length} ${what} read, the rest is unchanged`);

	const pathOf = (file: string) => relative(contentFolder, file).replaceAll('\\', '/');
	watcher?.add(contentFolder);
	for (const event of ['add', 'change'] as const) {
		// Some editors empty a file before they write it, so it is read a moment later.
		watcher?.on(event, (file) => isOurs(pathOf(file)) && setTimeout(() => void loadOne(pathOf(file)), 100));
	}
	watcher?.on('unlink', (file) => store.delete(pathOf(file)));
}
