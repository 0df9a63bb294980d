import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { cacheFolder } from '../../src/site/content-folder.ts';
import { terminalEnvironment } from './terminal-environment.ts';

const lock = 'node_modules/.portolan-build-lock';
const run = promisify(execFile);

/**
 * Builds the site of a content folder into another folder, as a person in a terminal would, and gives what the build printed. Builds of
 * one checkout take turns, since Astro keeps its intermediate files in one place. Throws when the build fails, with its output.
 */
export async function buildContent(
	content: string,
	outDir: string,
	extra: Record<string, string> = {},
): Promise<string> {
	await takeLock();
	try {
		const { stdout, stderr } = await run(
			process.execPath,
			['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir],
			{
				env: terminalEnvironment({ CONTENT_DIR: content, ...extra }),
			},
		);
		return stdout + stderr;
	} finally {
		rmSync(lock, { recursive: true, force: true });
	}
}

/** Removes what Astro keeps of a content folder between builds. */
export function forgetContent(content: string): void {
	rmSync(cacheFolder(content), { recursive: true, force: true });
}

async function takeLock(): Promise<void> {
	for (let attempt = 0; attempt < 1200; attempt += 1) {
		try {
			mkdirSync(lock);
			return;
		} catch {
			// Another test builds; a lock that a killed run left behind is taken over after two minutes.
			await setTimeout(100);
		}
	}
}
