import { execFile } from 'node:child_process';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a script prints in `/bin/sh`, errors after the rest; nothing of this machine's proxies and languages gets in its way. It fails where
 * the shell does.
 */
export const runShell = (
	script: string,
	{ folder, environment = {} }: { folder: string; environment?: Record<string, string> },
): Promise<string> =>
	new Promise((resolve, reject) => {
		const env = { PATH: process.env['PATH'] ?? '', ...environment };
		const child = execFile('/bin/sh', { env, cwd: folder }, (error, stdout, stderr) => {
			if (error) reject(error);
			else resolve(stdout + stderr);
		});
		child.stdin?.end(`${script}\n`);
	});

/** Whether a program is installed here. */
export const hasProgram = (program: string): Promise<boolean> =>
	new Promise((resolve) => execFile('/bin/sh', ['-c', `command -v ${program}`], (error) => resolve(error === null)));

/** A folder with what every system has, and with these programs as scripts: the PATH of a system that has nothing else. */
export const programFolder = async (folder: string, scripts: Record<string, string>): Promise<string> => {
	const place = mkdtempSync(join(folder, 'programs-'));
	for (const name of ['sh', 'date', 'sed', 'tail', 'tr', 'uname']) {
		const found = await runShell(`command -v ${name}`, { folder });
		symlinkSync(found.trim(), join(place, name));
	}
	for (const [name, does] of Object.entries(scripts))
		writeFileSync(join(place, name), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
	return place;
};
