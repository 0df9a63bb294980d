import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { cacheFolder } from '../../src/site/content/content-folder.ts';
import { takeLock } from './build-lock.ts';
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
	const release = await takeLock(lock);
	try {
		const { stdout, stderr } = await run(
			process.execPath,
			['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir],
			{ env: terminalEnvironment({ CONTENT_DIR: content, ...extra }) },
		);
		return stdout + stderr;
	} finally {
		release();
	}
}

/** Removes what Astro keeps of a content folder between builds. */
export function forgetContent(content: string): void {
	rmSync(cacheFolder(content), { recursive: true, force: true });
}
