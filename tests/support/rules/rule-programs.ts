// Programs of the system that rules are tried with. Where one is missing, the tests that need it say so and are counted as not run; continuous
// integration takes that for a failure.
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestContext } from 'vitest';
import { powerShell, powerShellEnvironment } from '../shells/shell-programs.ts';

const run = promisify(execFile);
/** Where programs for administrators lie, which not everyone's PATH names. */
const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];

/** The first of some programs that is installed. Without one, the test ends here and is counted as not run. */
export function programFor({ skip }: Pick<TestContext, 'skip'>, ...names: string[]): string {
	const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(mayRun);
	return found ?? skip(`Needs ${names.join(' or ')}.`);
}

/** PowerShell, wherever the tests find it. Without it, the test ends here and is counted as not run. */
export function powershellFor({ skip }: Pick<TestContext, 'skip'>): string {
	return powerShell ?? skip('Needs PowerShell.');
}

/** What a program says, and how it ended. It never throws. */
export async function tried(program: string, words: readonly string[]): Promise<{ code: number; said: string }> {
	try {
		const { stdout, stderr } = await run(program, words, {
			maxBuffer: 64 * 1024 * 1024,
			env: { ...process.env, ...powerShellEnvironment },
		});
		return { code: 0, said: stdout + stderr };
	} catch (error) {
		const { code, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string };
		return { code: typeof code === 'number' ? code : 1, said: stdout + stderr };
	}
}

function mayRun(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		// Not there, or no program: looked for in the next folder.
		return false;
	}
}
