import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPageLinks } from './page-links.ts';

/** The text of each file below a folder that a build wrote, by its path with `/` between folders. */
export function builtTexts(folder: string): Map<string, string> {
	return new Map(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')] as const),
	);
}

/** The same files as `deadLinks` takes them: by their address below a base path, pages with their links. */
export function servedLinks(
	texts: Map<string, string>,
	base: string,
): Parameters<typeof import('./page-links.ts').deadLinks>[0] {
	return new Map(
		[...texts].map(([file, text]) => [
			base + file.replace(/(^|\/)index\.html$/, '$1'),
			file.endsWith('.html') ? readPageLinks(text) : null,
		]),
	);
}
