import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { readPage } from '../../src/requirements/page/read-page.ts';
import { readRoles } from '../../src/requirements/content/read-roles.ts';
import { readSettings, siteSettingsSchema, versionsSchema } from '../../src/requirements/content/read-settings.ts';
import { literalPattern } from './literal-pattern.ts';

/**
 * The words by which one knows a product, taken from its content folder: names of the product and its versions, hosts, texts and links of
 * the site's settings, and roles that have a proper name. Everyday names of roles, such as "Server", are nobody's.
 */
export function productWords(folder: string): string[] {
	const read = (path: string) => readFileSync(join(folder, path), 'utf8');
	const site = readSettings(read('site.yaml'), 'site.yaml', siteSettingsSchema).value;
	const versions = readSettings(read('versions.yaml'), 'versions.yaml', versionsSchema).value ?? [];
	const { roles } = readRoles(read('roles.md'), 'roles.md');
	const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
		versions.some(({ id }) => path.startsWith(id) && path.endsWith('.md')),
	);
	const hosts = pages
		.flatMap((path) => readPage(read(path), path).drafts)
		.flatMap(({ source, destination }) => [...source.endpoints, ...destination.endpoints])
		.flatMap((end) => (end.kind === 'host' ? end.host : end.kind === 'wildcard' ? end.text.slice(2) : []));
	const words = [
		...(site ? [site.name, site.product, site.description, site.notice] : []),
		...(site?.links ?? []).flatMap(({ label, url }) => [label, new URL(url).hostname]),
		...versions.map(({ label }) => label),
		...roles.flatMap(({ label, alsoWritten }) => [label, ...alsoWritten]).filter(isProperName),
		...hosts.filter((host) => host !== 'localhost'),
	];
	// The tool has a name too, and its site of its own makers may have the same.
	return [...new Set(words)].filter((word) => word.toLowerCase() !== packageJson.name);
}

/** Words that all begin with a capital, several of them or with one inside: "Service Studio", "Front-End", "LifeTime". */
const isProperName = (name: string) =>
	name.split(/[\s-]+/).every((word) => /^[A-Z]/.test(word)) && /[\s-]|[a-z][A-Z]/.test(name);

/** Where words of a product stand in files, a line each: the word, the file and what stands around it. */
export function findWords(words: readonly string[], texts: Map<string, string>): string[] {
	const patterns = words.map((word) => ({
		word,
		pattern: new RegExp(`(?<![\\w-])${literalPattern(word)}(?![\\w-])`, 'i'),
	}));
	return [...texts].flatMap(([file, text]) =>
		patterns.flatMap(({ word, pattern }) => {
			const found = pattern.exec(text);
			return found
				? [`${word} in ${file}: ${text.slice(Math.max(found.index - 40, 0), found.index + word.length + 40)}`]
				: [];
		}),
	);
}
