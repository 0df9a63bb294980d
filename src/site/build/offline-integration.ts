import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestKey } from '../../checklist/state/digests.ts';
import { bundleForBrowser } from './browser-bundle.ts';
import { keptFiles, releaseDigest, type BuiltFile } from './kept-files.ts';
import { offlineFile } from './offline-file.ts';
import { attributesOf, plainAttribute, tagsOf } from '../html/page-tags.ts';
import { keepsOfflineCopy } from '../build-settings.ts';

/** Where the site will be served. */
export interface OfflineOptions {
	/** The folder under its origin, with a slash on both ends. */
	base: string;
	/** Its origin, if the build knows it. */
	site: string | undefined;
}

/**
 * After the pages are built: writes each version's checklist in one file, and the service worker that keeps the site
 * for use without a network.
 */
export function offline(options: OfflineOptions): AstroIntegration {
	return {
		name: 'offline',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				for (const { path, bytes } of await writeOfflineFiles(folder, options)) {
					logger.info(`${path}: ${Math.round(bytes / 1000)} kB`);
				}
				await writeServiceWorker(folder, options.base, keepsOfflineCopy());
			},
		},
	};
}

/** Writes `/<version>/checklist-offline.html` for each checklist of a built site. */
async function writeOfflineFiles(
	folder: string,
	{ base, site }: OfflineOptions,
): Promise<{ path: string; bytes: number }[]> {
	const versions = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'checklist', 'index.html')));
	if (versions.length === 0) return [];
	const bundle = await bundleForBrowser('src/browser/page/main.ts', { base });
	return versions.map((version) => {
		const page = `${version}/checklist/`;
		const checklist = readFileSync(join(folder, page, 'index.html'), 'utf8');
		const html = offlineFile({
			html: withWholeDigests(checklist, readFileSync(join(folder, page, 'digests.txt'), 'utf8')),
			base,
			address: site === undefined ? undefined : new URL(base + page, site),
			product: productOf(checklist),
			bundle,
			read: (path) => readFileSync(join(folder, path)),
		});
		const path = `${version}/checklist-offline.html`;
		writeFileSync(join(folder, path), html);
		return { path, bytes: Buffer.byteLength(html) };
	});
}

/**
 * Writes `/service-worker.js` with the list of files that it keeps. Without `keepsCopy`, it writes the worker that
 * removes the copy.
 */
export async function writeServiceWorker(folder: string, base: string, keepsCopy: boolean): Promise<void> {
	const entry = keepsCopy ? 'service-worker' : 'remove-service-worker';
	const { script } = await bundleForBrowser(`src/browser/offline/${entry}.ts`, { base });
	const files = builtFiles(folder);
	// A changed worker counts as a new release: it must not write into the copy of an earlier release.
	const release = releaseDigest([
		...files,
		{ path: 'service-worker.js', bytes: Buffer.byteLength(script), read: () => Buffer.from(script) },
	]);
	const facts = `const keptRelease = ${JSON.stringify({ release, files: keptFiles(files) })};\n`;
	writeFileSync(join(folder, 'service-worker.js'), `${keepsCopy ? facts : ''}${script}\n`);
}

/** The built files, each read only when needed: all of them at once would fill the memory. */
function builtFiles(folder: string): BuiltFile[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => ({ path: file.slice(join(folder, '/').length).replaceAll('\\', '/'), file }))
		.filter(({ path }) => path !== 'service-worker.js')
		.map(({ path, file }) => ({ path, bytes: statSync(file).size, read: () => readFileSync(file) }));
}

/** A page with whole digests in place of the short ones, since a single file cannot load the rest later. */
function withWholeDigests(html: string, digests: string): string {
	const whole = new Map(digests.split('\n').map((digest) => [digestKey(digest), digest]));
	return html.replaceAll(/(?<= data-(?:digest|dataset)=")sha256:[^"]+(?=")/g, (digest) => whole.get(digest) ?? digest);
}

/** The product that a checklist names. */
function productOf(checklist: string): string {
	for (const tag of tagsOf(checklist)) {
		const named = tag.name === 'network-checklist' && attributesOf(tag).get('data-product');
		if (named) return plainAttribute(named);
	}
	throw new Error('The checklist names no product.');
}
