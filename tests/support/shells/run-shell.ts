import { execFile } from 'node:child_process';

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
