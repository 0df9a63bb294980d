import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PageReading } from '../../requirements/page/read-page.ts';
import { cacheFolder } from './content-folder.ts';

/** A reading as it is kept: its body is JSON, so that one page after the other can be taken from it. */
export type KeptReading = Omit<PageReading, 'body'> & { body: string };

// Beside what Astro keeps, and not in it: Astro would write each node of a reading and make a module of all, in half a gigabyte for 60 pages.
const folder = resolve(cacheFolder(), 'readings');
const fileOf = (digest: string) => join(folder, `${digest}.json`);

/** Whether the reading with a digest is kept: what is kept may be removed at any time. */
export function isKept(digest: string): boolean {
	return existsSync(fileOf(digest));
}

/** Keeps a reading under a digest of all that it depends on. */
export function keepReading(digest: string, { body, ...reading }: PageReading): void {
	mkdirSync(folder, { recursive: true });
	writeFileSync(fileOf(digest), `${JSON.stringify(reading)}\n${JSON.stringify(body)}`);
}

/** A reading that is kept. */
export function keptReading(digest: string): KeptReading {
	const [first = '', body = ''] = readFileSync(fileOf(digest), 'utf8').split('\n');
	const reading: Omit<PageReading, 'body'> = JSON.parse(first);
	return { ...reading, body };
}

/** Removes all readings but those with these digests. */
export function forgetOthers(digests: ReadonlySet<string>): void {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) if (!digests.has(name.replace(/\.json$/, ''))) rmSync(join(folder, name));
}
