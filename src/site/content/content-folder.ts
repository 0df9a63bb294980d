import { createHash } from 'node:crypto';
import { basename, dirname, join, relative, resolve } from 'node:path';

/** The folder that holds all of a product: `content/`, or what CONTENT_DIR names; a variable that is set to nothing names nothing. */
export const contentFolder = resolve(process.env['CONTENT_DIR'] || 'content');

/** The product's own guides, if it has any. */
export const guidesFolder = join(contentFolder, 'guides');

/** A file of the content folder as the dataset names it, the same on every machine: `content/11/page.md`. */
export function repositoryPath(file: string): string {
	return [basename(contentFolder), ...relative(contentFolder, file).split(/[\\/]/)].join('/');
}

/** The same file as a person in the terminal would open it from here. */
export function openablePath(repositoryFile: string): string {
	return relative(process.cwd(), resolve(dirname(contentFolder), repositoryFile)) || repositoryFile;
}

/** Where Astro keeps readings between builds: one folder for each content folder, so that two products do not undo each other's. */
export function cacheFolder(content: string = contentFolder): string {
	return `node_modules/.astro/${createHash('sha256').update(resolve(content)).digest('hex').slice(0, 12)}`;
}
