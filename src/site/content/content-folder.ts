import { createHash } from 'node:crypto';
import { basename, dirname, join, relative, resolve } from 'node:path';

/** The folder with the content of a product: `content/`, or the one in CONTENT_DIR, unless that is empty. */
export const contentFolder = resolve(process.env['CONTENT_DIR'] || 'content');

/** The product's own guides, if it has any. */
export const guidesFolder = join(contentFolder, 'guides');

/** The name of a content file in the dataset, the same on every machine: `content/11/page.md`. */
export function repositoryPath(file: string): string {
	return [basename(contentFolder), ...relative(contentFolder, file).split(/[\\/]/)].join('/');
}

/** The path of that file from the current folder, so that the terminal can open it. */
export function openablePath(repositoryFile: string): string {
	return relative(process.cwd(), resolve(dirname(contentFolder), repositoryFile)) || repositoryFile;
}

/**
 * Where Astro caches readings between builds. Each content folder has a cache of its own, so that two products do not
 * overwrite each other's.
 */
export function cacheFolder(content: string = contentFolder): string {
	return `node_modules/.astro/${createHash('sha256').update(resolve(content)).digest('hex').slice(0, 12)}`;
}
