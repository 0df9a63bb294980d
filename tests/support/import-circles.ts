import { posix } from 'node:path';
import { sourceImports } from './source-imports.ts';

/** A source file: its path, with `/` between folders, and its text. */
export interface SourceFile {
	file: string;
	text: string;
}

/**
 * The circles of imports among some files, each as the paths on its way and back to the first. Imports of types and those that are loaded
 * on use count: what they name has to be known too.
 */
export const importCircles = (files: readonly SourceFile[]): string[][] => {
	const known = new Map(
		files.map(({ file, text }) => [
			file,
			sourceImports(file, text).map(({ specifier }) => posix.join(posix.dirname(file), specifier)),
		]),
	);
	const done = new Set<string>();
	const circles: string[][] = [];
	const visit = (file: string, way: readonly string[]): void => {
		const begin = way.indexOf(file);
		if (begin >= 0) circles.push([...way.slice(begin), file]);
		if (begin >= 0 || done.has(file)) return;
		for (const target of known.get(file) ?? []) if (known.has(target)) visit(target, [...way, file]);
		done.add(file);
	};
	for (const { file } of files) visit(file, []);
	return circles;
};
