import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PageReading } from '../../requirements/page/read-page.ts';
import { cacheFolder } from './content-folder.ts';

/** A reading in the cache. Its body is JSON text, so that bodies can be parsed one at a time. */
export type KeptReading = Omit<PageReading, 'body'> & { body: string };

// Next to Astro's data store and not in it. Astro would write each node of a reading and turn all of them into one
// module: half a gigabyte for 60 pages.
const folder = resolve(cacheFolder(), 'readings');
const fileOf = (digest: string) => join(folder, `${digest}.json`);

/** Whether the reading with a digest is in the cache. Cached files may be removed at any time. */
export function isKept(digest: string): boolean {
	return existsSync(fileOf(digest));
}

/** Caches a reading under a digest of everything that it depends on. */
export function keepReading(digest: string, { body, ...reading }: PageReading): void {
	mkdirSync(folder, { recursive: true });
	writeFileSync(fileOf(digest), `${JSON.stringify(reading)}\n${JSON.stringify(body)}`);
}

/** A reading from the cache. */
export function keptReading(digest: string): KeptReading {
	const [first = '', body = ''] = readFileSync(fileOf(digest), 'utf8').split('\n');
	const reading: Omit<PageReading, 'body'> = JSON.parse(first);
	return { ...reading, body };
}

/** Removes all cached readings except those with these digests. */
export function forgetOthers(digests: ReadonlySet<string>): void {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) if (!digests.has(name.replace(/\.json$/, ''))) rmSync(join(folder, name));
}
